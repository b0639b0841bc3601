package kz.yntymaq.review.hearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A hearing before a refusal (Administrative Code, article 73): the preliminary decision is told at least
 * {@value #DAYS_BEFORE} working days before the act, and may be objected to within {@value #DAYS_TO_OBJECT} working days.
 */
@Entity
@Table(name = "hearing")
class Hearing {

    static final int DAYS_BEFORE = 3;
    static final int DAYS_TO_OBJECT = 2;

    @Id
    private UUID applicationId;

    /** Code of the ground in the edition. */
    private String ground;

    private String reason;

    private Instant toldAt;

    @SuppressWarnings("unused") // the log tells it
    private UUID toldBy;

    private LocalDate objectUntil;

    private LocalDate refuseFrom;

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
        hearing.objectUntil = days.plus(today, DAYS_TO_OBJECT);
        hearing.refuseFrom = days.plus(today, DAYS_BEFORE);
        return hearing;
    }

    /** The calendar has changed: both days keep their number of working days. @return whether one moved */
    boolean recount(CalendarChanged changed, LocalDate told) {
        LocalDate until = objectUntil;
        LocalDate from = refuseFrom;
        this.objectUntil = changed.anew(told, objectUntil, 0);
        this.refuseFrom = changed.anew(told, refuseFrom, 0);
        return !until.equals(objectUntil) || !from.equals(refuseFrom);
    }

    /** Whether the applicant may object today. */
    boolean mayBeObjectedTo(LocalDate today) {
        return objection == null && !today.isAfter(objectUntil);
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

    /** @throws RuleViolationException while the applicant still has to be heard */
    void requireHeard(LocalDate today) {
        if (today.isBefore(refuseFrom)) {
            throw new RuleViolationException("review.hearing.error.early");
        }
        if (oral && minutes == null) {
            throw new RuleViolationException("review.hearing.error.oral");
        }
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

    LocalDate getObjectUntil() {
        return objectUntil;
    }

    LocalDate getRefuseFrom() {
        return refuseFrom;
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
