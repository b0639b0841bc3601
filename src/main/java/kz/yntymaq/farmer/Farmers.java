package kz.yntymaq.farmer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.StandingMandates;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps villagers' farmers. */
@Service
@Transactional
public class Farmers {

    /** How often a helper may ask one person in a day. */
    private static final int MOST_CALLED = 3;

    private final FarmerRepository farmers;
    private final VersionCheck versions;
    private final Accounts accounts;
    private final StandingMandates mandates;
    private final Frequency frequency;
    private final AuditLog audit;
    private final Clock clock;

    Farmers(
            FarmerRepository farmers,
            VersionCheck versions,
            Accounts accounts,
            StandingMandates mandates,
            Frequency frequency,
            AuditLog audit,
            Clock clock) {
        this.farmers = farmers;
        this.versions = versions;
        this.accounts = accounts;
        this.mandates = mandates;
        this.frequency = frequency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The profile of an account; empty until it has been filled in. */
    @Transactional(readOnly = true)
    public Optional<FarmerProfile> find(UUID accountId) {
        return farmers.findById(accountId).map(Farmer::profile);
    }

    /** The actor's own profile; that a helper looks at it is noted. */
    Optional<FarmerProfile> look(Actor actor) {
        if (actor.help() != null) {
            audit.note(actor.accountId(), "farmer.profile-read", actor.accountId(), null);
        }
        return find(actor.accountId());
    }

    /**
     * A helper tells the giver that the profile is filled in, and asks to look through it.
     *
     * @throws NotFoundException for who helps nobody
     * @throws RuleViolationException while there is no profile, or when it was said too often
     */
    void callReady(Actor actor) {
        OnBehalf help = actor.help();
        if (help == null) {
            throw new NotFoundException();
        }
        mandates.hold(help);
        if (farmers.findById(actor.accountId()).isEmpty()) {
            throw new RuleViolationException("mandate.ready.missing");
        }
        frequency.require(
                "farmer.profile-called-ready", help.helper(), help.giver().toString(), MOST_CALLED, 1);
        mandates.tellProfileReady(help, ProfileController.PROFILE);
        audit.note(actor.accountId(), "farmer.profile-called-ready", actor.accountId(), null);
    }

    /**
     * Fills in or changes the actor's own profile.
     *
     * @param version of the profile that the page showed, 0 when there was none
     * @throws kz.yntymaq.kernel.StaleEditException when it was saved in between
     */
    public void describe(Actor actor, ProducerKind kind, LocalDate registeredSince, String produces, int version) {
        mandates.hold(actor.help());
        Farmer farmer = farmers.findById(actor.accountId()).orElse(null);
        if (farmer != null) {
            versions.require(
                    version,
                    farmer.profile().version(),
                    actor.accountId(),
                    farmer.profile().changedAt());
        }
        if (farmer == null) {
            farmer = new Farmer(actor.accountId());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate born = accounts.iin(actor.accountId())
                .bornOn()
                .filter(day -> !day.isAfter(today))
                .orElse(null);
        farmer.describe(kind, registeredSince, produces, born, clock.instant(), today);
        farmers.save(farmer);
        audit.note(actor.accountId(), "farmer.profile-changed", actor.accountId(), null);
    }
}
