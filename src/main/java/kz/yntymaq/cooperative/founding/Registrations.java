package kz.yntymaq.cooperative.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** State registration: the chair says it happened, the district confirms it. */
@Service
@Transactional
public class Registrations {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final FounderParts parts;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrations(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            FounderParts parts,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.parts = parts;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The chair enters BIN and date of the state registration, and states that all founders signed the founding contract. */
    public void claim(Actor actor, UUID id, Bin bin, LocalDate registeredOn, UUID key) {
        Cooperative cooperative = cooperatives.findOfChair(actor, id).orElseThrow(NotFoundException::new);
        once.run(Press.of(key, actor.accountId(), "cooperative.registration-claimed", id, bin, registeredOn), () -> {
            if (cooperatives.isBinTaken(bin.digits(), id)) {
                throw new FieldViolationException("bin", "cooperative.refused.bin-taken");
            }
            if (parts.actsFor(id, bin)) {
                throw new FieldViolationException("bin", "cooperative.refused.bin-of-founder");
            }
            cooperative.claimRegistration(bin, registeredOn, actor.accountId(), clock.instant(), LocalDate.now(clock));
            cooperatives.saveAndFlush(cooperative);
            events.publishEvent(new RegistrationClaimed(id, actor.accountId()));
            audit.note(actor.accountId(), "cooperative.registration-claimed", id, null);
            return id.toString();
        });
    }

    /**
     * Confirms the registration; the founders become members from the day of registration.
     *
     * @param version that was shown: another BIN or date than the official saw is never confirmed
     */
    public void confirm(Actor official, UUID id, int version, UUID key) {
        once.run(Press.of(key, official.accountId(), "cooperative.registration-confirmed", id), () -> {
            Cooperative cooperative = decidable(official, id, version);
            cooperative.confirmRegistration(official.accountId(), clock.instant());
            LocalDate registeredOn = cooperative.getRegisteredOn();
            for (Membership each : memberships.findAllOf(id)) {
                if (each.getState() == MembershipState.FOUNDER && registeredOn != null) {
                    each.becomeMember(registeredOn, official.accountId(), clock.instant());
                }
            }
            events.publishEvent(new CooperativeConfirmed(id));
            audit.note(official.accountId(), "cooperative.registration-confirmed", id, null);
            return id.toString();
        });
    }

    /**
     * Sends the claim back to the chair.
     *
     * @param version that was shown
     */
    public void sendBack(Actor official, UUID id, int version, String reason, UUID key) {
        once.run(Press.of(key, official.accountId(), "cooperative.registration-sent-back", id, reason), () -> {
            Cooperative cooperative = decidable(official, id, version);
            cooperative.sendBackRegistration(official.accountId(), reason, clock.instant());
            events.publishEvent(new CooperativeReturned(id, reason));
            audit.note(official.accountId(), "cooperative.registration-sent-back", id, null);
            return id.toString();
        });
    }

    /** Whether the actor may decide on claims of registration in their territory at all. */
    public static boolean mayDecide(Actor actor) {
        return actor.isOfficialOf(Level.DISTRICT);
    }

    /** Whether the chair stated with the claim that all founders signed the founding contract; the caller has looked who may know. */
    @Transactional(readOnly = true)
    public boolean isContractStated(UUID id) {
        return cooperatives.findById(id).filter(Cooperative::isContractStated).isPresent();
    }

    /** Whether the actor has or ever had a part in it, which keeps an official from deciding. */
    @Transactional(readOnly = true)
    public boolean isOwnCase(Actor actor, UUID id) {
        return memberships.existsByCooperativeIdAndAccountId(id, actor.accountId());
    }

    private Cooperative decidable(Actor official, UUID id, int version) {
        Cooperative cooperative = cooperatives
                .findInScopeOf(official, id)
                .filter(found -> mayDecide(official))
                .orElseThrow(NotFoundException::new);
        if (isOwnCase(official, id)) {
            throw new RuleViolationException("cooperative.refused.own-case");
        }
        versions.require(version, cooperative.getVersion(), cooperative.getChangedBy(), cooperative.getChangedAt());
        return cooperative;
    }
}
