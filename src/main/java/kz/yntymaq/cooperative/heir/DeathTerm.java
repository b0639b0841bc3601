package kz.yntymaq.cooperative.heir;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
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

    private final HeirRows rows;
    private final ShareTransfers.PayoutDecided meeting;
    private final AuditLog audit;
    private final Clock clock;

    DeathTerm(HeirRows rows, ShareTransfers.PayoutDecided meeting, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.meeting = meeting;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first day on which the share may move, as far as days go. */
    LocalDate over(HeirRows.Death death) {
        return day(death.recordedAt()).plusDays(DAYS);
    }

    boolean isOver(HeirRows.Death death) {
        return !LocalDate.now(clock).isBefore(over(death));
    }

    /** @throws RuleViolationException while the share may not move, saying why */
    void requireOver(HeirRows.Death held) {
        if (held.seenBy() == null) {
            throw new RuleViolationException("heir.refused.unseen");
        }
        if (!isOver(held)) {
            throw new RuleViolationException("heir.refused.term", DAYS, over(held));
        }
        Instant last = contradiction(held);
        if (last != null) {
            throw new RuleViolationException("heir.refused.lives", day(last));
        }
    }

    /**
     * The first day on which an heir may have been paid: the general meeting decides what is paid of the share (law on agricultural
     * co-operatives, article 30, point 2). A part that passes into the share of an heir who is a member is not paid.
     *
     * @throws RuleViolationException where the meeting has not decided, or members may still object to the record
     */
    LocalDate requirePayable(HeirRows.Death death) {
        LocalDate decidedOn = meeting.requirePayable(death.membership());
        return decidedOn.isBefore(death.diedOn()) ? death.diedOn() : decidedOn;
    }

    /**
     * The last act of the account that a living person alone would have done: after the day of death, or after the record. What
     * an official of the district knew of when they saw the paper is explained: relatives may have opened the account.
     */
    @Nullable
    Instant contradiction(HeirRows.Death death) {
        return audit.lastActOf(death.account())
                .filter(at -> day(at).isAfter(death.diedOn()) || at.isAfter(death.recordedAt()))
                .filter(at -> death.seenByDistrict() == null || at.isAfter(death.seenByDistrict()))
                .orElse(null);
    }

    /** @throws FieldViolationException by {@code on}, when the person did something on the portal after that day */
    void requireNoLaterAct(Membership member, LocalDate on) {
        audit.lastActOf(member.getAccountId())
                .map(this::day)
                .filter(last -> last.isAfter(on))
                .ifPresent(last -> {
                    throw new FieldViolationException("on", "heir.refused.lives", last);
                });
    }

    /** @throws FieldViolationException by {@code member}, for who said within {@value #DAYS} days that they live */
    void requireNotSaidAlive(Membership member) {
        if (rows.isSaidAlive(
                member.getId(), member.getAccountId(), clock.instant().minus(Duration.ofDays(DAYS)))) {
            throw new FieldViolationException("member", "heir.refused.said-alive", DAYS);
        }
    }

    /**
     * An heir was named: one of those who saw the paper is none, and whoever names themselves has another look at paper and heirs.
     *
     * @param by account of who names
     * @throws FieldViolationException by {@code iin}, for who said that they saw the paper
     */
    void named(HeirRows.Death held, UUID heir, UUID by) {
        if (heir.equals(held.seenBy())) {
            throw new FieldViolationException("iin", "heir.refused.seen-heir");
        }
        if (heir.equals(by) || heir.equals(held.by())) {
            rows.unseen(held.membership());
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
