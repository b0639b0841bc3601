package kz.yntymaq.cooperative.associate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.share.AssociateShares;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An exit of an associated member that was recorded by mistake: undone while the share is whole and there is still a place. */
@Service
@Transactional
class MistakenExits {

    private final CooperativeRepository cooperatives;
    private final MeetingEffects effects;
    private final AssociateRows rows;
    private final AssociatePlaces places;
    private final AssociateEntities entities;
    private final Associates associates;
    private final AssociateShares shares;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MistakenExits(
            CooperativeRepository cooperatives,
            MeetingEffects effects,
            AssociateRows rows,
            AssociatePlaces places,
            AssociateEntities entities,
            Associates associates,
            AssociateShares shares,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.effects = effects;
        this.rows = rows;
        this.places = places;
        this.entities = entities;
        this.associates = associates;
        this.shares = shares;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chair undoes an exit. The book gets a counter-entry of today with the reason, and who it is about reads the reason.
     *
     * @throws RuleViolationException for who did not leave, once a part of the share was returned, when the fifth is full (article 2,
     *     sub-point 2), for who is a member or an associated one again or asks to become one, and in
     *     liquidation
     */
    public void undo(Actor chair, UUID cooperativeId, UUID id, String reason, UUID key) {
        cooperatives.requireOfChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "associate.exit-undone", id, reason), () -> {
            Cooperative cooperative = effects.hold(cooperativeId);
            Associate found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
            if (found.leftOn() == null) {
                throw new RuleViolationException("associate.refused.not-left");
            }
            cooperative.requireNoLiquidation();
            places.require(cooperativeId, 1);
            UUID account = found.account();
            if (account != null && associates.belongs(cooperativeId, account)) {
                throw new RuleViolationException("associate.refused.member");
            }
            if (rows.asksAgain(cooperativeId, found)) {
                throw new RuleViolationException("associate.refused.asks-again");
            }
            entities.requireFree(cooperative, found.entity(), account);
            requireWhole(cooperativeId, found);
            shares.oweNothing(cooperativeId, id, LocalDate.now(clock), chair.accountId(), reason);
            rows.stays(id);
            if (account != null) {
                events.publishEvent(new AssociateMoved(cooperativeId, account, "exit-undone", reason));
            }
            audit.note(chair.accountId(), "associate.exit-undone", id, null);
            return id.toString();
        });
    }

    private void requireWhole(UUID cooperativeId, Associate left) {
        AssociateShares.Held held =
                shares.held(cooperativeId, List.of(left.id())).get(left.id());
        if (held == null || !held.owes(left.share())) {
            throw new RuleViolationException("associate.refused.returned");
        }
    }
}
