package kz.yntymaq.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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

    /** Pages of a case that follow one another so closely are one look; the portal's own measure. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The actor opens a case.
     *
     * @param changed when the case last changed
     * @return whether this is a new look: the first in {@link #ONE_LOOK}, or since the case changed
     */
    boolean open(Actor actor, UUID application, Instant changed) {
        Instant now = clock.instant();
        if (isSameLook(lastOpened(actor, application), changed, now)) {
            return false;
        }
        jdbc.sql("""
                insert into opened_case (account_id, application_id, opened_at) values (?, ?, ?)
                on conflict (account_id, application_id) do update set opened_at = excluded.opened_at""").params(actor.accountId(), application, at(now)).update();
        return true;
    }

    private static boolean isSameLook(Optional<Instant> last, Instant changed, Instant now) {
        return last.filter(at -> !at.isBefore(changed) && !at.isAfter(now) && at.isAfter(now.minus(ONE_LOOK)))
                .isPresent();
    }

    private Optional<Instant> lastOpened(Actor actor, UUID application) {
        return jdbc.sql("select opened_at from opened_case where account_id = ? and application_id = ?")
                .params(actor.accountId(), application)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
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
