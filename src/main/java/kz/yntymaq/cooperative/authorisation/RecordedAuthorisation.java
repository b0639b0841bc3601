package kz.yntymaq.cooperative.authorisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.Outcome;
import org.hibernate.annotations.Immutable;

/** A decision on applying that a general meeting adopted outside the portal, as the chair recorded it. It is never changed. */
@Entity
@Immutable
@Table(name = "recorded_authorisation")
class RecordedAuthorisation {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String programme;

    @Column(name = "tenge")
    private BigDecimal sum;

    @Column(name = "spent_on")
    private String use;

    private String minutesNumber;
    private LocalDate minutesOn;
    private int members;

    @Embedded
    private MeetingDecision decision;

    @SuppressWarnings("unused") // stored only
    private UUID recordedBy;

    @SuppressWarnings("unused") // stored only
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RecordedAuthorisation() {}

    /**
     * Records one.
     *
     * @param members of the co-operative on the day of the meeting
     * @throws FieldViolationException by {@code minutesOn} for minutes of no such day, by {@code votesFor} when the meeting did not
     *     adopt it (law on agricultural co-operatives, article 34, point 5)
     */
    static RecordedAuthorisation record(
            UUID cooperative, AuthorisationRecords.Wish wish, int members, UUID by, Instant now, LocalDate today) {
        RecordedDay.require("minutesOn", wish.minutesOn(), wish.decision().on(), today);
        var made = new RecordedAuthorisation();
        made.id = UUID.randomUUID();
        made.cooperativeId = cooperative;
        made.programme = wish.programme();
        made.sum = wish.sum();
        made.use = wish.use();
        made.minutesNumber = wish.minutesNumber();
        made.minutesOn = wish.minutesOn();
        made.members = members;
        made.decision = wish.decision();
        made.recordedBy = by;
        made.recordedAt = now;
        made.requireAdopted();
        return made;
    }

    private void requireAdopted() {
        Count count = count();
        if (count.outcome(Majority.MOST_OF_PRESENT) != Outcome.ADOPTED) {
            throw new FieldViolationException(
                    "votesFor", "authorisation.rule.majority", count.majority(Majority.MOST_OF_PRESENT));
        }
    }

    /** The vote in whole numbers. */
    Count count() {
        return new Count(
                members, decision.present(), decision.votesFor(), decision.votesAgainst(), decision.abstained());
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    String getProgramme() {
        return programme;
    }

    BigDecimal getSum() {
        return sum;
    }

    String getUse() {
        return use;
    }

    String getMinutesNumber() {
        return minutesNumber;
    }

    LocalDate getMinutesOn() {
        return minutesOn;
    }

    LocalDate getDecidedOn() {
        return decision.on();
    }
}
