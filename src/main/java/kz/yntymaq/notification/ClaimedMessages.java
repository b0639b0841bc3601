package kz.yntymaq.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.ClaimedContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that came to an account before its owner took it. */
@Component
class ClaimedMessages implements ClaimedContent {

    private static final String BEFORE = " from inbox_message where account_id = ? and at < ?";

    private final JdbcClient jdbc;

    ClaimedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(Actor owner, Instant taken) {
        int count = jdbc.sql("select count(*)" + BEFORE)
                .params(owner.accountId(), taken.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return count == 0 ? List.of() : List.of(new Item("account.taken.messages", String.valueOf(count)));
    }

    @Override
    public void drop(Actor owner, Instant taken) {
        jdbc.sql("delete" + BEFORE)
                .params(owner.accountId(), taken.atOffset(ZoneOffset.UTC))
                .update();
    }
}
