package kz.yntymaq.farmer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.page.StaleEditException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps villagers' profiles. */
@Service
@Transactional
public class Farmers {

    private final FarmerProfileRepository profiles;
    private final AuditLog audit;
    private final Clock clock;

    Farmers(FarmerProfileRepository profiles, AuditLog audit, Clock clock) {
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** The profile of an account; empty until it has been filled in. */
    @Transactional(readOnly = true)
    public Optional<FarmerProfile> find(UUID accountId) {
        return profiles.findById(accountId);
    }

    /**
     * Fills in or changes the actor's own profile.
     *
     * @param version of the profile that the page showed, 0 when there was none
     * @throws StaleEditException when it was saved in between
     */
    public void describe(Actor actor, ProducerKind kind, LocalDate registeredSince, String produces, int version) {
        FarmerProfile profile = profiles.findById(actor.accountId()).orElse(null);
        if (profile != null && profile.getVersion() != version) {
            throw new StaleEditException(actor.name(), profile.getChangedAt());
        }
        if (profile == null) {
            profile = new FarmerProfile(actor.accountId());
        }
        profile.describe(kind, registeredSince, produces, clock.instant(), LocalDate.now(clock));
        profiles.save(profile);
        audit.note(actor.accountId(), "farmer.profile-changed", actor.accountId(), null);
    }
}
