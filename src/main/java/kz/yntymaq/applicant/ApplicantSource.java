package kz.yntymaq.applicant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One kind of those who apply, told by the room that keeps them. It checks no access: who asks has done so. */
public interface ApplicantSource {

    /** Facts of those among the ids that are of this kind, in a fixed number of queries however many. */
    Map<UUID, ? extends Applicant> facts(Collection<UUID> ids);

    /** Those of this kind for which the person fills in, the oldest first. */
    List<? extends Applicant> filledInBy(UUID accountId);

    /** Whether the person has or ever had a part in it; false for one of another kind. */
    boolean hadPart(UUID id, UUID accountId);

    /** All of this kind in which the person has or ever had a part. */
    List<UUID> withPartOf(UUID accountId);

    /** Whom to tell what concerns all of it; nobody for one of another kind. */
    List<UUID> people(UUID id);

    /** Whether the person is a member of the one with this BIN, which stands registered. */
    default boolean isMember(String bin, UUID accountId) {
        return false;
    }

    /** What an application of this one may ask for and this room knows; empty where it knows nothing of it. */
    Optional<KnownFacts> known(UUID id);

    /** Holds it until the transaction ends. @return false for one of another kind */
    boolean hold(UUID id);
}
