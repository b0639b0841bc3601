package kz.yntymaq.cooperative.charter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The charter of a co-operative: written item by item while founders are gathered, adopted at a meeting, kept for good. */
@Service
@Transactional
public class Charters {

    private final CooperativeRepository cooperatives;
    private final FoundingTermsRepository terms;
    private final CharterTexts own;
    private final CharterEditions editions;
    private final CharterModel model;
    private final VersionCheck versions;
    private final AuditLog audit;
    private final Clock clock;

    Charters(
            CooperativeRepository cooperatives,
            FoundingTermsRepository terms,
            CharterTexts own,
            CharterEditions editions,
            CharterModel model,
            VersionCheck versions,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.terms = terms;
        this.own = own;
        this.editions = editions;
        this.model = model;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One item as it reads.
     *
     * @param model the portal's model text with the terms as they stand
     * @param own whether the founders wrote it themselves
     * @param figure that it says: days of notice, years of a term; null for any other item, or where it is not known
     * @param version of their wording, -1 while there is none
     */
    record Item(
            CharterItem item,
            Bilingual text,
            Bilingual model,
            boolean own,
            @Nullable Integer figure,
            int version) {}

    /**
     * A charter as its people see it.
     *
     * @param number of the edition, 0 for a draft
     * @param adoptedOn null for a draft
     * @param effectiveOn from when it holds, null for a draft and the first edition: from the founding
     * @param recordedAt null for a draft
     * @param decision by which it was adopted in the portal; null for a draft and the first edition
     * @param before texts of the edition before, empty where there is none
     * @param numbers of all editions, the latest first
     */
    record View(
            Cooperative cooperative,
            int number,
            @Nullable LocalDate adoptedOn,
            int votesFor,
            int votesOf,
            @Nullable LocalDate effectiveOn,
            @Nullable Instant recordedAt,
            CharterEdition.@Nullable Decision decision,
            Map<CharterItem, Bilingual> texts,
            Map<CharterItem, Bilingual> before,
            List<Integer> numbers) {

        boolean isDraft() {
            return number == 0;
        }
    }

    /** The items of the draft, for the founders; none before the terms were given. */
    @Transactional(readOnly = true)
    List<Item> draft(Actor actor, UUID id) {
        Cooperative cooperative = gathering(cooperatives.findVisibleTo(actor, id));
        return terms.findById(id)
                .map(found -> items(cooperative, found.given()))
                .orElse(List.of());
    }

    /** One item of the draft, for the chair. */
    @Transactional(readOnly = true)
    Item draft(Actor actor, UUID id, CharterItem item) {
        Cooperative cooperative = gathering(cooperatives.findOfChair(actor, id));
        return items(cooperative, given(id)).get(item.ordinal());
    }

    /** The edition of a number, the latest for 0, the draft where nothing was adopted; for the people of the co-operative. */
    @Transactional(readOnly = true)
    View find(Actor actor, UUID id, int number) {
        Cooperative cooperative = cooperatives.findVisibleTo(actor, id).orElseThrow(NotFoundException::new);
        List<CharterEdition> all = editions.findByCooperativeIdOrderByNumberDesc(id);
        if (all.isEmpty()) {
            return draftOf(cooperative, number);
        }
        CharterEdition shown = number == 0
                ? all.get(0)
                : all.stream()
                        .filter(each -> each.number() == number)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        Map<CharterItem, Bilingual> before = all.stream()
                .filter(each -> each.number() == shown.number() - 1)
                .findFirst()
                .map(CharterEdition::texts)
                .orElse(Map.of());
        return new View(
                cooperative,
                shown.number(),
                adoptedOn(cooperative, shown),
                shown.votesFor(),
                shown.votesOf(),
                shown.effectiveOn(),
                shown.recordedAt(),
                shown.decision(),
                shown.texts(),
                before,
                all.stream().map(CharterEdition::number).toList());
    }

    /** The founding meeting's day may still be mended, so the first edition is of that day. */
    private static LocalDate adoptedOn(Cooperative cooperative, CharterEdition edition) {
        LocalDate founded = cooperative.getMeetingOn();
        return edition.number() == 1 && founded != null ? founded : edition.adoptedOn();
    }

    private View draftOf(Cooperative cooperative, int number) {
        if (number != 0 || cooperative.getState() != CooperativeState.FOUNDING) {
            throw new NotFoundException();
        }
        var texts = new EnumMap<CharterItem, Bilingual>(CharterItem.class);
        items(cooperative, given(cooperative.getId())).forEach(each -> texts.put(each.item(), each.text()));
        return new View(cooperative, 0, null, 0, 0, null, null, null, texts, Map.of(), List.of());
    }

    /** Whether there is a charter to read, a draft or an adopted one. */
    @Transactional(readOnly = true)
    public boolean isThere(UUID id) {
        return terms.findById(id).isPresent();
    }

    /**
     * How many days before a general meeting members are told, by the charter in force.
     *
     * @return empty where the portal does not know it: it does not hold the charter, or the founders wrote that item before it was asked
     */
    @Transactional(readOnly = true)
    public Optional<Integer> noticeDays(UUID id) {
        return noticeOfEdition(id).or(() -> figure(id, CharterItem.MEETINGS));
    }

    /** For how many years bodies are elected; empty where the portal does not know it, or a meeting has changed that item. */
    @Transactional(readOnly = true)
    public Optional<Integer> termYears(UUID id) {
        return isAmended(id, CharterItem.BODIES) ? Optional.empty() : figure(id, CharterItem.BODIES);
    }

    private Optional<Integer> figure(UUID id, CharterItem item) {
        Optional<CharterText> written = own.findByCooperativeIdAndItem(id, item);
        return written.isPresent()
                ? written.map(CharterText::figure)
                : terms.findById(id).map(found -> item.figure(found.given()));
    }

    /** Of the last edition that says it otherwise than the one before. */
    private Optional<Integer> noticeOfEdition(UUID id) {
        return editions.findByCooperativeIdOrderByNumberDesc(id).stream()
                .flatMap(each -> Stream.ofNullable(each.noticeDays()))
                .findFirst();
    }

    /**
     * The terms as an item of the charter says them.
     *
     * @return empty where the portal did not write it, the founders wrote that item in their own words, or a meeting changed it
     */
    @Transactional(readOnly = true)
    public Optional<FoundingTerms.Given> termsOf(UUID id, CharterItem item) {
        return own.findByCooperativeIdAndItem(id, item).isPresent() || isAmended(id, item)
                ? Optional.empty()
                : terms.findById(id).map(FoundingTerms::given);
    }

    private boolean isAmended(UUID id, CharterItem item) {
        return editions.findByCooperativeIdOrderByNumberDesc(id).stream()
                        .map(edition -> edition.texts().get(item))
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * The chair writes an item in the founders' own words, while founders are gathered.
     *
     * @param version of the wording that the page showed, -1 for the model text
     */
    void write(Actor actor, UUID id, CharterItem item, CharterText.Words words, int version) {
        Cooperative cooperative = gathering(cooperatives.findOfChairToChange(actor, id));
        CharterText found = own.findByCooperativeIdAndItem(id, item).orElse(null);
        CharterText.requireSame(found, version, versions);
        item.requireFigure(words.text(), words.figure());
        if (words.text().equals(model.text(item.modelKey(), cooperative, given(id)))) {
            Optional.ofNullable(found).ifPresent(own::delete);
        } else if (found == null) {
            own.saveAndFlush(CharterText.of(id, item, words, actor.accountId(), clock.instant()));
        } else {
            found.change(words, actor.accountId(), clock.instant());
        }
        audit.note(actor.accountId(), "charter.item-written", id, String.valueOf(item.number()));
    }

    /** The chair returns an item to the model text. */
    void useModel(Actor actor, UUID id, CharterItem item) {
        gathering(cooperatives.findOfChairToChange(actor, id));
        own.findByCooperativeIdAndItem(id, item).ifPresent(found -> {
            own.delete(found);
            audit.note(actor.accountId(), "charter.item-returned", id, String.valueOf(item.number()));
        });
    }

    /**
     * The founding meeting has adopted the draft as it stands (article 17, point 2): the first edition.
     *
     * @param votesFor founders who voted for it
     * @param votesOf all founders
     * @throws RuleViolationException when the terms were not given
     */
    public void adoptFirst(Cooperative cooperative, LocalDate on, int votesFor, int votesOf, UUID by) {
        Map<CharterItem, Bilingual> texts = items(cooperative, given(cooperative.getId())).stream()
                .collect(Collectors.toMap(
                        Item::item, Item::text, (one, other) -> one, () -> new EnumMap<>(CharterItem.class)));
        editions.saveAndFlush(
                CharterEdition.adopted(cooperative.getId(), 1, texts, on, votesFor, votesOf, by, clock.instant()));
        audit.note(by, "charter.adopted", cooperative.getId(), "1");
    }

    private FoundingTerms.Given given(UUID id) {
        return terms.findById(id)
                .map(FoundingTerms::given)
                .orElseThrow(() -> new RuleViolationException("charter.refused.no-terms"));
    }

    private List<Item> items(Cooperative cooperative, FoundingTerms.Given given) {
        Map<CharterItem, Bilingual> models = model.all(cooperative, given);
        Map<CharterItem, CharterText> written = own.findByCooperativeId(cooperative.getId()).stream()
                .collect(Collectors.toMap(CharterText::item, Function.identity()));
        return Arrays.stream(CharterItem.values())
                .map(item -> {
                    CharterText text = written.get(item);
                    Bilingual standard = models.getOrDefault(item, new Bilingual("", ""));
                    return text == null
                            ? new Item(item, standard, standard, false, item.figure(given), -1)
                            : new Item(item, text.text(), standard, true, text.figure(), text.version());
                })
                .toList();
    }

    private static Cooperative gathering(Optional<Cooperative> found) {
        Cooperative cooperative = found.orElseThrow(NotFoundException::new);
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new MovedOnException("/cabinet/cooperatives/" + cooperative.getId());
        }
        return cooperative;
    }
}
