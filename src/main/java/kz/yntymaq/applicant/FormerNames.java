package kz.yntymaq.applicant;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;

/** Names that those who apply bore before: a paper says what was true when it was made. Answered by the room that keeps them. */
public interface FormerNames {

    /** The names at a moment, in one query however many; without those whose name is that of today, or who are of another kind. */
    Map<UUID, Bilingual> formerNames(Collection<UUID> ids, Instant made);
}
