package kz.yntymaq.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.KeptLog;
import kz.yntymaq.support.KeptLog.Written;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@ExtendWith(KeptLog.class)
class FailedEventsTest {

    @Autowired
    FailedEvents failed;

    @Autowired
    OnceOnly once;

    @Autowired
    Fixtures cooperations;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_listener_that_failed_gets_its_event_again_and_nothing_is_left_of_a_handled_one(Written log) {
        background.await();
        jdbc.sql("alter table inbox_message rename to away").update();
        try {
            cooperations.claimed(Places.ZERENDI_VILLAGE, 3);
            background.awaitIdle();
        } finally {
            jdbc.sql("alter table away rename to inbox_message").update();
        }
        assertThat(count("event_publication where status = 'FAILED'")).isPositive();
        assertThat(log.all()).as("who runs the portal is told").contains("invoking async method", "inbox_message");
        jdbc.sql("update event_publication set publication_date = timestamptz '2020-01-01'")
                .update();
        failed.resubmit();
        background.await();
        assertThat(count("inbox_message")).isPositive();
        assertThat(count("event_publication")).isZero();
    }

    @Test
    void keys_of_pages_long_closed_are_forgotten() {
        jdbc.sql(
                        "insert into once_key (key, account_id, made_at) values (?, ?, now() - interval '31 days'), (?, ?, now() - interval '29 days')")
                .params(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                .update();
        once.forgetOld();
        assertThat(count("once_key where made_at < now() - interval '30 days'")).isZero();
        assertThat(count("once_key where made_at < now() - interval '28 days'")).isOne();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
