package kz.yntymaq.cooperative.heir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.Endings;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
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

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MeetingEffects effects;
    private final Endings endings;
    private final DifferentKindsRule differentKinds;
    private final HeirRows rows;
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
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The chair records the death of a member, whose membership ends on that day. @param number number and day of the paper seen */
    public void died(
            Actor chair, UUID cooperativeId, UUID member, LocalDate on, DeathPaper paper, String number, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "heir.death-recorded", member, on, paper, number), () -> {
            Cooperative cooperative = effects.hold(cooperativeId);
            Membership dead = member(cooperativeId, member);
            if (dead.getState() != MembershipState.MEMBER && dead.getState() != MembershipState.LEAVING) {
                throw new RuleViolationException("heir.refused.no-member");
            }
            if (cooperative.isChairedBy(dead.getAccountId())) {
                throw new RuleViolationException("heir.refused.chair");
            }
            if (rows.isVoting(cooperativeId)) {
                throw new RuleViolationException("heir.refused.meeting");
            }
            RecordedDay.require("on", on, dead.getJoinedOn(), LocalDate.now(clock));
            endings.end(dead, Ending.DEATH, on, null, chair.accountId());
            rows.add(cooperativeId, new HeirRows.Death(member, on, paper, number), chair.accountId());
            events.publishEvent(new HeirMessages.DeathRecorded(cooperativeId, dead.getAccountId()));
            audit.note(chair.accountId(), "heir.death-recorded", member, paper.name());
            return member.toString();
        });
    }

    /**
     * The chair takes the record of a death back: the membership goes on, the share is owed to nobody, heirs that were named are
     * forgotten. What else ended with the membership stays ended.
     *
     * @param reason in the chair's words
     * @throws RuleViolationException once an heir was paid or went on with a part, or when the person has joined this or another
     *     co-operative of the same kind since
     */
    public void takeBack(Actor chair, UUID cooperativeId, UUID member, String reason, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "heir.death-taken-back", member, reason), () -> {
            Cooperative cooperative = effects.hold(cooperativeId);
            rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
            rows.hold(member);
            if (isBegun(member)) {
                throw new RuleViolationException("heir.refused.back-paid");
            }
            Membership alive = member(cooperativeId, member);
            if (memberships.findOpen(cooperativeId, alive.getAccountId()).isPresent()) {
                throw new RuleViolationException("heir.refused.back-joined");
            }
            differentKinds.require(alive.getAccountId(), cooperativeId, cooperative.getKinds());
            rows.takeBack(member, reason, chair.accountId());
            endings.restore(alive, LocalDate.now(clock), reason, chair.accountId());
            events.publishEvent(new HeirMessages.DeathTakenBack(cooperativeId, alive.getAccountId()));
            audit.note(chair.accountId(), "heir.death-taken-back", member, null);
            return member.toString();
        });
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

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives
                .findOfChair(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
