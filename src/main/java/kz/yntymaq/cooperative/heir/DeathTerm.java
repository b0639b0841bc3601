package kz.yntymaq.cooperative.heir;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has to be before the share of somebody who is said to have died moves: another than who recorded it saw the paper,
 * {@value #DAYS} days were given to object, and the person did nothing on the portal after the day of death. The portal's own
 * ({@code src/docs/decisions/0049}): one person alone recorded a living one as dead and took the share.
 */
@Component
class DeathTerm {

    /** Days from the record, for objections. */
    static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final MembershipRepository memberships;
    private final AuditLog audit;
    private final Clock clock;

    DeathTerm(JdbcClient jdbc, MembershipRepository memberships, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How far a record is.
     *
     * @param by account that recorded it
     * @param seenBy account of who saw the paper, null for nobody yet
     * @param over first day on which the share may move, as far as days go
     */
    record Standing(LocalDate diedOn, UUID by, @Nullable UUID seenBy, Instant recordedAt, LocalDate over) {}

    Standing of(UUID membership) {
        return jdbc.sql("select * from membership_death where membership_id = ?")
                .param(membership)
                .query((row, n) -> {
                    Instant at = row.getTimestamp("recorded_at").toInstant();
                    return new Standing(
                            row.getObject("died_on", LocalDate.class),
                            row.getObject("recorded_by", UUID.class),
                            row.getObject("seen_by", UUID.class),
                            at,
                            LocalDate.ofInstant(at, clock.getZone()).plusDays(DAYS));
                })
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** @throws RuleViolationException while the share may not move, saying why */
    void requireOver(UUID cooperativeId, UUID membership) {
        Standing standing = of(membership);
        if (standing.seenBy() == null) {
            throw new RuleViolationException("heir.refused.unseen");
        }
        if (!isOver(standing)) {
            throw new RuleViolationException("heir.refused.term", DAYS, standing.over());
        }
        Membership dead =
                memberships.findByIdAndCooperativeId(membership, cooperativeId).orElseThrow(NotFoundException::new);
        LocalDate last = lastDay(dead);
        if (last != null && last.isAfter(standing.diedOn())) {
            throw new RuleViolationException("heir.refused.lives", last);
        }
    }

    /** @throws FieldViolationException by {@code on}, when the person did something on the portal after that day */
    void requireNoLaterAct(Membership member, LocalDate on) {
        LocalDate last = lastDay(member);
        if (last != null && last.isAfter(on)) {
            throw new FieldViolationException("on", "heir.refused.lives", last);
        }
    }

    /** @throws FieldViolationException by {@code iin}, for an heir who said that they saw the paper */
    void requireNotWatching(UUID membership, @Nullable UUID heir) {
        if (heir != null && heir.equals(of(membership).seenBy())) {
            throw new FieldViolationException("iin", "heir.refused.seen-heir");
        }
    }

    boolean isOver(Standing standing) {
        return !LocalDate.now(clock).isBefore(standing.over());
    }

    private @Nullable LocalDate lastDay(Membership member) {
        return audit.lastActOf(member.getAccountId())
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElse(null);
    }
}
