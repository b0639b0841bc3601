package kz.yntymaq.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds places by code, by name and down the tree. */
@Service
@Transactional(readOnly = true)
public class Territories {

    private static final int SHORTEST_SEARCH = 2;
    /** Places on a page of what was found. */
    public static final int MOST_FOUND = 20;

    private static final int MOST_PAGES = 1000;
    private static final Pattern CODE = Pattern.compile("[0-9]{2,9}");

    private final TerritoryRepository territories;
    private final TerritorySearch search;
    private final VersionCheck versions;
    private final AuditLog audit;

    Territories(TerritoryRepository territories, TerritorySearch search, VersionCheck versions, AuditLog audit) {
        this.territories = territories;
        this.search = search;
        this.versions = versions;
        this.audit = audit;
    }

    /** A place with the places above it, the highest first. */
    public record Place(Territory territory, List<Territory> ancestors) {

        /** Written for a reader: the village, then okrug, district and oblast. */
        public String written() {
            return written(Language.current());
        }

        /** The same in a language. */
        public String written(Language language) {
            var names = new ArrayList<String>();
            names.add(territory.name(language));
            for (int i = ancestors.size() - 1; i >= 0; i--) {
                names.add(ancestors.get(i).name(language));
            }
            return String.join(", ", names);
        }

        /** The place, and in brackets what it lies in. */
        public String within(Language language) {
            String own = territory.name(language);
            return ancestors.isEmpty()
                    ? own
                    : own + " (" + written(language).substring(own.length() + ", ".length()) + ")";
        }

        public String code() {
            return territory.getCode();
        }
    }

    public Optional<Territory> find(String code) {
        return territories.findById(code);
    }

    /** The place with this code and those above it; empty for an unknown code. */
    @Cacheable(cacheNames = "places", condition = "#code.matches('[0-9]{9}')", unless = "#result == null")
    public Optional<Place> findPlace(String code) {
        return territories
                .findById(code)
                .map(territory -> withAncestors(List.of(territory)).get(0));
    }

    /** Whether all these codes are of open okrugs. */
    public boolean areOkrugs(Collection<String> codes) {
        Map<String, Territory> found = findAll(codes);
        return codes.stream()
                .map(found::get)
                .allMatch(place -> place != null && place.getLevel() == Level.OKRUG && place.getClosedOn() == null);
    }

    /** Whether a village or a town has this code. */
    public boolean isSettlement(String code) {
        return find(code)
                .filter(place -> place.getLevel() == Level.SETTLEMENT || place.isSmallTown())
                .isPresent();
    }

    /** Places by code, in one query however many. */
    public Map<String, Territory> findAll(Collection<String> codes) {
        return territories.findAllByCodeIn(codes).stream()
                .collect(Collectors.toMap(Territory::getCode, Function.identity()));
    }

    @Cacheable("oblasts")
    public List<Territory> oblasts() {
        return territories.findOblasts();
    }

    /** The places right beneath another, closed ones too; the oblasts for null. For the administrator. */
    public List<Territory> allChildren(@Nullable String code) {
        return code == null ? territories.findAllOblasts() : territories.findAllChildren(code);
    }

    /**
     * Places that were found.
     *
     * @param places of one page, the best first
     * @param count of all that fit
     */
    public record Found(List<Place> places, int count) {}

    /**
     * Places of every level by name or by the first digits of the code, closed ones too.
     *
     * @param page counted from 0, each of {@value #MOST_FOUND}
     */
    public Found searchAll(String words, int page) {
        SearchWords asked = SearchWords.ofPlace(words);
        int skip = Math.max(0, Math.min(page, MOST_PAGES)) * MOST_FOUND;
        String digits = TypedText.compact(words);
        return withAncestors(
                CODE.matcher(digits).matches()
                        ? search.withCode(digits, skip, MOST_FOUND)
                        : search.any(asked, skip, MOST_FOUND));
    }

    /**
     * Marks or unmarks a settlement as a small town, so that the programme's projects may run there.
     *
     * @param version of the place as the page showed it
     * @throws StaleEditException when it was changed since
     * @throws RuleViolationException when it is no open settlement
     */
    @Transactional
    @CacheEvict(
            cacheNames = {"places", "oblasts", "places-beneath"},
            allEntries = true)
    public void markSmallTown(UUID by, String code, boolean marked, int version) {
        Territory place = territories.findById(code).orElseThrow(NotFoundException::new);
        versions.require(version, place.getVersion(), null, null);
        if (!place.isOpenSettlement()) {
            throw new RuleViolationException("territory.small-town.refused");
        }
        place.markSmallTown(marked);
        audit.note(by, marked ? "territory.small-town-marked" : "territory.small-town-unmarked", code, null);
    }

    /** Has places read anew that were just changed. */
    @CacheEvict(
            cacheNames = {"places", "oblasts", "places-beneath"},
            allEntries = true)
    @Transactional(propagation = Propagation.SUPPORTS)
    public void forget() {
        // the annotation does it
    }

    /** The places right beneath another, in Kazakh order. */
    @Cacheable(cacheNames = "places-beneath", unless = "#result.isEmpty()")
    public List<Territory> children(String code) {
        return territories.findChildren(code);
    }

    /**
     * Open settlements, or okrugs for a field that takes them, by name, whatever alphabet its letters come from.
     *
     * @return at most {@value #MOST_FOUND}, villages and small towns first; none for fewer than two letters
     */
    Found search(String words, PlaceField field) {
        SearchWords asked = SearchWords.ofPlace(words);
        return asked.joined().length() < SHORTEST_SEARCH
                ? new Found(List.of(), 0)
                : withAncestors(
                        field.okrug()
                                ? search.okrugs(asked, field, MOST_FOUND)
                                : search.settlements(asked, field, MOST_FOUND));
    }

    /** The settlement whose name was typed in full; empty when there is none or another of the same name. */
    Optional<Territory> only(String name, PlaceField field) {
        String typed = SearchWords.ofPlace(name).joined();
        List<Territory> named = search(name, field).places().stream()
                .map(Place::territory)
                .filter(each -> Stream.of(Language.KK, Language.RU)
                        .anyMatch(language -> SearchWords.ofPlace(each.name(language))
                                .joined()
                                .equals(typed)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Found withAncestors(TerritorySearch.Hits hits) {
        Map<String, Territory> found = findAll(hits.codes());
        return new Found(withAncestors(hits.codes().stream().map(found::get).toList()), hits.count());
    }

    private List<Place> withAncestors(List<Territory> found) {
        Map<String, Territory> above =
                findAll(found.stream().flatMap(Territories::codesAbove).collect(Collectors.toSet()));
        return found.stream()
                .map(territory -> new Place(
                        territory,
                        codesAbove(territory)
                                .map(above::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private static Stream<String> codesAbove(Territory territory) {
        return Stream.of(territory.getOblastCode(), territory.getDistrictCode(), territory.getOkrugCode())
                .flatMap(Stream::ofNullable)
                .filter(code -> !code.equals(territory.getCode()));
    }
}
