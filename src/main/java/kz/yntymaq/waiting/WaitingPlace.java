package kz.yntymaq.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.waiting.WaitingLists.LeaveReason;
import org.jspecify.annotations.Nullable;

/** A place in a waiting list. It stands until all that is due was paid, or until it is given up. */
@Entity
@Table(name = "waiting_place")
class WaitingPlace {

    @Id
    private UUID applicationId;

    private UUID applicantId;
    private String programme;
    private String editionId;
    private String fund;
    private String number;
    private String oblastCode;

    @Column
    private @Nullable String districtCode;

    private Instant placedAt;
    private BigDecimal due;
    private BigDecimal paid;

    @Column
    private Instant enteredAt;

    private @Nullable Instant leftAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LeaveReason leftAs;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected WaitingPlace() {}

    /** A new place. @param programme its code @param fund of which it is paid */
    WaitingPlace(Entry entry, String programme, String fund, Instant now) {
        this.applicationId = entry.applicationId();
        this.applicantId = entry.applicantId();
        this.programme = programme;
        this.editionId = entry.editionId();
        this.fund = fund;
        this.number = entry.number();
        this.oblastCode = entry.oblastCode();
        this.districtCode = entry.districtCode();
        this.placedAt = entry.placedAt();
        this.due = entry.due();
        this.paid = BigDecimal.ZERO;
        this.enteredAt = now;
    }

    /** The treasury paid so much of it. @throws IllegalStateException when it is more than is left, or nothing waits */
    void pay(BigDecimal tenge) {
        requireWaiting();
        if (tenge.signum() <= 0 || tenge.compareTo(rest()) > 0) {
            throw new IllegalStateException("a payment of " + tenge + " where " + rest() + " is due");
        }
        this.paid = paid.add(tenge);
    }

    /**
     * A payment was none: so much is due again. Where the rest was given up after it, the place stands again for what was
     * taken as paid, and for no more; one that ended with its year stays ended.
     *
     * @throws IllegalStateException when less was paid
     */
    void takeBack(BigDecimal tenge) {
        if (tenge.signum() <= 0 || tenge.compareTo(paid) > 0) {
            throw new IllegalStateException(tenge + " back where " + paid + " was paid");
        }
        if (leftAs == LeaveReason.GIVEN_UP) {
            this.due = paid;
            this.leftAt = null;
            this.leftAs = null;
        }
        this.paid = paid.subtract(tenge);
    }

    /** Gives the place up for good; what was paid stays paid. @throws IllegalStateException when nothing waits */
    void leave(LeaveReason reason, Instant now) {
        requireWaiting();
        this.leftAt = now;
        this.leftAs = reason;
    }

    /**
     * What lost it with an approval that was taken back was approved anew: it stands where it stood, for what is due now.
     *
     * @throws IllegalStateException for any other place
     */
    void enterAgain(BigDecimal tenge, Instant now) {
        if (leftAs != LeaveReason.REOPENED) {
            throw new IllegalStateException(number + " has a place already");
        }
        this.due = tenge;
        this.enteredAt = now;
        this.leftAt = null;
        this.leftAs = null;
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new IllegalStateException(number + " waits for nothing");
        }
    }

    /** Whether something is still to be paid. */
    boolean isWaiting() {
        return leftAt == null && rest().signum() > 0;
    }

    /** Whether it ended before anything was paid. */
    boolean isLeftUnpaid() {
        return leftAt != null && paid.signum() == 0;
    }

    /** Tenge still to be paid. */
    BigDecimal rest() {
        return due.subtract(paid);
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID applicantId() {
        return applicantId;
    }

    String programme() {
        return programme;
    }

    String editionId() {
        return editionId;
    }

    String number() {
        return number;
    }

    Queue queue() {
        return new Queue(oblastCode, fund);
    }

    Instant placedAt() {
        return placedAt;
    }

    BigDecimal due() {
        return due;
    }

    BigDecimal paid() {
        return paid;
    }

    @Nullable
    LeaveReason leftAs() {
        return leftAs;
    }
}
