package kz.yntymaq.applicant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members of an applicant decided on applying; answered by the room that keeps such decisions. */
public interface Authorisations {

    /**
     * A decision that was adopted at a general meeting. It never changes.
     *
     * @param programme code of the programme that it names, null where it names none
     * @param words what is applied for, in the language of the page
     * @param sum tenge
     * @param use what the money is for
     * @param on day of the meeting
     * @param link path where members read it
     * @param outside what its chair recorded of a meeting held outside the portal, null for one voted in the portal
     */
    record Authorisation(
            UUID id,
            @Nullable String programme,
            String words,
            BigDecimal sum,
            String use,
            LocalDate on,
            String link,
            @Nullable Outside outside) {}

    /**
     * A vote that the portal did not see.
     *
     * @param minutes number of the minutes
     * @param minutesOn their day
     * @param members of the co-operative on the day of the meeting, as the portal's register has it
     * @param quorum as it was reckoned: {@code 3 × 6 ≥ 2 × 9}
     * @param majority as it was reckoned: {@code 2 × 4 > 6}
     */
    record Outside(
            String minutes,
            LocalDate minutesOn,
            int members,
            int present,
            int yes,
            int no,
            int abstained,
            String quorum,
            String majority) {}

    /** Those of an applicant whose members decide, the latest first; empty for who decides alone. */
    Optional<List<Authorisation>> of(UUID applicant);
}
