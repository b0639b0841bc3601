package kz.yntymaq.programme.priority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.priority.PublishedLists.Edition;
import kz.yntymaq.programme.priority.PublishedLists.Village;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published, for everybody and without a sign-in: by oblast and district, and by the name of a village. */
@Controller
class PublicController {

    static final String PAGE = "/priorities";

    private final PublishedLists published;
    private final Territories territories;
    private final Areas areas;

    PublicController(PublishedLists published, Territories territories, Areas areas) {
        this.published = published;
        this.territories = territories;
        this.areas = areas;
    }

    /**
     * A place that was found.
     *
     * @param link to the page on which it stands; null for a settlement that belongs to no district
     * @param settlement whether it is one, of which something may be published
     * @param year of what is shown of it; null where nothing was published of it
     */
    record Hit(
            String name,
            @Nullable String link,
            boolean settlement,
            @Nullable Integer year,
            @Nullable Village village) {}

    /** An oblast with its last edition; null where there is none. */
    record Oblast(String code, String name, @Nullable Edition edition) {}

    /** A district with how many of its villages are published. */
    record District(String code, String name, int villages) {}

    /** The villages of an okrug. @param name null for those that lie in none */
    record Okrug(@Nullable String name, List<Named> villages) {}

    /** A village with its name. */
    record Named(String name, Village village) {}

    @GetMapping(PAGE)
    String start(@RequestParam(defaultValue = "") String words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("hits", words.isBlank() ? List.of() : hits(words));
        Map<String, Edition> last = published.lastOfEach(areas.thisYear());
        model.addAttribute(
                "oblasts",
                territories.oblasts().stream()
                        .map(oblast -> new Oblast(oblast.getCode(), oblast.name(), last.get(oblast.getCode())))
                        .toList());
        return "programme/priorities";
    }

    private List<Hit> hits(String words) {
        return territories.searchAll(words, 0).places().stream()
                .filter(place -> place.territory().getClosedOn() == null)
                .map(this::hit)
                .toList();
    }

    private Hit hit(Territories.Place found) {
        Territory place = found.territory();
        boolean isVillage = place.getLevel() == Level.SETTLEMENT;
        Integer year = isVillage
                ? published.usualYear(place.getCode(), areas.thisYear()).orElse(null)
                : null;
        Village village =
                year == null ? null : published.village(place.getCode(), year).orElse(null);
        String page = place.getLevel() == Level.OBLAST ? place.getCode() : place.getDistrictCode();
        return new Hit(
                found.written(),
                page == null ? null : PAGE + "/" + page,
                isVillage,
                village == null ? null : year,
                village);
    }

    /**
     * The page of an oblast or a district.
     *
     * @param year of the list, null for this one
     * @param number of an earlier edition, null for the one that stands
     */
    @GetMapping(PAGE + "/{code:\\d{9}}")
    String place(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer number,
            Model model) {
        Territory place = territories
                .find(code)
                .filter(found -> found.getLevel() == Level.OBLAST || found.getLevel() == Level.DISTRICT)
                .orElseThrow(NotFoundException::new);
        List<Edition> all = published.editions(place.getOblastCode());
        Optional<Edition> shown = shown(all, year == null ? usualYear(all) : year, number);
        if (shown.isEmpty() && (year != null || number != null)) {
            throw new NotFoundException();
        }
        boolean isOblast = place.getLevel() == Level.OBLAST;
        model.addAttribute("place", place);
        model.addAttribute(
                "oblast",
                isOblast ? null : territories.find(place.getOblastCode()).orElse(null));
        model.addAttribute("edition", shown.orElse(null));
        model.addAttribute("years", years(all));
        model.addAttribute(
                "year", shown.map(edition -> String.valueOf(edition.year())).orElse(null));
        model.addAttribute(
                "editions",
                all.stream()
                        .filter(each -> shown.map(Edition::year).orElse(0) == each.year())
                        .toList());
        model.addAttribute(
                "stands", shown.equals(shown(all, shown.map(Edition::year).orElse(null), null)));
        model.addAttribute("districts", isOblast ? districts(code, shown) : List.of());
        model.addAttribute("okrugs", isOblast || shown.isEmpty() ? List.of() : okrugs(shown.get(), code));
        return "programme/priorities-place";
    }

    private static Optional<Edition> shown(List<Edition> all, @Nullable Integer year, @Nullable Integer number) {
        return all.stream()
                .filter(edition -> year == null || edition.year() == year)
                .filter(edition -> number == null || edition.number() == number)
                .findFirst();
    }

    /** This year where something is published for it, else the last one. */
    private @Nullable Integer usualYear(List<Edition> all) {
        int thisYear = areas.thisYear();
        return all.stream().anyMatch(edition -> edition.year() == thisYear) ? thisYear : null;
    }

    private static List<String> years(List<Edition> all) {
        Set<String> years = new LinkedHashSet<>();
        all.forEach(edition -> years.add(String.valueOf(edition.year())));
        return List.copyOf(years);
    }

    private List<District> districts(String oblast, Optional<Edition> edition) {
        Map<String, Integer> counts = edition.map(published::counts).orElse(Map.of());
        return territories.children(oblast).stream()
                .filter(place -> place.getLevel() == Level.DISTRICT)
                .map(place -> new District(place.getCode(), place.name(), counts.getOrDefault(place.getCode(), 0)))
                .toList();
    }

    private List<Okrug> okrugs(Edition edition, String district) {
        List<Village> villages = published.villages(edition, district);
        Set<String> codes = new LinkedHashSet<>();
        villages.forEach(village -> {
            codes.add(village.code());
            codes.add(village.areaCode());
        });
        Map<String, Territory> places = territories.findAll(codes);
        var okrugs = new ArrayList<Okrug>();
        for (String area :
                new LinkedHashSet<>(villages.stream().map(Village::areaCode).toList())) {
            Territory okrug = places.get(area);
            okrugs.add(new Okrug(
                    okrug == null || okrug.getLevel() != Level.OKRUG ? null : okrug.name(),
                    villages.stream()
                            .filter(village -> village.areaCode().equals(area))
                            .map(village -> new Named(name(places.get(village.code()), village.code()), village))
                            .toList()));
        }
        return okrugs;
    }

    private static String name(@Nullable Territory place, String code) {
        return place == null ? code : place.name();
    }
}
