package kz.yntymaq.review.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the programme's administrator by which a larger share is given back (order № 317, point 17). A record: it
 * is never changed. A later one of the same application counts in its place.
 */
@Entity
@Table(name = "raised_share")
class RaisedShare {

    @Id
    private UUID id;

    private UUID applicationId;
    private BigDecimal share;
    private String document;
    private LocalDate decidedOn;

    /** That the budget has money for it, as whoever wrote it down vouched. */
    @SuppressWarnings("unused") // without it there is none
    private boolean money;

    private @Nullable String reason;
    private BigDecimal tenge;
    private Instant recordedAt;

    @SuppressWarnings("unused") // the log tells it
    private UUID recordedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RaisedShare() {}

    /**
     * What an edition allows.
     *
     * @param usual percent that is given without a decision
     * @param most percent up to which a decision may go
     * @param before percent of the decision that counts until now; null where there is none
     * @param year in which the application was registered: a decision is of the same financial year
     */
    record Bounds(
            BigDecimal usual, BigDecimal most, @Nullable BigDecimal before, int year) {}

    /**
     * What was decided.
     *
     * @param share percent
     * @param document its number
     * @param money whether the local budget of the year has money for it, as the official vouches
     * @param reason why it is less than was decided before; null where it is not
     */
    record Decision(
            BigDecimal share,
            String document,
            LocalDate decidedOn,
            boolean money,
            @Nullable String reason) {}

    /**
     * A decision: the share above the usual one and at most the largest.
     *
     * @param tenge that the application comes to by it
     * @throws FieldViolationException for a share out of bounds, for a lower one than before without a reason, for a day to come or of another financial year, and where the
     *     budget has no money for it
     */
    static RaisedShare of(
            UUID application,
            Decision decision,
            Bounds bounds,
            LocalDate today,
            BigDecimal tenge,
            UUID by,
            Instant now) {
        if (!decision.money()) {
            throw new FieldViolationException("money", "review.share.error.money");
        }
        BigDecimal share = decision.share();
        LocalDate decidedOn = decision.decidedOn();
        if (share.compareTo(bounds.usual()) <= 0 || share.compareTo(bounds.most()) > 0) {
            throw new FieldViolationException(
                    "share",
                    "review.share.error.bounds",
                    bounds.usual(),
                    bounds.most().toPlainString());
        }
        if (bounds.before() != null && share.compareTo(bounds.before()) < 0 && decision.reason() == null) {
            throw new FieldViolationException(
                    "reason", "review.share.error.lower", bounds.before().toPlainString());
        }
        if (decidedOn.isAfter(today)) {
            throw new FieldViolationException("day", "review.share.error.future");
        }
        if (decidedOn.getYear() != bounds.year()) {
            throw new FieldViolationException("day", "review.share.error.year", String.valueOf(bounds.year()));
        }
        var made = new RaisedShare();
        made.id = UUID.randomUUID();
        made.applicationId = application;
        made.share = share;
        made.document = decision.document();
        made.decidedOn = decidedOn;
        made.money = true;
        made.reason = decision.reason();
        made.tenge = tenge;
        made.recordedAt = now;
        made.recordedBy = by;
        return made;
    }

    /** Why it is less than was decided before; null where it is not. */
    @Nullable
    String getReason() {
        return reason;
    }

    UUID getApplicationId() {
        return applicationId;
    }

    /** Percent. */
    BigDecimal getShare() {
        return share;
    }

    String getDocument() {
        return document;
    }

    LocalDate getDecidedOn() {
        return decidedOn;
    }

    /** What the application comes to by it. */
    BigDecimal getTenge() {
        return tenge;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }
}
