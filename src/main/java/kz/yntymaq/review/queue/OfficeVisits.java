package kz.yntymaq.review.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers when each person last looked at the queue, so that what came since can be told. */
@Service
@Transactional
class OfficeVisits {

    /** Looks that follow within this time belong to one visit, unless the person signed in anew: news stay while somebody pages. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    /** How exactly the last look is kept; a look within it writes nothing. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Visit(Instant seenAt, Instant before) {}

    /**
     * Notes a look at the queue.
     *
     * @param signedInAt when the session began
     * @return when the visit before this one ended; the epoch when there was none
     */
    Instant look(UUID accountId, Instant signedInAt) {
        Instant now = clock.instant();
        Visit last = last(accountId);
        boolean sameVisit = isOf(last, now) && !last.seenAt().isBefore(signedInAt);
        Instant before = sameVisit ? last.before() : last.seenAt();
        if (!sameVisit || !last.seenAt().isAfter(now.minus(EXACT))) {
            jdbc.sql("""
                    insert into office_visit (account_id, seen_at, before) values (:account, :now, :before)
                    on conflict (account_id) do update set seen_at = excluded.seen_at, before = excluded.before""")
                    .param("account", accountId)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return before;
    }

    /** When the visit before this one ended, without noting a look. */
    @Transactional(readOnly = true)
    Instant before(UUID accountId) {
        Visit last = last(accountId);
        return isOf(last, clock.instant()) ? last.before() : last.seenAt();
    }

    private static boolean isOf(Visit last, Instant now) {
        return last.seenAt().isAfter(now.minus(ONE_VISIT));
    }

    private Visit last(UUID accountId) {
        return jdbc.sql("select seen_at, before from office_visit where account_id = ?")
                .param(accountId)
                .query((row, n) -> new Visit(
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("before", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Visit(Instant.EPOCH, Instant.EPOCH));
    }
}
