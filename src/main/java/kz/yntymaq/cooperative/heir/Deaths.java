package kz.yntymaq.cooperative.heir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.Endings;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The death of a member as the chair records it, which ends the membership (law on agricultural co-operatives, article 29,
 * point 1, sub-point 5), and takes it back as long as no heir got anything. The portal's own: who recorded a living person as dead
 * ended a membership without a meeting.
 */
@Service
@Transactional
public class Deaths implements ShareTransfers.Divided {

    /** How many records a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 5;

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MeetingEffects effects;
    private final Endings endings;
    private final DifferentKindsRule differentKinds;
    private final HeirRows rows;
    private final DeathTerm term;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deaths(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MeetingEffects effects,
            Endings endings,
            DifferentKindsRule differentKinds,
            HeirRows rows,
            DeathTerm term,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.effects = effects;
        this.endings = endings;
        this.differentKinds = differentKinds;
        this.rows = rows;
        this.term = term;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The chair records the death of a member, whose membership ends on that day. @param paper that the chair saw */
    public void died(Actor chair, UUID cooperativeId, UUID member, LocalDate on, SeenPaper paper, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "heir.death-recorded", member, on, paper.toString()), () -> {
            Cooperative cooperative = effects.hold(cooperativeId);
            Membership dead = member(cooperativeId, member);
            requireMember(cooperative, dead);
            if (cooperatives.isVoting(cooperativeId)) {
                throw new RuleViolationException("heir.refused.meeting");
            }
            frequency.require("heir.death-recorded", chair.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
            requireDay(dead, on);
            paper.requireNumber();
            paper.requireWords();
            endings.end(dead, Ending.DEATH, on, null, chair.accountId());
            rows.add(cooperativeId, member, on, paper, chair.accountId());
            events.publishEvent(new HeirMessages.DeathRecorded(cooperativeId, dead.getAccountId(), chair.accountId()));
            audit.note(
                    chair.accountId(),
                    "heir.death-recorded",
                    member,
                    paper.kind().name());
            return member.toString();
        });
    }

    /**
     * Whether the death of this person can be recorded, for who fills the form in.
     *
     * @throws FieldViolationException by {@code member}
     */
    @Transactional(readOnly = true)
    public void requireMember(Actor chair, UUID cooperativeId, UUID member) {
        requireMember(ofChair(chair, cooperativeId), member(cooperativeId, member));
    }

    private void requireMember(Cooperative cooperative, Membership dead) {
        if (dead.getState() != MembershipState.MEMBER && dead.getState() != MembershipState.LEAVING) {
            throw new FieldViolationException("member", "heir.refused.no-member");
        }
        if (memberships.isOfEntity(dead.getId())) {
            throw new FieldViolationException("member", "heir.refused.entity");
        }
        if (cooperative.isChairedBy(dead.getAccountId())) {
            throw new FieldViolationException("member", "heir.refused.chair");
        }
        term.requireNotSaidAlive(dead);
    }

    /**
     * The same of its day.
     *
     * @throws FieldViolationException by {@code on}
     */
    @Transactional(readOnly = true)
    public void requireDay(Actor chair, UUID cooperativeId, UUID member, LocalDate on) {
        ofChair(chair, cooperativeId);
        requireDay(member(cooperativeId, member), on);
    }

    private void requireDay(Membership dead, LocalDate on) {
        RecordedDay.require("on", on, dead.getJoinedOn(), LocalDate.now(clock));
        term.requireNoLaterAct(dead, on);
        endings.requireNoLaterAct(dead.getId(), "on", on);
    }

    /**
     * The chair takes the record of a death back: the membership goes on, the share is owed to nobody, heirs that were named are
     * forgotten. Posts in bodies go on unless others were
     * elected since; what else ended with the membership stays ended.
     *
     * @param reason in the chair's words, as {@link GivenReason} asks
     * @throws RuleViolationException once an heir was paid or went on with a part, or when the person has joined this or another
     *     co-operative of the same kind since
     */
    public void takeBack(Actor chair, UUID cooperativeId, UUID member, String reason, UUID key) {
        ofChair(chair, cooperativeId);
        if (!GivenReason.Check.isGiven(reason)) {
            throw new FieldViolationException("reason", "error.reason");
        }
        once.run(
                Press.of(key, chair.accountId(), "heir.death-taken-back", member, reason),
                () -> back(chair, cooperativeId, member, reason, "heir.refused.back-paid"));
    }

    /**
     * Who is said to have died lives, and takes the record back by the own account.
     *
     * @param reason that is shown of it
     */
    public void alive(Actor person, UUID cooperativeId, String reason, UUID key) {
        UUID member = rows.deathOf(cooperativeId, person.accountId()).orElse(null);
        once.run(Press.of(key, person.accountId(), "heir.alive", cooperativeId), () -> {
            if (member == null) {
                throw new NotFoundException();
            }
            audit.note(person.accountId(), "heir.alive", member, null);
            return back(person, cooperativeId, member, reason, "heir.refused.alive-paid");
        });
    }

    private String back(Actor by, UUID cooperativeId, UUID member, String reason, String tooLate) {
        Cooperative cooperative = effects.hold(cooperativeId);
        rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
        rows.hold(member);
        if (isBegun(member)) {
            throw new RuleViolationException(tooLate);
        }
        Membership alive = member(cooperativeId, member);
        if (memberships.findOpen(cooperativeId, alive.getAccountId()).isPresent()) {
            throw new RuleViolationException("heir.refused.back-joined");
        }
        differentKinds.require(alive.getAccountId(), cooperativeId, cooperative.getKinds());
        rows.takeBack(member, reason, by.accountId());
        endings.restore(alive, LocalDate.now(clock), reason, by.accountId());
        events.publishEvent(new HeirMessages.DeathTakenBack(cooperativeId, alive.getAccountId()));
        audit.note(by.accountId(), "heir.death-taken-back", member, null);
        return member.toString();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isBegun(UUID membership) {
        return rows.of(membership).stream().anyMatch(each -> each.state().isSettled())
                || !rows.paidDues(membership).isEmpty();
    }

    private Membership member(UUID cooperativeId, UUID member) {
        return memberships.findByIdAndCooperativeId(member, cooperativeId).orElseThrow(NotFoundException::new);
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId);
    }
}
