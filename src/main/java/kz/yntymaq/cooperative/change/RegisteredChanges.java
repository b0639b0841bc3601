package kz.yntymaq.cooperative.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.change.RegisteredChange.State;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Name, seat and kinds of activity that members changed in the charter. The register keeps the earlier ones until the chair says
 * that the state has registered the change, or was notified of it, and the district confirms. Named {@code @registeredChanges} in
 * templates.
 */
@Service
@Transactional
public class RegisteredChanges {

    private final CooperativeRepository cooperatives;
    private final RegisteredChangeRepository changes;
    private final Adoption charters;
    private final Registrations registrations;
    private final Territories territories;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteredChanges(
            CooperativeRepository cooperatives,
            RegisteredChangeRepository changes,
            Adoption charters,
            Registrations registrations,
            Territories territories,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.changes = changes;
        this.charters = charters;
        this.registrations = registrations;
        this.territories = territories;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The charter says otherwise than the register.
     *
     * @param edition of the charter that changed it last
     * @param claimed whether the district is asked to confirm it
     */
    public record Note(int edition, boolean claimed) {}

    /** Null while both say the same. Public knowledge. */
    @Transactional(readOnly = true)
    public @Nullable Note note(UUID cooperativeId) {
        return waiting(cooperativeId)
                .map(found -> new Note(
                        found.edition(),
                        changes.findByCooperativeIdAndState(cooperativeId, State.CLAIMED)
                                .isPresent()))
                .orElse(null);
    }

    /** What stood in the register before. @param until the day of the registration that changed it */
    public record Former(Facts facts, LocalDate until) {

        /** In the language of the page. */
        public String name() {
            return facts.name().here();
        }

        public String seat() {
            return facts.seat();
        }

        public List<String> kindKeys() {
            return facts.kindKeys();
        }
    }

    /** Earlier facts, the latest first. Public knowledge. */
    @Transactional(readOnly = true)
    public List<Former> former(UUID cooperativeId) {
        return changes.findByCooperativeIdAndStateOrderByRegisteredOnDescIdDesc(cooperativeId, State.CONFIRMED).stream()
                .map(each -> new Former(each.former(), each.getRegisteredOn()))
                .toList();
    }

    /** What is to be carried over. @param texts of the items that were changed, as they read now */
    record Waiting(int edition, Map<CharterItem, Bilingual> texts) {}

    /** Empty where the register says what the charter says. */
    @Transactional(readOnly = true)
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
    record Claim(Facts facts, LocalDate registeredOn, int edition, int version) {}

    /** Empty where nothing waits. */
    @Transactional(readOnly = true)
    Optional<Claim> claim(UUID cooperativeId) {
        return open(cooperativeId)
                .map(found ->
                        new Claim(found.facts(), found.getRegisteredOn(), found.getEdition(), found.getVersion()));
    }

    private Optional<RegisteredChange> open(UUID cooperativeId) {
        return changes.findByCooperativeIdAndState(cooperativeId, State.CLAIMED);
    }

    /** Why the last claim was sent back; null where it was not. */
    @Transactional(readOnly = true)
    @Nullable
    String sentBack(UUID cooperativeId) {
        return changes.findFirstByCooperativeIdOrderByClaimedAtDescIdDesc(cooperativeId)
                .map(RegisteredChange::getReason)
                .orElse(null);
    }

    /** A co-operative with what the register says of it now. @param name in the language of the page */
    record Registered(UUID id, String name, Facts facts) {

        static Registered of(Cooperative found) {
            return new Registered(found.getId(), found.name(), Facts.of(found));
        }
    }

    /** For its chair. */
    @Transactional(readOnly = true)
    Registered chaired(Actor actor, UUID id) {
        return Registered.of(active(cooperatives.findOfChair(actor, id)));
    }

    /** For an official of its district. */
    @Transactional(readOnly = true)
    Registered decidable(Actor official, UUID id) {
        return Registered.of(
                active(cooperatives.findInScopeOf(official, id).filter(found -> Registrations.mayDecide(official))));
    }

    private static Cooperative active(Optional<Cooperative> found) {
        return found.filter(each -> each.getState() == CooperativeState.ACTIVE).orElseThrow(NotFoundException::new);
    }

    /**
     * The chair enters what the state has registered.
     *
     * @param on the day of the registration, or of the notification
     * @throws FieldViolationException for a fact whose item no meeting has changed, or a name that the charter does not say
     */
    void claim(Actor chair, UUID id, Facts facts, LocalDate on, UUID key) {
        once.run(Press.of(key, chair.accountId(), "cooperative.change-claimed", id, facts, on), () -> {
            Cooperative cooperative = active(cooperatives.findOfChairForUpdate(chair, id));
            Waiting waiting = waiting(id)
                    .filter(found -> claim(id).isEmpty())
                    .orElseThrow(() -> new RuleViolationException("cooperative.facts.refused.nothing"));
            require(cooperative, waiting, facts);
            if (on.isAfter(LocalDate.now(clock))) {
                throw new FieldViolationException("registeredOn", "cooperative.refused.future");
            }
            LocalDate adopted = charters.adoptedOn(id, waiting.edition());
            if (on.isBefore(adopted)) {
                throw new FieldViolationException("registeredOn", "cooperative.facts.refused.before", adopted);
            }
            changes.saveAndFlush(RegisteredChange.claimed(
                    id, waiting.edition(), facts, Facts.of(cooperative), on, chair.accountId(), clock.instant()));
            audit.note(chair.accountId(), "cooperative.change-claimed", id, null);
            return id.toString();
        });
    }

    private void require(Cooperative cooperative, Waiting waiting, Facts facts) {
        Facts before = Facts.of(cooperative);
        Bilingual named = waiting.texts().get(CharterItem.NAME_AND_FORM);
        if (named == null && !facts.name().equals(before.name())) {
            throw new FieldViolationException("nameKk", "cooperative.facts.refused.item", 1);
        }
        if (named != null && !named.kk().contains(facts.name().kk())) {
            throw new FieldViolationException("nameKk", "cooperative.facts.refused.name");
        }
        if (named != null && !named.ru().contains(facts.name().ru())) {
            throw new FieldViolationException("nameRu", "cooperative.facts.refused.name");
        }
        if (!waiting.texts().containsKey(CharterItem.SEAT) && !facts.seat().equals(before.seat())) {
            throw new FieldViolationException("seat", "cooperative.facts.refused.item", 3);
        }
        if (!waiting.texts().containsKey(CharterItem.AIMS_AND_KINDS)
                && !facts.kinds().equals(before.kinds())) {
            throw new FieldViolationException("kinds", "cooperative.facts.refused.item", 4);
        }
        Territory seat = seat(facts);
        String place = seat.getDistrictCode() == null ? seat.getOblastCode() : seat.getDistrictCode();
        if (cooperatives.isNameTaken(
                place, cooperative.getId(), facts.name().kk(), facts.name().ru())) {
            throw new FieldViolationException("nameKk", "cooperative.refused.name-taken");
        }
    }

    private Territory seat(Facts facts) {
        return territories
                .find(facts.seat())
                .filter(Territory::isOpenSettlement)
                .orElseThrow(() -> new FieldViolationException("seat", "error.village"));
    }

    /** The district confirms: from now on the register says it. @param version that was shown */
    void confirm(Actor official, UUID id, int version, UUID key) {
        once.run(Press.of(key, official.accountId(), "cooperative.change-confirmed", id), () -> {
            RegisteredChange claim = decided(official, id, version);
            Cooperative cooperative = cooperatives.findForUpdate(id).orElseThrow(NotFoundException::new);
            Facts facts = claim.facts();
            Instant now = clock.instant();
            claim.confirm(official.accountId(), now);
            changes.saveAndFlush(claim);
            cooperative.changeRegistered(
                    facts.name().kk(), facts.name().ru(), facts.kinds(), seat(facts), official.accountId(), now);
            cooperatives.saveAndFlush(cooperative);
            events.publishEvent(new RegisteredChangeMoved(id, null));
            audit.note(official.accountId(), "cooperative.change-confirmed", id, null);
            return id.toString();
        });
    }

    /** The district sends the claim back to the chair. @param version that was shown */
    void sendBack(Actor official, UUID id, int version, String reason, UUID key) {
        once.run(Press.of(key, official.accountId(), "cooperative.change-sent-back", id, reason), () -> {
            RegisteredChange claim = decided(official, id, version);
            claim.sendBack(official.accountId(), reason, clock.instant());
            changes.saveAndFlush(claim);
            events.publishEvent(new RegisteredChangeMoved(id, reason));
            audit.note(official.accountId(), "cooperative.change-sent-back", id, null);
            return id.toString();
        });
    }

    private RegisteredChange decided(Actor official, UUID id, int version) {
        decidable(official, id);
        if (registrations.isOwnCase(official, id)) {
            throw new RuleViolationException("cooperative.refused.own-case");
        }
        RegisteredChange claim =
                open(id).orElseThrow(() -> new RuleViolationException("cooperative.facts.refused.decided"));
        versions.require(version, claim.getVersion(), claim.getClaimedBy(), claim.getClaimedAt());
        return claim;
    }
}
