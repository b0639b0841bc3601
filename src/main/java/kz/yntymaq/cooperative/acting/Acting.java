package kz.yntymaq.cooperative.acting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.AdultRule;
import kz.yntymaq.cooperative.membership.NamedAccounts;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for a legal entity that is a member. The member is the entity, so that its share, its number and its days stay; with the
 * new person's agreement the membership is theirs to act in. The portal's own order: the law leaves it to the entity.
 */
@Service
@Transactional
public class Acting {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MemberEntities entities;
    private final ActingRows rows;
    private final FreeToPassRule free;
    private final NamedAccounts named;
    private final AdultRule adult;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acting(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MemberEntities entities,
            ActingRows rows,
            FreeToPassRule free,
            NamedAccounts named,
            AdultRule adult,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.entities = entities;
        this.rows = rows;
        this.free = free;
        this.named = named;
        this.adult = adult;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A member that is a legal entity, for the chair. @param proposal that waits, empty where none does */
    record Page(UUID cooperative, UUID membership, Bilingual entity, Optional<ActingRows.Proposal> proposal) {}

    /** @throws NotFoundException for who does not chair it, and for a member in person */
    @Transactional(readOnly = true)
    Page page(Actor chair, UUID cooperativeId, UUID member) {
        cooperatives.requireOfChair(chair, cooperativeId);
        Membership membership = member(cooperativeId, member);
        return new Page(
                cooperativeId,
                member,
                entities.name(membership.getId()).orElseThrow(NotFoundException::new),
                rows.ofMembership(member));
    }

    /**
     * The chair proposes the person whom the entity's paper names.
     *
     * @param authority the paper that the chair saw
     * @throws RuleViolationException while another proposal waits, and by {@link FreeToPassRule}
     */
    public void propose(
            Actor chair, UUID cooperativeId, UUID member, String name, Iin iin, String authority, UUID key) {
        once.run(Press.of(key, chair.accountId(), "acting.proposed", member, name, iin, authority), () -> {
            Cooperative cooperative =
                    cooperatives.findOfChairForUpdate(chair, cooperativeId).orElseThrow(NotFoundException::new);
            Page page = page(chair, cooperativeId, member);
            if (page.proposal().isPresent()) {
                throw new RuleViolationException("acting.refused.waits");
            }
            UUID person = named.find(chair.accountId(), name, iin);
            UUID before = member(cooperativeId, member).getAccountId();
            adult.require(person);
            free.require(cooperative, before, person);
            UUID id = UUID.randomUUID();
            rows.add(id, cooperativeId, member, person, before, authority, chair.accountId(), clock.instant());
            events.publishEvent(
                    new ActingMoved(ActingMoved.What.PROPOSED, cooperativeId, person, before, page.entity()));
            audit.note(chair.accountId(), "acting.proposed", member, null);
            return id.toString();
        });
    }

    /** The chair takes the proposal back. Again is the same. */
    void takeBack(Actor chair, UUID cooperativeId, UUID member) {
        cooperatives.findOfChairForUpdate(chair, cooperativeId).orElseThrow(NotFoundException::new);
        page(chair, cooperativeId, member).proposal().ifPresent(waits -> {
            rows.answer(waits.id(), "TAKEN_BACK", clock.instant());
            audit.note(chair.accountId(), "acting.taken-back", member, null);
        });
    }

    /** What is proposed to somebody. */
    @Transactional(readOnly = true)
    List<ActingRows.Proposal> to(Actor actor) {
        return rows.to(actor.accountId());
    }

    /** @throws NotFoundException for who is not asked, or no longer */
    @Transactional(readOnly = true)
    ActingRows.Proposal find(Actor actor, UUID id) {
        return to(actor).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The person answers; with the agreement the membership is theirs to act in.
     *
     * @throws RuleViolationException by {@link FreeToPassRule}, and where the entity is a member no longer
     */
    void answer(Actor actor, UUID id, boolean agreed, UUID key) {
        once.run(Press.of(key, actor.accountId(), "acting.answered", id, agreed), () -> {
            ActingRows.Proposal asked = find(actor, id);
            Cooperative cooperative =
                    cooperatives.findForUpdate(asked.cooperative()).orElseThrow(NotFoundException::new);
            ActingRows.Proposal held = rows.toForUpdate(actor.accountId(), id).orElseThrow(NotFoundException::new);
            if (agreed) {
                requireMember(held);
                free.require(cooperative, held.before(), held.account());
                rows.pass(held);
            }
            rows.answer(id, agreed ? "AGREED" : "DECLINED", clock.instant());
            events.publishEvent(new ActingMoved(
                    agreed ? ActingMoved.What.AGREED : ActingMoved.What.DECLINED,
                    held.cooperative(),
                    held.account(),
                    held.before(),
                    held.entity()));
            audit.note(actor.accountId(), agreed ? "acting.agreed" : "acting.declined", held.membership(), null);
            return id.toString();
        });
    }

    private void requireMember(ActingRows.Proposal held) {
        Membership membership = memberships
                .findByIdAndCooperativeId(held.membership(), held.cooperative())
                .orElseThrow(NotFoundException::new);
        if (!isMember(membership) || !membership.getAccountId().equals(held.before())) {
            throw new RuleViolationException("acting.refused.no-member");
        }
    }

    private Membership member(UUID cooperativeId, UUID id) {
        return memberships
                .findByIdAndCooperativeId(id, cooperativeId)
                .filter(Acting::isMember)
                .orElseThrow(NotFoundException::new);
    }

    private static boolean isMember(Membership membership) {
        return membership.getState() == MembershipState.MEMBER || membership.getState() == MembershipState.LEAVING;
    }
}
