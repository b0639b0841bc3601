package kz.yntymaq.cooperative.membership;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.entered.OnPaper;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.AdultRule;
import kz.yntymaq.cooperative.membership.OutsideMeeting.Decided;
import kz.yntymaq.cooperative.promise.Promise;
import kz.yntymaq.cooperative.promise.Promises;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people join and leave a co-operative that is active. */
@Service
@Transactional
public class Memberships {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MeetingEffects effects;
    private final OutsideMeeting outside;
    private final MemberEntities entities;
    private final Promises promises;
    private final AdultRule adult;
    private final MemberPayments payments;
    private final WorkingCalendar calendar;
    private final OnceOnly once;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MeetingEffects effects,
            OutsideMeeting outside,
            MemberEntities entities,
            Promises promises,
            AdultRule adult,
            MemberPayments payments,
            WorkingCalendar calendar,
            OnceOnly once,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.effects = effects;
        this.outside = outside;
        this.entities = entities;
        this.promises = promises;
        this.adult = adult;
        this.payments = payments;
        this.calendar = calendar;
        this.once = once;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks to join; the page has taken the obligation to keep the charter.
     *
     * @param share wished share contribution, tenge
     */
    public void ask(Actor actor, UUID cooperativeId, BigDecimal share, UUID key) {
        ask(actor, cooperativeId, share, null, null, key);
    }

    /**
     * The same.
     *
     * @param promise a thing that is the share, or a part of it; null where all of it is money
     * @param entity for which the person acts, null for who asks in person
     */
    public void ask(
            Actor actor,
            UUID cooperativeId,
            BigDecimal share,
            @Nullable Promise promise,
            @Nullable LegalEntity entity,
            UUID key) {
        cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        String forWhom = entity == null ? "" : entity.bin();
        once.run(
                Press.of(
                        key,
                        actor.accountId(),
                        "membership.asked",
                        cooperativeId,
                        share,
                        forWhom,
                        String.valueOf(promise)),
                () -> {
                    frequency.require("membership.ask", actor.accountId(), cooperativeId.toString(), 3, 30);
                    adult.require(actor.accountId());
                    // who asks to become an associated member holds it too
                    Cooperative cooperative = effects.hold(cooperativeId);
                    cooperative.requireNoLiquidation();
                    entities.requireNew(actor.accountId(), entity, cooperative);
                    if (memberships.findOpen(cooperativeId, actor.accountId()).isPresent()) {
                        throw new RuleViolationException("cooperative.refused.already-asked");
                    }
                    Membership membership = memberships.saveAndFlush(
                            Membership.ask(cooperativeId, actor.accountId(), share, clock.instant()));
                    if (entity != null) {
                        entities.add(membership, entity);
                    }
                    promises.add(membership, promise);
                    events.publishEvent(
                            new JoiningAsked(cooperativeId, membership.getId(), actor.accountId(), OnPaper.office()));
                    audit.note(actor.accountId(), "membership.asked", membership.getId(), null);
                    return membership.getId().toString();
                });
    }

    /** Takes the own application to join back. */
    public void withdraw(Actor actor, UUID cooperativeId) {
        Membership own = own(actor, cooperativeId);
        if (own.getState() == MembershipState.FOUNDER) {
            throw new WrongStateException(own.getState());
        }
        own.withdraw(own.getAccountId(), clock.instant());
        events.publishEvent(new JoiningTakenBack(cooperativeId, actor.accountId(), OnPaper.office()));
        audit.note(actor.accountId(), "membership.withdrawn", own.getId(), null);
    }

    /** The chair records how a general meeting held outside the portal voted on a person who asked to join. @return what came of it */
    public MembershipState decide(Actor chair, UUID cooperativeId, UUID id, MeetingDecision decision, UUID key) {
        Membership applicant = ofChaired(chair, cooperativeId, id);
        return MembershipState.valueOf(once.run(
                Press.of(key, chair.accountId(), "membership.decided", id, decision), () -> {
                    outside.require(
                            cooperativeId, decision, LocalDate.ofInstant(applicant.getAskedAt(), clock.getZone()));
                    effects.decided(applicant, decision, chair.accountId());
                    UUID person = applicant.getAccountId();
                    outside.tell(cooperativeId, Decided.ADMISSION, person, decision, chair.accountId());
                    return applicant.getState().name();
                }));
    }

