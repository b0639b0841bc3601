package kz.yntymaq.applicant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ties of one kind that a room knows, beside the parts in an applicant. */
public interface TieSource {

    Tie kind();

    /** All applicants to which a person is tied in whatever they ask for. */
    default List<UUID> applicants(UUID person) {
        return List.of();
    }

    /** The single applications to which a person is tied. */
    default List<UUID> applications(UUID person) {
        return List.of();
    }

    /** Whether a person is tied to an applicant. @param application that it is about; null when it is about none */
    default boolean holds(UUID person, UUID applicant, @Nullable UUID application) {
        return applicants(person).contains(applicant)
                || (application != null && applications(person).contains(application));
    }
}
