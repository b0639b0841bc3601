package kz.yntymaq.cooperative.associate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.share.AssociateShares;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an associated member leaves: that is a right of theirs (law on agricultural co-operatives, article 26, point 2). They ask, and the
 * chair records it; an exit that was not asked for in the portal is recorded with what it rests on, and they read that.
 */
@Service
@Transactional
class AssociateExits {

    /** How often one asks within 24 hours; the portal's own. */
    private static final int MOST_A_DAY = 3;

    private final CooperativeRepository cooperatives;
    private final MeetingEffects effects;
    private final AssociateRows rows;
    private final AssociateShares shares;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssociateExits(
            CooperativeRepository cooperatives,
            MeetingEffects effects,
            AssociateRows rows,
            AssociateShares shares,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.effects = effects;
        this.rows = rows;
        this.shares = shares;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An associated member asks to leave; who asked already has asked. @throws NotFoundException for who is none */
    public void ask(Actor actor, UUID cooperativeId) {
        effects.hold(cooperativeId);
        Associate own = own(actor, cooperativeId);
        if (own.exitAskedOn() == null) {
            frequency.require("associate.exit-asked", actor.accountId(), "", MOST_A_DAY, 1);
            rows.askExit(own.id(), clock.instant());
            events.publishEvent(new AssociateExitAsked(cooperativeId, own.id(), own.named(), true));
            audit.note(actor.accountId(), "associate.exit-asked", own.id(), null);
        }
    }

    /** The same person stays after all. @throws NotFoundException for who is none, and once the exit is recorded */
    public void stay(Actor actor, UUID cooperativeId) {
        effects.hold(cooperativeId);
        Associate own = own(actor, cooperativeId);
        if (own.exitAskedOn() != null) {
            rows.askExit(own.id(), null);
            events.publishEvent(new AssociateExitAsked(cooperativeId, own.id(), own.named(), false));
            audit.note(actor.accountId(), "associate.exit-withdrawn", own.id(), null);
        }
    }

    private Associate own(Actor actor, UUID cooperativeId) {
        return rows.ofAccount(cooperativeId, actor.accountId()).stream()
                .filter(each -> each.leftOn() == null)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The chair records that an associated member left: the share is owed from that day.
     *
     * @param on not before they asked, where they did
     * @param grounds what it rests on; asked for where they did not ask in the portal
     * @throws FieldViolationException by {@code on}, and by {@code grounds} where they are missing
     */
    public void record(Actor chair, UUID cooperativeId, UUID id, LocalDate on, @Nullable String grounds, UUID key) {
        cooperatives.requireOfChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "associate.left", id, on, String.valueOf(grounds)), () -> {
            effects.hold(cooperativeId);
            Associate found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
            if (found.leftOn() != null) {
                throw new RuleViolationException("associate.refused.left");
            }
            LocalDate asked = found.exitAskedOn();
            if (asked == null && !GivenReason.Check.isGiven(grounds)) {
                throw new FieldViolationException("grounds", "error.reason");
            }
            RecordedDay.require("on", on, asked == null ? found.paidOn() : asked, LocalDate.now(clock));
            String said = asked == null ? grounds : null;
            rows.left(id, on, said);
            shares.owe(cooperativeId, id, on, chair.accountId());
            if (found.account() != null) {
                events.publishEvent(new AssociateMoved(cooperativeId, found.account(), "left", said));
            }
            audit.note(chair.accountId(), "associate.left", id, null);
            return id.toString();
        });
    }
}
