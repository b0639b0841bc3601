package kz.yntymaq.farmer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** What a villager says about themself. */
@Entity
@Table(name = "farmer_profile")
class Farmer {

    /** Years. */
    private static final int LONGEST_LIFE = 120;

    @Id
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private ProducerKind kind;

    private @Nullable LocalDate registeredSince;
    private String produces;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Farmer() {}

    /** One who is described at once. */
    @SuppressWarnings("NullAway.Init")
    Farmer(UUID accountId) {
        this.accountId = accountId;
    }

    /**
     * Says what they are and do.
     *
     * @param registeredSince first day of permanent registration in the village
     * @param born the birth date, null where the IIN does not tell it
     * @throws RuleViolationException when that day lies in the future or before the person's life
     */
    void describe(
            ProducerKind kind,
            LocalDate registeredSince,
            String produces,
            @Nullable LocalDate born,
            Instant now,
            LocalDate today) {
        if (registeredSince.isAfter(today)) {
            throw new RuleViolationException("farmer.refused.future");
        }
        if (born != null && registeredSince.isBefore(born)) {
            throw new RuleViolationException("farmer.refused.before-birth");
        }
        if (registeredSince.isBefore(today.minusYears(LONGEST_LIFE))) {
            throw new RuleViolationException("farmer.refused.long-ago");
        }
        this.kind = kind;
        this.registeredSince = registeredSince;
        this.produces = produces;
        this.changedAt = now;
    }

    /** What other rooms and pages may read. */
    FarmerProfile profile() {
        return new FarmerProfile(accountId, kind, registeredSince, produces, changedAt, version);
    }
}
