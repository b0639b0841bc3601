package kz.yntymaq.review.complaint;

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

/** A complaint against one refusal, and what was decided on it. */
@Entity
@Table(name = "complaint")
class Complaint {

    /** Working days in which it is considered (Administrative Code, article 99). */
    static final int DAYS = 20;

    @Id
    private UUID id;

    private UUID applicationId;

    /** Row of the history by which it was refused. */
    private int step;

    private UUID refusedBy;

    private String words;

    private Instant filedAt;

    private LocalDate filedOn;

    @SuppressWarnings("unused") // the log tells it
    private UUID filedBy;

    private LocalDate dueOn;

    private @Nullable Boolean kept;

    private @Nullable String reason;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("unused") // the log tells it
    private @Nullable UUID decidedBy;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /** Filed today against a refusal. @param step row of the history by which it was refused */
    static Complaint filed(
            UUID application,
            int step,
            UUID refusedBy,
            String words,
            UUID by,
            Instant now,
            LocalDate today,
            WorkDays days) {
        var complaint = new Complaint();
        complaint.id = UUID.randomUUID();
        complaint.applicationId = application;
        complaint.step = step;
        complaint.refusedBy = refusedBy;
        complaint.words = words;
        complaint.filedAt = now;
        complaint.filedOn = today;
        complaint.filedBy = by;
        complaint.dueOn = days.plus(today, DAYS);
        return complaint;
    }

    /** @throws RuleViolationException once it is decided, and for who refused */
    void decide(boolean keep, String why, UUID by, Instant now) {
        if (!isWaiting()) {
            throw new RuleViolationException("complaint.error.decided");
        }
        if (by.equals(refusedBy)) {
            throw new RuleViolationException("complaint.error.refused-by-you");
        }
        this.kept = keep;
        this.reason = why;
        this.decidedAt = now;
        this.decidedBy = by;
    }

    /** The calendar has changed. @return whether the day moved */
    boolean recount(CalendarChanged changed) {
        LocalDate before = dueOn;
        this.dueOn = changed.anew(filedOn, dueOn, 0);
        return !before.equals(dueOn);
    }

    /** Whether the refusal was cancelled. */
    boolean isGranted() {
        return Boolean.FALSE.equals(kept);
    }

    boolean isWaiting() {
        return kept == null;
    }

    UUID getApplicationId() {
        return applicationId;
    }

    int getStep() {
        return step;
    }

    UUID getRefusedBy() {
        return refusedBy;
    }

    String getWords() {
        return words;
    }

    Instant getFiledAt() {
        return filedAt;
    }

    LocalDate getDueOn() {
        return dueOn;
    }

    /** Whether the refusal stays; null until it is decided. */
    @Nullable
    Boolean getKept() {
        return kept;
    }

    @Nullable
    String getReason() {
        return reason;
    }

    @Nullable
    Instant getDecidedAt() {
        return decidedAt;
    }
}
