package kz.yntymaq.cooperative.change;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.change.RegisteredChange.State;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Name, seat and kinds of activity that members changed in the charter. The register keeps the earlier ones until the chair says
 * that the state has registered the change, or was notified of it, and the district confirms. Named {@code @registeredChanges} in
 * templates.
 */
@Service
@Transactional(readOnly = true)
public class RegisteredChanges {

    private final CooperativeRepository cooperatives;
    private final RegisteredChangeRepository changes;
    private final Adoption charters;
    private final Accounts accounts;

    RegisteredChanges(
            CooperativeRepository cooperatives,
            RegisteredChangeRepository changes,
            Adoption charters,
            Accounts accounts) {
        this.cooperatives = cooperatives;
        this.changes = changes;
        this.charters = charters;
        this.accounts = accounts;
    }

    /**
     * The charter says otherwise than the register.
     *
     * @param edition of the charter that changed it last
     * @param claimed whether the district is asked to confirm it
     */
    public record Note(int edition, boolean claimed) {}

    /** Null while both say the same. Public knowledge. */
    public @Nullable Note note(UUID cooperativeId) {
        return waiting(cooperativeId)
                .map(found -> new Note(
                        found.edition(),
                        changes.findByCooperativeIdAndState(cooperativeId, State.CLAIMED)
                                .isPresent()))
                .orElse(null);
    }

    /** What stood in the register before. @param next what took its place @param until the day of the registration that changed it */
    public record Former(RegisteredFacts facts, RegisteredFacts next, LocalDate until) {

        /** In the language of the page; null where the change left it. */
        public @Nullable String name() {
            return facts.name().equals(next.name()) ? null : facts.name().here();
        }

        /** Code of the village; null where the change left it. */
        public @Nullable String seat() {
            return facts.seat().equals(next.seat()) ? null : facts.seat();
        }

        /** Message keys; none where the change left them. */
        public List<String> kindKeys() {
            return facts.kinds().equals(next.kinds()) ? List.of() : facts.kindKeys();
        }

        public boolean isEmpty() {
            return facts.equals(next);
        }
    }

    /** A decision of the district. @param by name of the official @param reason of sending back, null for a confirmation */
    public record Decided(
            Former former, Instant at, String by, @Nullable String reason) {}

    /** Earlier facts, the latest first. Public knowledge. */
    public List<Former> former(UUID cooperativeId) {
        return changes.findByCooperativeIdAndStateOrderByRegisteredOnDescIdDesc(cooperativeId, State.CONFIRMED).stream()
                .map(RegisteredChanges::former)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Former former(RegisteredChange change) {
        return new Former(change.former(), change.facts(), change.getRegisteredOn());
    }

    /** What the district decided on, the earliest first: for the people of the co-operative and for offices. */
    public List<Decided> decided(UUID cooperativeId) {
        List<RegisteredChange> all =
                changes.findByCooperativeIdAndDecidedAtIsNotNullOrderByDecidedAtAscIdAsc(cooperativeId);
        Map<UUID, PersonName> names = accounts.names(
                all.stream().map(each -> requireNonNull(each.getDecidedBy())).collect(Collectors.toSet()));
        return all.stream()
                .map(each -> {
                    PersonName by = names.get(requireNonNull(each.getDecidedBy()));
                    return new Decided(
                            former(each),
                            requireNonNull(each.getDecidedAt()),
                            by == null ? "–" : by.full(),
                            each.getReason());
                })
                .toList();
    }

    /** What is to be carried over. @param texts of the items that were changed, as they read now */
    record Waiting(int edition, Map<CharterItem, Bilingual> texts) {}

    /** Empty where the register says what the charter says. */
    Optional<Waiting> waiting(UUID cooperativeId) {
        List<CharterWording> editions = charters.since(
                cooperativeId,
                changes
                        .findByCooperativeIdAndStateOrderByRegisteredOnDescIdDesc(cooperativeId, State.CONFIRMED)
                        .stream()
                        .mapToInt(RegisteredChange::getEdition)
                        .max()
                        .orElse(1));
        var texts = new EnumMap<CharterItem, Bilingual>(CharterItem.class);
        int edition = 0;
        for (int i = 1; i < editions.size(); i++) {
            for (CharterItem item : CharterItem.REGISTERED) {
                if (!editions.get(i).of(item).equals(editions.get(i - 1).of(item))) {
                    texts.put(item, editions.get(i).of(item));
                    edition = editions.get(i).number();
                }
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Waiting(edition, texts));
    }

    /** What the district is to decide on. */
    record Claim(RegisteredFacts facts, LocalDate registeredOn, int edition, int version) {}

    /** Empty where nothing waits. */
    Optional<Claim> claim(UUID cooperativeId) {
        return open(cooperativeId)
                .map(found ->
                        new Claim(found.facts(), found.getRegisteredOn(), found.getEdition(), found.getVersion()));
    }

    private Optional<RegisteredChange> open(UUID cooperativeId) {
        return changes.findByCooperativeIdAndState(cooperativeId, State.CLAIMED);
    }

    /** Version of the claim that waits, by which whoever decides shows what they saw; -1 where none does. */
    public int shown(UUID cooperativeId) {
        return claim(cooperativeId).map(Claim::version).orElse(-1);
    }

    /** Why the last claim was sent back; null where it was not. */
    @Nullable
    String sentBack(UUID cooperativeId) {
        return changes.findFirstByCooperativeIdOrderByClaimedAtDescIdDesc(cooperativeId)
                .map(RegisteredChange::getReason)
                .orElse(null);
    }

    /** A co-operative with what the register says of it now. @param name in the language of the page */
    record Registered(UUID id, String name, RegisteredFacts facts) {

        static Registered of(Cooperative found) {
            return new Registered(found.getId(), found.name(), RegisteredFacts.of(found));
        }
    }

    /** For its chair. */
    Registered chaired(Actor actor, UUID id) {
        return Registered.of(active(cooperatives.findOfChair(actor, id)));
    }

    /** For an official of its district. */
    Registered decidable(Actor official, UUID id) {
        return Registered.of(
                active(cooperatives.findInScopeOf(official, id).filter(found -> Registrations.mayDecide(official))));
    }

    static Cooperative active(Optional<Cooperative> found) {
        return found.filter(each -> each.getState() == CooperativeState.ACTIVE).orElseThrow(NotFoundException::new);
    }
}
