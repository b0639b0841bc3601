package kz.yntymaq.cooperative;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.law.Ending;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The co-operatives that a person has to do with. */
@Service
@Transactional(readOnly = true)
public class MyCooperatives {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;

    MyCooperatives(CooperativeRepository cooperatives, MembershipRepository memberships) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
    }

    /**
     * One of them.
     *
     * @param ending whether its meeting decided to liquidate it
     * @param waiting how many people wait for the chair: who asked to join, who was admitted, who wants to leave
     */
    public record Mine(
            UUID id,
            String name,
            CooperativeState state,
            boolean ending,
            MembershipState membership,
            boolean chair,
            int people,
            int waiting) {

        /** The page that this person may open. */
        public String link() {
            return (membership.isOfTheCooperative() ? "/cabinet/cooperatives/" : "/cooperatives/") + id;
        }
    }

    /**
     * One of which the actor is no member any more: what is owed and what stood in its book can still be seen.
     *
     * @param membership that ended
     * @param leftOn its last day
     */
    public record Left(UUID id, String name, UUID membership, Ending ending, LocalDate leftOn) {

        /** Whether the general meeting excluded the actor. */
        public boolean isExcluded() {
            return ending == Ending.EXCLUSION;
        }
    }

    /** Those that the actor was a member of, the latest first. */
    public List<Left> leftBy(Actor actor) {
        return memberships.findLeftBy(actor.accountId()).stream()
                .map(each -> new Left(
                        each.getCooperative().getId(),
                        each.getCooperative().name(),
                        each.getMembership(),
                        each.getEnding(),
                        each.getLeftOn()))
                .toList();
    }

    /** Those of the actor, what they chair first; the number of queries does not depend on how many. */
    public List<Mine> of(Actor actor) {
        List<Membership> own = memberships.findOpenOf(actor.accountId());
        if (own.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = own.stream().map(Membership::getCooperativeId).toList();
        Map<UUID, Cooperative> found =
                cooperatives.findAllWithKinds(ids).stream().collect(Collectors.toMap(Cooperative::getId, each -> each));
        Map<UUID, MembershipRepository.Count> counts = memberships.countPeople(ids).stream()
                .collect(Collectors.toMap(MembershipRepository.Count::getCooperativeId, each -> each));
        Map<UUID, Integer> waiting = memberships.countWaiting(ids).stream()
                .collect(Collectors.toMap(
                        MembershipRepository.Count::getCooperativeId, MembershipRepository.Count::getPeople));
        return own.stream()
                .map(each -> {
                    Cooperative cooperative = Objects.requireNonNull(found.get(each.getCooperativeId()));
                    MembershipRepository.Count people = counts.get(cooperative.getId());
                    boolean chair = cooperative.isChairedBy(actor.accountId());
                    return new Mine(
                            cooperative.getId(),
                            cooperative.name(),
                            cooperative.getState(),
                            cooperative.isEnding(),
                            each.getState(),
                            chair,
                            people == null ? 0 : people.getPeople(),
                            chair ? waiting.getOrDefault(cooperative.getId(), 0) : 0);
                })
                .sorted(Comparator.comparing(each -> !each.chair()))
                .toList();
    }
}
