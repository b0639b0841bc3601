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
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** An offer to pay a part of what is due, since there is no money for the whole (order № 108, point 24-1). */
@Entity
@Table(name = "waiting_offer")
class Offer {

    @Id
    private UUID id;

    private UUID applicationId;

    @SuppressWarnings("unused") // the database lets one offer run in a list
    private String oblastCode;

    @SuppressWarnings("unused") // see above
    private String fund;

    private BigDecimal tenge;

    @Column
    private Instant offeredAt;

    private LocalDate offeredOn;
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    private @Nullable LocalDate answeredOn;

    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    /** An offer that is told today. @param answerBy the last day for the answer */
    Offer(WaitingPlace place, BigDecimal tenge, Instant now, LocalDate today, LocalDate answerBy) {
        this.id = UUID.randomUUID();
        this.applicationId = place.applicationId();
        this.oblastCode = place.queue().oblastCode();
        this.fund = place.queue().fund();
        this.tenge = tenge;
        this.offeredAt = now;
        this.offeredOn = today;
        this.answerBy = answerBy;
        this.state = OfferState.OPEN;
    }

    /**
     * The applicant answers.
     *
     * @throws RuleViolationException when it was answered before, or its last day has passed
     */
    void answer(boolean yes, Instant now, LocalDate today) {
        if (state != OfferState.OPEN || isOverOn(today)) {
            throw new RuleViolationException("waiting.error.offer-ended");
        }
        this.answeredOn = today;
        if (yes) {
            this.state = OfferState.ACCEPTED;
        } else {
            end(OfferState.DECLINED, now);
        }
    }

    /** Ends it. @throws IllegalStateException when it does not run, or is paid without a yes */
    void end(OfferState as, Instant now) {
        if (!state.isRunning() || as.isRunning() || (as == OfferState.PAID && state != OfferState.ACCEPTED)) {
            throw new IllegalStateException("an offer that is " + state + " does not become " + as);
        }
        this.state = as;
        this.endedAt = now;
    }

    /** The record of its payment was wrong. @throws IllegalStateException when it is not told to be paid */
    void takeBack() {
        if (state != OfferState.PAID) {
            throw new IllegalStateException("an offer that is " + state + " was not paid");
        }
        this.state = OfferState.TAKEN_BACK;
    }

    /** Whether it waits for an answer whose last day has passed. */
    boolean isOverOn(LocalDate today) {
        return state == OfferState.OPEN && today.isAfter(answerBy);
    }

    /** A day became a working day or a day off. @return whether the last day moved */
    boolean recount(CalendarChanged changed) {
        LocalDate before = answerBy;
        this.answerBy = changed.anew(offeredOn, answerBy, 0);
        return !before.equals(answerBy);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    BigDecimal tenge() {
        return tenge;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    /** When it ended; null while it runs. */
    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    LocalDate offeredOn() {
        return offeredOn;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    /** Day of the answer; null before it. */
    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    OfferState state() {
        return state;
    }
}
