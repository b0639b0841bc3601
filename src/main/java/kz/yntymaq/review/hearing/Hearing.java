package kz.yntymaq.review.hearing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.HearingDays;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A hearing before a refusal (Administrative Code, article 73). */
@Entity
@Table(name = "hearing")
class Hearing {

    static final LegalReference LAW = LegalReference.of("AP 73");

    @Id
    private UUID applicationId;

    /** Code of the ground in the edition. */
    private String ground;

    private String reason;

    private Instant toldAt;

    @SuppressWarnings("unused") // the log tells it
    private UUID toldBy;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "refuse_from"))
    private HearingDays days;

    private @Nullable String objection;

    private @Nullable Instant objectedAt;

    /** Whether the applicant asked to be heard by word of mouth. */
    private boolean oral;

    private @Nullable String minutes;

    private @Nullable Instant minutesAt;

    @SuppressWarnings("unused") // the log tells it
    private @Nullable UUID minutesBy;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Hearing() {}

    /** A preliminary decision is told today. */
    static Hearing told(
            UUID application, String ground, String reason, UUID by, Instant now, LocalDate today, WorkDays days) {
        var hearing = new Hearing();
        hearing.applicationId = application;
        hearing.ground = ground;
        hearing.reason = reason;
        hearing.toldAt = now;
        hearing.toldBy = by;
        hearing.days = HearingDays.of(today, days);
        return hearing;
    }

    /** The calendar has changed. @return whether a day moved */
    boolean recount(CalendarChanged changed) {
        HearingDays before = days;
        this.days = before.recounted(changed);
        return !before.equals(days);
    }

    /** Whether the applicant may object today. */
    boolean mayBeObjectedTo(LocalDate today) {
        return objection == null && days.mayObject(today);
    }

    /** @throws RuleViolationException after the last day, and when it was objected to already */
    void object(String words, boolean byWordOfMouth, Instant now, LocalDate today) {
        if (objection != null) {
            throw new RuleViolationException("review.hearing.error.objected");
        }
        if (!mayBeObjectedTo(today)) {
            throw new RuleViolationException("review.hearing.error.late");
        }
        this.objection = words;
        this.oral = byWordOfMouth;
        this.objectedAt = now;
    }

    /** What was said is written down. @throws RuleViolationException unless it was asked for, and once it is written */
    void write(String words, UUID by, Instant now) {
        if (!oral || minutes != null) {
            throw new RuleViolationException("review.hearing.error.no-minutes");
        }
        this.minutes = words;
        this.minutesAt = now;
        this.minutesBy = by;
    }

    /** Message key of why it cannot be refused yet; empty when it can. */
    Optional<String> hindrance(LocalDate today) {
        if (!days.isOver(today)) {
            return Optional.of("review.hearing.error.early");
        }
        return lacksMinutes() ? Optional.of("review.hearing.error.oral") : Optional.empty();
    }

    /** Whether the applicant objected and, who asked for it, was heard by word of mouth. */
    boolean wasHeld() {
        return objection != null && !lacksMinutes();
    }

    /** Whether somebody has to write down what was said. */
    boolean lacksMinutes() {
        return oral && minutes == null;
    }

    UUID getApplicationId() {
        return applicationId;
    }

    String getGround() {
        return ground;
    }

    String getReason() {
        return reason;
    }

    Instant getToldAt() {
        return toldAt;
    }

    HearingDays getDays() {
        return days;
    }

    @Nullable
    String getObjection() {
        return objection;
    }

    @Nullable
    Instant getObjectedAt() {
        return objectedAt;
    }

    boolean isOral() {
        return oral;
    }

    @Nullable
    String getMinutes() {
        return minutes;
    }

    @Nullable
    Instant getMinutesAt() {
        return minutesAt;
    }
}
