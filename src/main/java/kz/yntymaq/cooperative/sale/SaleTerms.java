package kz.yntymaq.cooperative.sale;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the charter of one co-operative says of the sale of shares, as its chair has entered it. The law leaves all of it to the charter. */
@Entity
@Table(name = "share_sale_terms")
class SaleTerms {

    /** Calendar days in which members may take an offer, as long as the chair has entered none: the portal's own. */
    static final int OWN_DAYS = 30;

    @Id
    private UUID cooperativeId;

    private int days;
    private boolean outsiders;

    private @Nullable BigDecimal leastShare;

    @SuppressWarnings("unused") // stored only
    private UUID changedBy;

    @SuppressWarnings("unused") // stored only
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SaleTerms() {}

    @SuppressWarnings("NullAway.Init") // set at once
    SaleTerms(UUID cooperative) {
        cooperativeId = cooperative;
    }

    /**
     * What holds.
     *
     * @param days calendar days in which members may take an offer
     * @param outsiders whether the charter lets people buy who are no members: it does unless it says otherwise
     * @param leastShare the smallest share by the charter, tenge; null where it names none
     */
    record Given(int days, boolean outsiders, @Nullable BigDecimal leastShare) {

        /** As long as nothing was entered. */
        static final Given NONE = new Given(OWN_DAYS, true, null);
    }

    void set(Given given, UUID by, Instant now) {
        days = given.days();
        outsiders = given.outsiders();
        leastShare = given.leastShare();
        changedBy = by;
        changedAt = now;
    }

    Given given() {
        return new Given(days, outsiders, leastShare);
    }

    int getVersion() {
        return version;
    }
}
