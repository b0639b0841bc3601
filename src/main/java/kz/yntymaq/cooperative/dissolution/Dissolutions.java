package kz.yntymaq.cooperative.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.Endings;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The membership of a legal entity ends with the entity (law on agricultural co-operatives, article 29, point 1, sub-point 3); what is
 * owed is owed as to who left (article 30, point 2). That the person who acts for it says so, and nobody else, is the portal's own
 * order: nobody is put out by it.
 */
@Service
@Transactional
class Dissolutions {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MemberEntities entities;
    private final DissolutionRows rows;
    private final Endings endings;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dissolutions(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MemberEntities entities,
            DissolutionRows rows,
            Endings endings,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.entities = entities;
        this.rows = rows;
        this.endings = endings;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The entity for which somebody acts in a co-operative. */
    record Own(UUID cooperative, String cooperativeName, Bilingual entity) {}

    /** @throws NotFoundException for who is no member, or one in person */
    @Transactional(readOnly = true)
    Own own(Actor actor, UUID cooperativeId) {
        Cooperative cooperative =
                cooperatives.findVisibleTo(actor, cooperativeId).orElseThrow(NotFoundException::new);
        Membership own = member(actor, cooperativeId);
        return new Own(
                cooperativeId, cooperative.name(), entities.name(own.getId()).orElseThrow(NotFoundException::new));
    }

    /**
     * Says that the entity has ended.
     *
     * @param on its last day
     * @param paper that shows it
     * @throws RuleViolationException while members vote, in a liquidation, and for who chairs the co-operative
     */
    void ended(Actor actor, UUID cooperativeId, LocalDate on, String paper, UUID key) {
        once.run(Press.of(key, actor.accountId(), "dissolution.recorded", cooperativeId, on, paper), () -> {
            Own own = own(actor, cooperativeId);
            Cooperative cooperative = cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
            cooperative.requireNoLiquidation();
            Membership membership = member(actor, cooperativeId);
            if (cooperatives.isVoting(cooperativeId)) {
                throw new RuleViolationException("dissolution.refused.voting");
            }
            if (cooperative.isChairedBy(actor.accountId())) {
                throw new RuleViolationException("dissolution.refused.chair");
            }
            if (paper.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new FieldViolationException("paper", "error.required");
            }
            RecordedDay.require("on", on, membership.getJoinedOn(), LocalDate.now(clock));
            endings.requireNoLaterAct(membership.getId(), "on", on);
            endings.end(membership, Ending.DISSOLUTION, on, null, actor.accountId());
            rows.add(membership.getId(), on, paper, actor.accountId(), clock.instant());
            events.publishEvent(new EntityEnded(cooperativeId, own.entity()));
            audit.note(actor.accountId(), "dissolution.recorded", membership.getId(), null);
            return membership.getId().toString();
        });
    }

    private Membership member(Actor actor, UUID cooperativeId) {
        return memberships
                .findOpen(cooperativeId, actor.accountId())
                .filter(each -> each.getJoinedOn() != null)
                .orElseThrow(NotFoundException::new);
    }
}
