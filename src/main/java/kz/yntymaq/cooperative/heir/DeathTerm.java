package kz.yntymaq.cooperative.heir;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
     * @param seenByDistrict when an official of the district saw it, null for nobody yet and for others
     * @param over first day on which the share may move, as far as days go
     */
    record Standing(
            LocalDate diedOn,
            UUID by,
            @Nullable UUID seenBy,
            @Nullable Instant seenByDistrict,
            Instant recordedAt,
            LocalDate over) {}

    Standing of(UUID membership) {
        return jdbc.sql("""
                select d.*, case when not exists (select from membership m where m.cooperative_id = d.cooperative_id
                                                     and m.account_id = d.seen_by) then d.seen_at end as seen_by_district
                  from membership_death d where d.membership_id = ?""")
                .param(membership)
                .query((row, n) -> {
                    Instant at = row.getTimestamp("recorded_at").toInstant();
                    return new Standing(
                            row.getObject("died_on", LocalDate.class),
                            row.getObject("recorded_by", UUID.class),
                            row.getObject("seen_by", UUID.class),
                            Optional.ofNullable(row.getTimestamp("seen_by_district"))
                                    .map(Timestamp::toInstant)
                                    .orElse(null),
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
        Instant last = contradiction(standing, dead.getAccountId());
        if (last != null) {
            throw new RuleViolationException("heir.refused.lives", day(last));
        }
    }

    /**
     * The last act of the account that a living person alone would have done: after the day of death, or after the record. What
     * an official of the district knew of when they saw the paper is explained: relatives may have opened the account.
     */
    @Nullable
    Instant contradiction(Standing standing, UUID dead) {
        return audit.lastActOf(dead)
                .filter(at -> day(at).isAfter(standing.diedOn()) || at.isAfter(standing.recordedAt()))
                .filter(at -> standing.seenByDistrict() == null || at.isAfter(standing.seenByDistrict()))
                .orElse(null);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** @throws FieldViolationException by {@code on}, when the person did something on the portal after that day */
    void requireNoLaterAct(Membership member, LocalDate on) {
        LocalDate last = lastDay(member);
        if (last != null && last.isAfter(on)) {
            throw new FieldViolationException("on", "heir.refused.lives", last);
        }
    }

    /** @throws RuleViolationException for who said within {@value #DAYS} days that they live */
    void requireNotSaidAlive(Membership member) {
        boolean said = jdbc.sql("""
                select exists (select from membership_death_back
                                where membership_id = ? and taken_back_by = ? and taken_back_at > ?)""")
                .params(
                        member.getId(),
                        member.getAccountId(),
                        clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (said) {
            throw new RuleViolationException("heir.refused.said-alive", DAYS);
        }
    }

    /**
     * An heir was named: one of those who saw the paper is none, and whoever names themselves has another look at paper and heirs.
     *
     * @param by account of who names
     * @throws FieldViolationException by {@code iin}, for who said that they saw the paper
     */
    void named(UUID membership, @Nullable UUID heir, UUID by) {
        Standing standing = of(membership);
        if (heir != null && heir.equals(standing.seenBy())) {
            throw new FieldViolationException("iin", "heir.refused.seen-heir");
        }
        if (heir != null && (heir.equals(by) || heir.equals(standing.by()))) {
            jdbc.sql("update membership_death set seen_by = null, seen_at = null where membership_id = ?")
                    .param(membership)
                    .update();
        }
    }

    boolean isOver(Standing standing) {
        return !LocalDate.now(clock).isBefore(standing.over());
    }

    private @Nullable LocalDate lastDay(Membership member) {
        return audit.lastActOf(member.getAccountId()).map(this::day).orElse(null);
    }
}
