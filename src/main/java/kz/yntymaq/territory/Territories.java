package kz.yntymaq.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds places by code, by name and down the tree. */
@Service
@Transactional(readOnly = true)
public class Territories {

    private static final int SHORTEST_SEARCH = 2;
    private static final int MOST_FOUND = 20;

    private final TerritoryRepository territories;
    private final AuditLog audit;

    Territories(TerritoryRepository territories, AuditLog audit) {
        this.territories = territories;
        this.audit = audit;
    }

    /** A place with the places above it, the highest first. */
    public record Place(Territory territory, List<Territory> ancestors) {

        /** Written for a reader: the village, then okrug, district and oblast. */
        public String written() {
            var names = new ArrayList<String>();
            names.add(territory.name());
            for (int i = ancestors.size() - 1; i >= 0; i--) {
                names.add(ancestors.get(i).name());
            }
            return String.join(", ", names);
        }

        public String code() {
            return territory.getCode();
        }
    }

    public Optional<Territory> find(String code) {
        return territories.findById(code);
    }

    /** The place with this code and those above it; empty for an unknown code. */
    public Optional<Place> findPlace(String code) {
        return territories
                .findById(code)
                .map(territory -> withAncestors(List.of(territory)).get(0));
    }

    /** Places by code, in one query however many. */
    public Map<String, Territory> findAll(Collection<String> codes) {
        return territories.findAllByCodeIn(codes).stream()
                .collect(Collectors.toMap(Territory::getCode, Function.identity()));
    }

    public List<Territory> oblasts() {
        return territories.findOblasts();
    }

    /** The places right beneath another, closed ones too; the oblasts for null. For the administrator. */
    public List<Territory> allChildren(@Nullable String code) {
        return code == null ? territories.findAllOblasts() : territories.findAllChildren(code);
    }

    /**
     * Places of every level whose name holds the words or whose code starts with the digits, closed ones too.
     *
     * @return at most {@value #MOST_FOUND}
     */
    public List<Place> searchAll(String words) {
        String asked = words.trim();
        return asked.length() < SHORTEST_SEARCH
                ? List.of()
                : withAncestors(territories.findAnyNamed(asked, Limit.of(MOST_FOUND)));
    }

    /**
     * Marks or unmarks a settlement as a small town, so that the programme's projects may run there.
     *
     * @param version of the place as the page showed it
     * @throws StaleEditException when it was changed since
     * @throws RuleViolationException when it is no open settlement
     */
    @Transactional
    public void markSmallTown(UUID by, String code, boolean marked, int version) {
        Territory place = territories.findById(code).orElseThrow(NotFoundException::new);
        if (place.getVersion() != version) {
            throw new StaleEditException(null, null);
        }
        if (!place.isOpenSettlement()) {
            throw new RuleViolationException("territory.small-town.refused");
        }
        place.markSmallTown(marked);
        audit.note(by, marked ? "territory.small-town-marked" : "territory.small-town-unmarked", code, null);
    }

    /** The places right beneath another, in Kazakh order. */
    public List<Territory> children(String code) {
        return territories.findChildren(code);
    }

    /**
     * Settlements whose name holds the words, whatever Kazakh letters were typed plainly (у for ү, к for қ).
     *
     * @return at most {@value #MOST_FOUND}, villages and small towns first; none for fewer than two letters
     */
    public List<Place> search(String words) {
        String asked = words.trim();
        return asked.length() < SHORTEST_SEARCH
                ? List.of()
                : withAncestors(territories.findSettlementsNamed(asked, Limit.of(MOST_FOUND)));
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
                .filter(code -> code != null && !code.equals(territory.getCode()));
    }
}
