package kz.yntymaq.review.export;

import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of an official who withdrew the consent goes. */
@Component
class ErasedExport implements Erasure {

    private final JdbcClient jdbc;

    ErasedExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from case_export where account_id = ?").param(person).update();
    }
}
