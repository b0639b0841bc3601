package kz.yntymaq.applicant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds those who apply. It checks no access: who asks has done so. */
public interface Applicants {

    /** @throws kz.yntymaq.kernel.NotFoundException when there is none with this id */
    Applicant facts(UUID id);

    /** Facts by id, in a fixed number of queries however many. */
    Map<UUID, ? extends Applicant> facts(Collection<UUID> ids);

    /** Those for which this person fills in, the oldest first. */
    List<? extends Applicant> filledInBy(UUID accountId);

    /** Whether the person has or ever had a part in it, and so does not act on its case. */
    boolean hadPart(UUID id, UUID accountId);

    /** All in which the person has or ever had a part. */
    List<UUID> withPartOf(UUID accountId);

    /** Whom to tell what concerns all of it. */
    List<UUID> people(UUID id);

    /** Holds it until the transaction ends, so that a second press waits for the first. */
    void hold(UUID id);
}
