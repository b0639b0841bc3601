package kz.yntymaq.farmer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.StandingMandates;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps villagers' farmers. */
@Service
@Transactional
public class Farmers {

    private final FarmerRepository farmers;
    private final VersionCheck versions;
    private final Accounts accounts;
    private final StandingMandates mandates;
    private final AuditLog audit;
    private final Clock clock;

    Farmers(
            FarmerRepository farmers,
            VersionCheck versions,
            Accounts accounts,
            StandingMandates mandates,
            AuditLog audit,
            Clock clock) {
        this.farmers = farmers;
        this.versions = versions;
        this.accounts = accounts;
        this.mandates = mandates;
        this.audit = audit;
        this.clock = clock;
    }

    /** The profile of an account; empty until it has been filled in. */
    @Transactional(readOnly = true)
    public Optional<FarmerProfile> find(UUID accountId) {
        return farmers.findById(accountId).map(Farmer::profile);
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
