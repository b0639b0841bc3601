package kz.yntymaq.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers when each official last opened a case, so that what others changed since is marked in the queue. */
@Component
@Transactional
public class OpenedCases {

    /** What is older is no news to anybody, opened or not. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(Actor actor, UUID application) {
        jdbc.sql("""
                insert into opened_case (account_id, application_id, opened_at) values (?, ?, ?)
                on conflict (account_id, application_id) do update set opened_at = excluded.opened_at""")
                .params(actor.accountId(), application, at(clock.instant()))
                .update();
    }

    /** Changes before this are marked for nobody. */
    public OffsetDateTime newsSince() {
        return at(clock.instant().minus(LONGEST));
    }

    /** Forgets looks that nothing is compared with any more. */
    @Scheduled(cron = "0 40 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from opened_case where opened_at < ?")
                .param(newsSince())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
