package kz.yntymaq.cooperative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.applicant.ApplicantSource;
import kz.yntymaq.applicant.KnownFacts;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Co-operatives as those above them know them: who applies. It checks no access: who asks has done so. */
@Service
@Order(1)
@Transactional(readOnly = true)
class Cooperatives implements ApplicantSource {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;

    Cooperatives(CooperativeRepository cooperatives, MembershipRepository memberships) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
    }

    /** @throws NotFoundException when there is none with this id */
    CooperativeFacts facts(UUID id) {
        return cooperatives
                .findById(id)
                .map(cooperative -> facts(cooperative, memberships.countPeople(id)))
                .orElseThrow(NotFoundException::new);
    }

    /** Facts by id, in three queries however many. */
    @Override
    public Map<UUID, CooperativeFacts> facts(Collection<UUID> ids) {
        return facts(cooperatives.findAllWithKinds(ids)).stream()
                .collect(Collectors.toMap(CooperativeFacts::id, facts -> facts));
    }

    /** Of a co-operative its seat and its members; of a person the co-operative that they belong to, where there is one. */
    @Override
    public Optional<KnownFacts> known(UUID id) {
        return cooperatives
                .findById(id)
                .map(cooperative -> inRegister(
                        Map.of("PLACE", cooperative.getSeatCode()),
                        Map.of(
                                "MEMBERS",
                                memberships.findNamesOf(id).stream()
                                        .map(name -> Map.of("NAME", name))
                                        .toList())))
                .or(() -> Optional.of(memberships.findBinsOf(id))
                        .filter(bins -> bins.size() == 1)
                        .map(bins -> inRegister(Map.of("COOPERATIVE_BIN", bins.get(0)), Map.of())));
    }

    private static KnownFacts inRegister(Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
        return new KnownFacts(KnownFacts.Origin.REGISTER, texts, rows);
    }

    /** Holds a co-operative until the transaction ends, so that a second press waits for the first. */
    @Override
    @Transactional
    public boolean hold(UUID id) {
        return cooperatives.findForUpdate(id).isPresent();
    }

    /** The co-operatives that this person chairs, whatever their state, the oldest first. */
    @Override
    public List<CooperativeFacts> filledInBy(UUID accountId) {
        return facts(cooperatives.findChairedBy(accountId));
    }

    /** Whether the person has or ever had a part in it: asked to join, founded, was a member. */
    @Override
    public boolean hadPart(UUID cooperativeId, UUID accountId) {
        return memberships.existsByCooperativeIdAndAccountId(cooperativeId, accountId);
    }

    @Override
    public List<UUID> withPartOf(UUID accountId) {
        return memberships.findCooperativesOf(accountId);
    }

    @Override
    public boolean isMember(String bin, UUID accountId) {
        return memberships.isMember(bin, accountId);
    }

    /** Accounts of all members, or of the founders before the registration is confirmed. */
    @Override
    public List<UUID> people(UUID cooperativeId) {
        return memberships.findPeople(cooperativeId);
    }

    private List<CooperativeFacts> facts(List<Cooperative> found) {
        if (found.isEmpty()) {
            return List.of(); // a person applies more often than a co-operative
        }
        Map<UUID, Integer> people = memberships
                .countPeople(found.stream().map(Cooperative::getId).toList())
                .stream()
                .collect(Collectors.toMap(
                        MembershipRepository.Count::getCooperativeId, MembershipRepository.Count::getPeople));
        return found.stream()
                .map(each -> facts(each, people.getOrDefault(each.getId(), 0)))
                .toList();
    }

    private static CooperativeFacts facts(Cooperative cooperative, int people) {
        return new CooperativeFacts(
                cooperative.getId(),
                cooperative.getNameKk(),
                cooperative.getNameRu(),
                cooperative.getBin(),
                cooperative.getSeatCode(),
                cooperative.getState(),
                cooperative.getChairId(),
                people,
                Set.copyOf(cooperative.getKinds()),
                cooperative.getRegisteredOn(),
                cooperative.isEnding());
    }
}
