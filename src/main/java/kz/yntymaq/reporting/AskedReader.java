package kz.yntymaq.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an address of the account, and offers what may be asked. What is unknown in it counts as not asked, and the page says so. */
@Component
class AskedReader {

    private static final String UNKNOWN = "statistics.unknown.";

    private final Territories territories;
    private final Programmes programmes;
    private final Figures figures;
    private final Texts texts;

    AskedReader(Territories territories, Programmes programmes, Figures figures, Texts texts) {
        this.territories = territories;
        this.programmes = programmes;
        this.figures = figures;
        this.texts = texts;
    }

    /** As it stands in the address. */
    record Typed(
            @Nullable String year,
            @Nullable String oblast,
            @Nullable String district,
            @Nullable String programme,
            @Nullable String purpose,
            @Nullable String by) {}

    Asked read(Typed typed) {
        var notes = new ArrayList<String>();
        String year = known("year", typed.year(), years(), notes);
        String oblast = known("oblast", typed.oblast(), oblasts(), notes);
        String district = known("district", typed.district(), districts(oblast), notes);
        String programme = known("programme", typed.programme(), programmes(), notes);
        String purpose = known("purpose", typed.purpose(), purposes(), notes);
        if (!programme.isEmpty() && !purpose.isEmpty()) {
            purpose = "";
            notes.add("statistics.not-together");
        }
        if (!district.isEmpty() && !(programme + purpose).isEmpty()) {
            programme = "";
            purpose = "";
            notes.add("statistics.not-of-district");
        }
        var asked = new Asked(
                year.isEmpty() ? 0 : Integer.parseInt(year),
                oblast,
                district,
                programme,
                purpose,
                Asked.By.PLACE,
                List.copyOf(notes));
        List<Asked.By> splits = asked.splits();
        return splits.stream()
                .filter(split -> split.name().equals(typed.by()))
                .findFirst()
                .or(() -> splits.stream().findFirst())
                .map(asked::by)
                .orElse(asked);
    }

    private static String known(String field, @Nullable String typed, List<Option> known, List<String> notes) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        if (known.stream().anyMatch(option -> option.value().equals(typed.trim()))) {
            return typed.trim();
        }
        notes.add(UNKNOWN + field);
        return "";
    }

    List<Option> years() {
        return figures.known().years().stream()
                .map(String::valueOf)
                .map(year -> new Option(year, year))
                .toList();
    }

    List<Option> oblasts() {
        return options(territories.oblasts());
    }

    /** Of an oblast, with what lies in no district; none for the country. */
    List<Option> districts(String oblast) {
        if (oblast.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(options(territories.children(oblast)));
        found.add(new Option("NONE", texts.get("statistics.district.none")));
        return found;
    }

    List<Option> programmes() {
        List<String> counted = figures.known().programmes();
        return programmes.all().stream()
                .filter(each -> counted.contains(each.code()))
                .map(each -> new Option(each.code(), each.name().here()))
                .toList();
    }

    List<Option> purposes() {
        return figures.known().purposes().stream()
                .map(code -> new Option(code, purpose(code)))
                .toList();
    }

    private String purpose(String code) {
        return texts.find("statistics.purpose." + code)
                .or(() -> texts.find("priority.direction." + code))
                .orElse(code);
    }

    private static List<Option> options(List<Territory> places) {
        return places.stream()
                .map(place -> new Option(place.getCode(), place.name()))
                .toList();
    }

    /** What the columns of a table may be split by, as its rows are called. */
    List<Option> rows(Asked asked) {
        return switch (asked.by()) {
            case YEAR -> years();
            case PROGRAMME -> programmes();
            case PURPOSE -> purposes();
            case PLACE -> asked.oblast().isEmpty() ? oblasts() : districts(asked.oblast());
        };
    }

    /** The account of one row. */
    static Asked of(Asked asked, String row) {
        Asked found = switch (asked.by()) {
            case YEAR -> asked.ofYear(Integer.parseInt(row));
            case PROGRAMME -> asked.of(row, "");
            case PURPOSE -> asked.of("", row);
            case PLACE -> asked.oblast().isEmpty() ? asked.at(row, "") : asked.at(asked.oblast(), row);
        };
        List<Asked.By> splits = found.splits();
        return splits.contains(Asked.By.PLACE) || splits.isEmpty() ? found.by(Asked.By.PLACE) : found.by(splits.get(0));
    }

    static List<Option> splits(Asked asked, Texts texts) {
        return asked.splits().stream()
                .map(split -> new Option(
                        asked.by(split).address(), texts.get(split.key()), asked.by() == split ? "page" : null))
                .toList();
    }

    static List<String> ages() {
        return Arrays.asList("NONE", "UP_TO_30", "UP_TO_60", "UP_TO_90", "OVER_90");
    }
}
