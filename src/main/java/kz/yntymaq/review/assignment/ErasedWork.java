package kz.yntymaq.review.assignment;

import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences of an official who withdrew the consent go, and reports of presses. Through whose hands a case went belongs to the case and stays. */
@Component
class ErasedWork implements Erasure {

    private final JdbcClient jdbc;

    ErasedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from office_absence where person_id = ? or deputy_id = ? or entered_by = ?")
                .params(person, person, person)
                .update();
        jdbc.sql("delete from case_batch where account_id = ?").param(person).update();
    }
}
