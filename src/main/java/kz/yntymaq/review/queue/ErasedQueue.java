package kz.yntymaq.review.queue;

import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the work queue remembered of an official who withdrew the consent goes. */
@Component
class ErasedQueue implements Erasure {

    private final JdbcClient jdbc;

    ErasedQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from opened_case where account_id = ?").param(person).update();
        jdbc.sql("delete from office_visit where account_id = ?").param(person).update();
        jdbc.sql("delete from work_filter where account_id = ?").param(person).update();
    }
}
