package kz.yntymaq.cooperative.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a founding meeting needs before it decides, what becomes of the charter when it has, and what members make of it later. */
@Service
@Transactional
public class Adoption {

    private final Terms terms;
    private final FounderParts parts;
    private final Charters charters;
    private final FoundingRecords records;
    private final CharterEditions editions;
    private final AuditLog audit;
    private final Clock clock;

    Adoption(
            Terms terms,
            FounderParts parts,
            Charters charters,
            FoundingRecords records,
            CharterEditions editions,
            AuditLog audit,
            Clock clock) {
        this.terms = terms;
        this.parts = parts;
        this.charters = charters;
        this.records = records;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the meeting decides upon.
     *
     * @throws RuleViolationException when the terms were not given yet
     */
    @Transactional(readOnly = true)
    public FoundingTerms.Given terms(UUID cooperativeId) {
        return terms.find(cooperativeId).orElseThrow(() -> new RuleViolationException("charter.refused.no-terms"));
    }

    /** Refuses terms that are not those of the co-operative as it is called and seated now. */
    @Transactional(readOnly = true)
    public void requireTermsOf(Cooperative cooperative) {
        terms.requireStillOf(cooperative);
    }

    /** Whether a founder brings something in place of money. */
    @Transactional(readOnly = true)
    public boolean bringsThings(UUID cooperativeId) {
        return parts.of(cooperativeId).values().stream()
                .anyMatch(part -> part.given().thing() != null);
    }

    /** A hash of what the founders bring, by which a form shows that it is still what was decided on. */
    @Transactional(readOnly = true)
    public String brought(UUID cooperativeId) {
        return parts.brought(cooperativeId);
    }

    /** The charter as it is drafted, item by item. */
    @Transactional(readOnly = true)
    public Map<CharterItem, Bilingual> drafted(Actor actor, UUID cooperativeId) {
        var texts = new EnumMap<CharterItem, Bilingual>(CharterItem.class);
        charters.draft(actor, cooperativeId).forEach(each -> texts.put(each.item(), each.text()));
        return texts;
    }

    /**
     * Refuses a meeting that cannot have heard of what is brought: property valued after its day, or by whoever brings it
     * (the latter is the portal's own).
     *
     * @throws FieldViolationException by the day or the valuer
     */
    @Transactional(readOnly = true)
    public void requireHeard(UUID cooperativeId, LocalDate on, @Nullable UUID valuer) {
        parts.of(cooperativeId).values().forEach(part -> {
            FounderPart.Valuation valuation = part.given().valuation();
            if (valuation != null && valuation.on().isAfter(on)) {
                throw new FieldViolationException("meetingOn", "cooperative.close.refused.valued-later");
            }
            if (part.given().thing() != null && part.accountId().equals(valuer)) {
                throw new FieldViolationException("valuer", "cooperative.close.refused.own-thing");
            }
        });
    }

    /** Names of the founders who have not said what they bring: the contract says so of them. */
    @Transactional(readOnly = true)
    public List<String> silent(CooperativeViews.Page page) {
        Set<UUID> said = parts.of(page.id()).keySet();
        return page.people().stream()
                .filter(person -> !said.contains(person.accountId()))
                .map(person -> person.name().full())
                .toList();
    }

    /** Writes down what the meeting decided, in the transaction that closes the founding. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Cooperative cooperative, FoundingRecord.People people, LocalDate on, UUID by) {
        terms.requireStillOf(cooperative);
        records.saveAndFlush(FoundingRecord.of(cooperative.getId(), people, by, clock.instant()));
        charters.adoptFirst(
                cooperative,
                on,
                people.count(FoundingRecord.Vote.FOR),
                people.votes().size(),
                by);
    }

    /** What the meeting decided; empty for one that was recorded before the portal kept it. */
    @Transactional(readOnly = true)
    public Optional<FoundingRecord.People> find(UUID cooperativeId) {
        return records.findById(cooperativeId).map(FoundingRecord::people);
    }

    /** The edition in force; empty where the portal does not hold the charter. */
    @Transactional(readOnly = true)
    public Optional<CharterWording> inForce(UUID id) {
        return editions.findByCooperativeIdOrderByNumberDesc(id).stream()
                .findFirst()
                .map(found -> new CharterWording(found.number(), found.texts()));
    }

    /**
     * Looks at a notice that somebody typed because the portal does not know the charter's.
     *
     * @throws FieldViolationException by {@code noticeDays} when the portal holds the charter, and its item on meetings names other days
     */
    @Transactional(readOnly = true)
    public void requireNotice(UUID id, @Nullable Integer days) {
        inForce(id)
                .filter(now -> isHeld(id) && CharterItem.MEETINGS.namesDays(now.of(CharterItem.MEETINGS)))
                .ifPresent(now -> CharterItem.MEETINGS.requireFigure(now.of(CharterItem.MEETINGS), days));
    }

    /** Whether the portal holds the charter: an edition, and the terms it began with. */
    @Transactional(readOnly = true)
    public boolean isHeld(UUID id) {
        return terms.find(id).isPresent() && inForce(id).isPresent();
    }

    /** An edition and those after it, the earliest first; none where the portal does not hold the charter. */
    @Transactional(readOnly = true)
    public List<CharterWording> since(UUID id, int number) {
        List<CharterEdition> all = editions.findByCooperativeIdOrderByNumberDesc(id).stream()
                .filter(each -> each.number() >= number)
                .toList();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(each -> new CharterWording(each.number(), each.texts()))
                        .sorted(Comparator.comparing(CharterWording::number))
                        .toList();
    }

    /** On which day an edition was adopted. */
    @Transactional(readOnly = true)
    public LocalDate adoptedOn(UUID id, int number) {
        return editions.findByCooperativeIdOrderByNumberDesc(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(CharterEdition::adoptedOn)
                .orElseThrow(NotFoundException::new);
    }

    /** An edition by its number. */
    @Transactional(readOnly = true)
    public CharterWording edition(UUID id, int number) {
        return editions.findByCooperativeIdOrderByNumberDesc(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(found -> new CharterWording(found.number(), found.texts()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The number of the edition in force, where one of the items reads otherwise in it than when its change was put to members.
     * Whoever asks, to adopt them, holds the co-operative.
     */
    @Transactional(readOnly = true)
    public Optional<Integer> moved(UUID id, Collection<CharterWording.Change> changes) {
        CharterWording now = inForce(id).orElseThrow(NotFoundException::new);
        return changes.stream()
                        .allMatch(each ->
                                edition(id, each.edition()).of(each.item()).equals(now.of(each.item())))
                ? Optional.empty()
                : Optional.of(now.number());
    }

    /** Members have adopted another wording of items: the next edition. Whoever asks holds the co-operative. @return its number */
    public int adopt(UUID id, Collection<CharterWording.Change> changes, CharterWording.Vote vote, UUID by) {
        CharterWording now = inForce(id).orElseThrow(NotFoundException::new);
        var texts = new EnumMap<CharterItem, Bilingual>(now.texts());
        changes.forEach(each -> texts.put(each.item(), each.text()));
        Integer notice = changes.stream()
                .filter(each -> each.item() == CharterItem.MEETINGS)
                .findFirst()
                .map(CharterWording.Change::noticeDays)
                .orElse(null);
        int number = now.number() + 1;
        editions.saveAndFlush(
                CharterEdition.adopted(id, number, texts, vote.on(), vote.yes(), vote.members(), by, clock.instant())
                        .by(vote, notice));
        audit.note(by, "charter.adopted", id, String.valueOf(number));
        return number;
    }
}
