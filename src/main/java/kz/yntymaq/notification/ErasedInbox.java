package kz.yntymaq.notification;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of a person who withdrew the consent go. */
@Component
class ErasedInbox implements Erasure {

    private final JdbcClient jdbc;

    ErasedInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> going(UUID person) {
        return List.of(Line.of("mydata.going.messages"));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from inbox_message where account_id = ?").param(person).update();
    }
}