    /**
     * The chair records that share, all of it in money, and entrance fee were paid; a member from that day.
     *
     * @param share tenge
     * @param fee tenge
     */
    public void pay(
            Actor chair, UUID cooperativeId, UUID id, BigDecimal share, BigDecimal fee, LocalDate paidOn, UUID key) {
        payments.pay(chair, cooperativeId, id, new MemberPayments.Paid(share, null, fee, paidOn), key);
    }

    /** A member asks to leave; every member may at any time, the chair too (law, articles 26 and 29). */
    public void askToLeave(Actor actor, UUID cooperativeId, UUID key) {
        once.run(Press.of(key, actor.accountId(), "membership.exit-asked", cooperativeId), () -> {
            cooperatives.findVisibleForUpdate(actor, cooperativeId).orElseThrow(NotFoundException::new);
            Membership own = own(actor, cooperativeId);
            LocalDate today = LocalDate.now(clock);
            own.askToLeave(today, calendar.hold().sameOrNext(Membership.exitEnds(today)), clock.instant());
            events.publishEvent(new LeavingAsked(cooperativeId, own.getId(), actor.accountId(), OnPaper.office()));
            audit.note(actor.accountId(), "membership.exit-asked", own.getId(), null);
            return own.getId().toString();
        });
    }

    /** Takes the own exit application back. */
    public void stay(Actor actor, UUID cooperativeId) {
        Membership own = own(actor, cooperativeId);
        own.stay(clock.instant());
        events.publishEvent(new LeavingTakenBack(cooperativeId, actor.accountId(), OnPaper.office()));
        audit.note(actor.accountId(), "membership.exit-withdrawn", own.getId(), null);
    }

    /**
     * The chair records how the general meeting voted on an exit (law, article 34, point 3, sub-point 8). The
     * membership ends however it voted, since a meeting cannot vote the right to leave away (article 26, point 4). A
     * chair who leaves hands the post over first.
     */
    public void leave(Actor chair, UUID cooperativeId, UUID id, MeetingDecision decision, UUID key) {
        Membership leaving = ofChaired(chair, cooperativeId, id);
        once.run(Press.of(key, chair.accountId(), "membership.left", id, decision), () -> {
            if (leaving.getLeaveAskedOn() == null) {
                throw new WrongStateException(leaving.getState());
            }
            if (leaving.getAccountId().equals(chair.accountId())) {
                throw new RuleViolationException("cooperative.refused.chair-leaves");
            }
            outside.require(cooperativeId, decision, leaving.getLeaveAskedOn(), id);
            effects.left(leaving, decision, chair.accountId());
            outside.tell(cooperativeId, Decided.EXIT, leaving.getAccountId(), decision, chair.accountId());
            return id.toString();
        });
    }

    /** The chair records how a general meeting held outside the portal elected a chair, one of the members: another, or the present one again. */
    public void electChair(Actor chair, UUID cooperativeId, UUID member, MeetingDecision decision, UUID key) {
        once.run(Press.of(key, chair.accountId(), "cooperative.chair-elected", cooperativeId, member, decision), () -> {
            Cooperative cooperative =
                    cooperatives.findOfChairForUpdate(chair, cooperativeId).orElseThrow(NotFoundException::new);
            if (!effects.isOpenMember(cooperativeId, member)) {
                throw new FieldViolationException("member", "error.choice");
            }
            outside.require(cooperativeId, decision, cooperative.getRegisteredOn());
            if (!decision.isFor()) {
                throw new FieldViolationException("votesFor", "cooperative.rule.majority");
            }
            String refusal = effects.refusal(cooperativeId, member, decision.on());
            if (refusal != null) {
                throw new FieldViolationException("member", refusal);
            }
            effects.elected(cooperative, member, decision, null, chair.accountId());
            return member.toString();
        });
    }

    private Membership own(Actor actor, UUID cooperativeId) {
        return memberships
                .findOpen(cooperativeId, actor.accountId())
                .orElseThrow(() -> endedOrNever(actor, cooperativeId));
    }

    /** Who pressed twice is told that it is over; whoever never had a part learns nothing. */
    private RuntimeException endedOrNever(Actor actor, UUID cooperativeId) {
        return memberships.existsByCooperativeIdAndAccountId(cooperativeId, actor.accountId())
                ? new RuleViolationException("cooperative.refused.ended")
                : new NotFoundException();
    }

    private Membership ofChaired(Actor chair, UUID cooperativeId, UUID id) {
        return cooperatives
                .findOfChair(chair, cooperativeId)
                .flatMap(chaired -> memberships.findByIdAndCooperativeId(id, chaired.getId()))
                .orElseThrow(NotFoundException::new);
    }
}
