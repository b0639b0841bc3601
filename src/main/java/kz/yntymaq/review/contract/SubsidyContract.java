package kz.yntymaq.review.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;

/** The contract of the office and the applicant on what was approved (order № 317, point 30). A record: it is never changed. */
@Entity
@Table(name = "subsidy_contract")
class SubsidyContract {

    @Id
    private UUID applicationId;

    private String number;
    private LocalDate signedOn;
    private BigDecimal tenge;
    private Instant recordedAt;

    @SuppressWarnings("unused") // the log tells it
    private UUID recordedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SubsidyContract() {}

    /**
     * A contract.
     *
     * @param signedOn day on which both had signed
     * @param approvedOn before which there is none
     * @throws FieldViolationException for a day to come or before the approval
     */
    static SubsidyContract of(
            UUID application,
            String number,
            LocalDate signedOn,
            LocalDate approvedOn,
            LocalDate today,
            BigDecimal tenge,
            UUID by,
            Instant now) {
        if (signedOn.isAfter(today) || signedOn.isBefore(approvedOn)) {
            throw new FieldViolationException("day", "review.contract.error.day");
        }
        var made = new SubsidyContract();
        made.applicationId = application;
        made.number = number;
        made.signedOn = signedOn;
        made.tenge = tenge;
        made.recordedAt = now;
        made.recordedBy = by;
        return made;
    }

    String getNumber() {
        return number;
    }

    LocalDate getSignedOn() {
        return signedOn;
    }

    BigDecimal getTenge() {
        return tenge;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }
}
