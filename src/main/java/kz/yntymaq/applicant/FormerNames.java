package kz.yntymaq.applicant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;

/** Names that those who apply bore before: a paper says what was true when it was made. Answered by the room that keeps them. */
public interface FormerNames {

    /** The name at a moment; empty where it is the one of today, or the applicant is of another kind. */
    Optional<Bilingual> formerName(UUID id, Instant made);
}
