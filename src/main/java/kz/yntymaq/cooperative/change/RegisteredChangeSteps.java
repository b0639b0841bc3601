package kz.yntymaq.cooperative.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a change of the register: the chair enters it, the district confirms it or sends it back. */
@Service
@Transactional
public class RegisteredChangeSteps {

    private final CooperativeRepository cooperatives;
    private final RegisteredChangeRepository changes;
    private final RegisteredChanges reading;
    private final RegisteredChangeRule rule;
    private final Adoption charters;
    private final Registrations registrations;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteredChangeSteps(
            CooperativeRepository cooperatives,
            RegisteredChangeRepository changes,
            RegisteredChanges reading,
            RegisteredChangeRule rule,
            Adoption charters,
            Registrations registrations,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.changes = changes;
        this.reading = reading;
        this.rule = rule;
        this.charters = charters;
        this.registrations = registrations;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chair enters what the state has registered; the district is told.
     *
     * @param on the day of the registration, or of the notification
     * @throws FieldViolationException for a fact whose item no meeting has changed, a name that the charter does not say or that
     *     is taken, a day that cannot be
     * @throws RuleViolationException when there is nothing to carry over, or a member may not belong to it with these kinds
     */
    public void claim(Actor chair, UUID id, RegisteredFacts facts, LocalDate on, UUID key) {
        once.run(Press.of(key, chair.accountId(), "cooperative.change-claimed", id, facts, on), () -> {
            Cooperative cooperative = RegisteredChanges.active(cooperatives.findOfChairForUpdate(chair, id));
            RegisteredChanges.Waiting waiting = reading.waiting(id)
                    .filter(found -> reading.claim(id).isEmpty())
                    .orElseThrow(() -> new RuleViolationException("cooperative.facts.refused.nothing"));
            RegisteredFacts before = RegisteredFacts.of(cooperative);
            RegisteredChangeRule.requireSaid(before, waiting, facts);
            rule.requireFree(cooperative, facts, false);
            rule.requireDay(on, charters.adoptedOn(id, waiting.edition()));
            changes.saveAndFlush(RegisteredChange.claimed(
                    id, waiting.edition(), facts, before, on, chair.accountId(), clock.instant()));
            events.publishEvent(RegisteredChangeMoved.claimed(id));
            audit.note(chair.accountId(), "cooperative.change-claimed", id, null);
            return id.toString();
        });
    }

    /**
     * The district confirms: from now on the register says it.
     *
     * @param version that was shown
     * @throws RuleViolationException when the name was taken since, or a member may no longer belong to it with these kinds
     */
    public void confirm(Actor official, UUID id, int version, UUID key) {
        once.run(Press.of(key, official.accountId(), "cooperative.change-confirmed", id), () -> {
            Cooperative cooperative = held(official, id);
            RegisteredChange claim = decided(official, id, version);
            RegisteredFacts facts = claim.facts();
            rule.requireFree(cooperative, facts, true);
            Instant now = clock.instant();
            claim.confirm(official.accountId(), now);
            changes.saveAndFlush(claim);
            cooperative.changeRegistered(
                    facts.name().kk(),
                    facts.name().ru(),
                    facts.kinds(),
                    rule.seat(facts, true),
                    official.accountId(),
                    now);
            cooperatives.saveAndFlush(cooperative);
            events.publishEvent(RegisteredChangeMoved.decided(id, null));
            audit.note(official.accountId(), "cooperative.change-confirmed", id, null);
            return id.toString();
        });
    }

    private Cooperative held(Actor official, UUID id) {
        reading.decidable(official, id);
        return cooperatives.findForUpdate(id).orElseThrow(NotFoundException::new);
    }

    /** The district sends the claim back to the chair. @param version that was shown */
    public void sendBack(Actor official, UUID id, int version, String reason, UUID key) {
        once.run(Press.of(key, official.accountId(), "cooperative.change-sent-back", id, reason), () -> {
            RegisteredChange claim = decided(official, id, version);
            claim.sendBack(official.accountId(), reason, clock.instant());
            changes.saveAndFlush(claim);
            events.publishEvent(RegisteredChangeMoved.decided(id, reason));
            audit.note(official.accountId(), "cooperative.change-sent-back", id, null);
            return id.toString();
        });
    }

    private RegisteredChange decided(Actor official, UUID id, int version) {
        reading.decidable(official, id);
        if (registrations.isOwnCase(official, id)) {
            throw new RuleViolationException("cooperative.refused.own-case");
        }
        RegisteredChange claim = changes.findByCooperativeIdAndState(id, RegisteredChange.State.CLAIMED)
                .orElseThrow(() -> new RuleViolationException("cooperative.facts.refused.decided"));
        versions.require(version, claim.getVersion(), claim.getClaimedBy(), claim.getClaimedAt());
        return claim;
    }
}
