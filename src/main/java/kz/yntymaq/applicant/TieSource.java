package kz.yntymaq.applicant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ties that a room knows beside the parts in an applicant. */
public interface TieSource {

    /** What ties a person to an applicant. @param application that it is about; null when it is about none */
    Optional<Tie> of(UUID person, UUID applicant, @Nullable UUID application);

    /** All applicants to which a person is tied in whatever they ask for. */
    default List<UUID> applicants(UUID person) {
        return List.of();
    }

    /** The single applications to which a person is tied. */
    default List<UUID> applications(UUID person) {
        return List.of();
    }
}
