package kz.yntymaq.review.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * How a duty was met in a year, as the office found. A record: it is never changed. A later one of the same year counts in
 * its place.
 */
@Entity
@Table(name = "duty_record")
class DutyRecord {

    @Id
    private UUID id;

    private UUID applicationId;

    @SuppressWarnings("unused") // it is found by it
    private UUID applicantId;

    @SuppressWarnings("unused") // it is found by it
    private String programme;

    private String duty;

    @Column(name = "duty_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private DutyOutcome outcome;

    private LocalDate decidedOn;
    private String words;

    /** That the subsidies of the year reached what brings the duty, as the official vouched; null where none was asked. */
    @SuppressWarnings("unused") // it is there where the sum is
    private @Nullable Boolean sumReached;

    private @Nullable BigDecimal approvedTenge;
    private Instant recordedAt;

    @SuppressWarnings("unused") // the log tells it
    private UUID recordedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DutyRecord() {}

    /**
     * What an office found.
     *
     * @param duty its code
     * @param words on what it rests
     * @param sum tenge that the portal itself approved of the year, where the official vouched that the subsidies reached what
     *     brings the duty; null where any sum does
     */
    record Found(
            String duty,
            int year,
            DutyOutcome outcome,
            LocalDate decidedOn,
            String words,
            @Nullable BigDecimal sum) {}

    /**
     * A record.
     *
     * @param begins day on which the duty begins, before which nothing is found of it
     * @throws FieldViolationException for a year before that or to come, and for a day before its year or to come
     */
    static DutyRecord of(
            UUID application,
            UUID applicant,
            String programme,
            Found found,
            LocalDate begins,
            UUID by,
            Instant now,
            LocalDate today) {
        if (found.year() < begins.getYear() || found.year() > today.getYear()) {
            throw new FieldViolationException("year", "review.duty.error.year", String.valueOf(begins.getYear()));
        }
        if (found.decidedOn().isAfter(today)
                || found.decidedOn().isBefore(begins)
                || found.decidedOn().getYear() < found.year()) {
            throw new FieldViolationException("day", "review.duty.error.day");
        }
        var made = new DutyRecord();
        made.id = UUID.randomUUID();
        made.applicationId = application;
        made.applicantId = applicant;
        made.programme = programme;
        made.duty = found.duty();
        made.year = found.year();
        made.outcome = found.outcome();
        made.decidedOn = found.decidedOn();
        made.words = found.words();
        made.sumReached = found.sum() == null ? null : true;
        made.approvedTenge = found.sum();
        made.recordedAt = now;
        made.recordedBy = by;
        return made;
    }

    /** Whether it was written down at this application. */
    boolean isAt(UUID application) {
        return applicationId.equals(application);
    }

    String getDuty() {
        return duty;
    }

    int getYear() {
        return year;
    }

    DutyOutcome getOutcome() {
        return outcome;
    }

    LocalDate getDecidedOn() {
        return decidedOn;
    }

    String getWords() {
        return words;
    }

    /** Tenge that the portal itself had approved of the year when that was vouched; null where nothing was. */
    @Nullable
    BigDecimal getApprovedTenge() {
        return approvedTenge;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }
}
