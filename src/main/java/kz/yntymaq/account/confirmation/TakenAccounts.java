package kz.yntymaq.account.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.MovedOnException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person who took their account from whoever had claimed it keep or drop what it holds. */
@Service
@Transactional
public class TakenAccounts {

    private final List<ClaimedContent> contents;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakenAccounts(List<ClaimedContent> contents, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.contents = contents;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the account was taken, and its owner has not decided yet. */
    @Transactional(readOnly = true)
    public boolean isUndecided(UUID account) {
        return undecided(account).isPresent();
    }

    /** When the account was taken, while its owner has not decided. */
    private Optional<Instant> undecided(UUID account) {
        return jdbc.sql("select taken_at from identity_takeover where account_id = ? and decided_at is null")
                .param(account)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * What the account holds from before.
     *
     * @throws MovedOnException when there is nothing to decide
     */
    @Transactional(readOnly = true)
    public List<ClaimedContent.Item> content(Actor owner) {
        Instant at = undecided(owner.accountId()).orElseThrow(() -> new MovedOnException("/cabinet"));
        return contents.stream().flatMap(each -> each.of(owner, at).stream()).toList();
    }

    /**
     * Keeps it or drops it.
     *
     * @throws MovedOnException when it was decided before
     */
    public void decide(Actor owner, boolean keep) {
        Instant at = jdbc.sql("""
                update identity_takeover set decided_at = ?, kept = ? where account_id = ? and decided_at is null
                returning taken_at""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), keep, owner.accountId())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseThrow(() -> new MovedOnException("/cabinet"));
        if (!keep) {
            contents.forEach(each -> each.drop(owner, at));
        }
        audit.note(owner.accountId(), keep ? "account.taken-kept" : "account.taken-dropped", owner.accountId(), null);
    }
}
