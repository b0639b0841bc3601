package kz.yntymaq.applicant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members of an applicant decided on applying; answered by the room that keeps their meetings. */
public interface Authorisations {

    /**
     * A decision that was adopted at a meeting held in the portal.
     *
     * @param words what is applied for
     * @param sum tenge
     * @param use what the money is for
     * @param on day of the meeting
     * @param link path of its minutes, for members
     */
    record Authorisation(String words, BigDecimal sum, String use, LocalDate on, String link) {}

    /** Those of an applicant whose members decide, the latest first; empty for who decides alone. */
    Optional<List<Authorisation>> of(UUID applicant);
}
