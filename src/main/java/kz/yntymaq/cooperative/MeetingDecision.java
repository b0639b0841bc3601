package kz.yntymaq.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * How the general meeting voted (law, article 34).
 *
 * @param on day of the meeting
 * @param present members present
 */
@Embeddable
public record MeetingDecision(
        @Column(name = "decided_on") LocalDate on,
        @Column(name = "present") Integer present,
        @Column(name = "votes_for") Integer votesFor,
        @Column(name = "votes_against") Integer votesAgainst,
        @Column(name = "abstained") Integer abstained) {

    /** Who was present and gave no vote; known of a meeting held in the portal alone. */
    public int silent() {
        return present - votesFor - votesAgainst - abstained;
    }

    /** Whether the votes for are more than half of those present. */
    public boolean isFor() {
        return votesFor * 2 > present;
    }
}
