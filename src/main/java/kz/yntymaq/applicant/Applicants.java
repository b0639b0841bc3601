package kz.yntymaq.applicant;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds those who apply, of whatever kind. It checks no access: who asks has done so. */
@Component
public class Applicants {

    private final List<ApplicantSource> kinds;
    private final List<FormerNames> former;

    Applicants(List<ApplicantSource> kinds, List<FormerNames> former) {
        this.kinds = List.copyOf(kinds);
        this.former = List.copyOf(former);
    }

    /** @throws NotFoundException when there is none with this id */
    public Applicant facts(UUID id) {
        return kinds.stream()
                .flatMap(kind ->
                        Optional.<Applicant>ofNullable(kind.facts(List.of(id)).get(id)).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The same for a paper, under the name that it bore when the paper was made. @param made null for now */
    public Applicant facts(UUID id, @Nullable Instant made) {
        return Optional.ofNullable(facts(List.of(id), made).get(id)).orElseThrow(NotFoundException::new);
    }

    /** The same for many of them, in a fixed number of queries; without those that are none. */
    public Map<UUID, Applicant> facts(Collection<UUID> ids, @Nullable Instant made) {
        Map<UUID, Applicant> found = facts(ids);
        if (made != null && !ids.isEmpty()) {
            former.forEach(each -> each.formerNames(ids, made)
                    .forEach((id, then) -> found.computeIfPresent(id, (same, now) -> new NamedThen(now, then))));
        }
        return found;
    }

    /** Facts by id, in a fixed number of queries however many. */
    public Map<UUID, Applicant> facts(Collection<UUID> ids) {
        var found = new HashMap<UUID, Applicant>();
        for (ApplicantSource kind : kinds) {
            List<UUID> left = ids.stream().filter(id -> !found.containsKey(id)).toList();
            if (!left.isEmpty()) {
                found.putAll(kind.facts(left));
            }
        }
        return found;
    }

    /** Those for which this person fills in: first the co-operatives that they chair, the oldest first, then the person. */
    public List<Applicant> filledInBy(UUID accountId) {
        return kinds.stream()
                .<Applicant>flatMap(kind -> kind.filledInBy(accountId).stream())
                .toList();
    }

    /** The co-operatives for which this person fills in, the oldest first. */
    public List<Applicant> cooperativesOf(UUID accountId) {
        return filledInBy(accountId).stream().filter(each -> !each.isPerson()).toList();
    }

    /** Whether the person has or ever had a part in it, and so does not act on its case. */
    public boolean hadPart(UUID id, UUID accountId) {
        return kinds.stream().anyMatch(kind -> kind.hadPart(id, accountId));
    }

    /** All in which the person has or ever had a part. */
    public List<UUID> withPartOf(UUID accountId) {
        return kinds.stream()
                .flatMap(kind -> kind.withPartOf(accountId).stream())
                .toList();
    }

    /** Whom to tell what concerns all of it. */
    public List<UUID> people(UUID id) {
        return kinds.stream().flatMap(kind -> kind.people(id).stream()).toList();
    }

    /** Whether the person is a member of the co-operative with this BIN, as the portal's register has it. */
    public boolean isMember(String bin, UUID accountId) {
        return kinds.stream().anyMatch(kind -> kind.isMember(bin, accountId));
    }

    /** What is known of an applicant beside its applications, from each room that knows something of it. */
    public List<KnownFacts> known(UUID id) {
        return kinds.stream().flatMap(kind -> kind.known(id).stream()).toList();
    }

    /** Holds it until the transaction ends, so that a second press waits for the first. */
    public void hold(UUID id) {
        if (kinds.stream().noneMatch(kind -> kind.hold(id))) {
            throw new NotFoundException();
        }
    }
}
