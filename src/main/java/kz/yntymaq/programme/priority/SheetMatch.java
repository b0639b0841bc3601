package kz.yntymaq.programme.priority;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Reads the rows of a table as villages of one okrug, each with what is wrong with it by row and column. */
@Component
class SheetMatch {

    /** Nobody mends more of them one by one. */
    private static final int MOST_PROBLEMS = 100;

    private static final int OKRUG = 2;
    private static final int VILLAGE = 3;
    private static final int TOWN = 4;
    private static final int DIRECTION = 5;
    private static final int JUSTIFICATION = 6;
    private static final int NOTE = 7;

    private final Texts texts;
    private final Map<String, PriorityDirection> directions = new HashMap<>();
    private final Set<String> none;

    SheetMatch(Texts texts) {
        this.texts = texts;
        for (PriorityDirection each : PriorityDirection.screened()) {
            inEveryLanguage(texts, each.key()).forEach(name -> directions.put(name, each));
        }
        this.none = Set.copyOf(inEveryLanguage(texts, "priority.none.short"));
    }

    private static List<String> inEveryLanguage(Texts texts, String key) {
        return Stream.of(Language.values())
                .map(language -> folded(texts.in(language, key)))
                .distinct()
                .toList();
    }

    private static String folded(String words) {
        return SearchWords.of(words).joined();
    }

    /**
     * What a table says.
     *
     * @param typed by the code of the village; not to be used when there are problems
     * @param problems in the language of the page, one a sentence, in the order of rows
     */
    record Result(Map<String, VillagePriorities.Typed> typed, List<String> problems) {}

    Result match(Area area, List<SheetReader.Line> lines) {
        var typed = new LinkedHashMap<String, VillagePriorities.Typed>();
        var problems = new ArrayList<String>();
        for (SheetReader.Line line : lines) {
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
            new OfLine(area, line, typed, problems).read();
        }
        return new Result(typed, problems);
    }

    private final class OfLine {

        private final Area area;
        private final SheetReader.Line line;
        private final Map<String, VillagePriorities.Typed> typed;
        private final List<String> problems;

        OfLine(Area area, SheetReader.Line line, Map<String, VillagePriorities.Typed> typed, List<String> problems) {
            this.area = area;
            this.line = line;
            this.typed = typed;
            this.problems = problems;
        }

        void read() {
            int before = problems.size();
            line.formulas().stream().sorted().forEach(column -> wrong(column, "formula"));
            for (int column = OKRUG; column <= SheetReader.COLUMNS; column++) {
                requireShort(column, SheetReader.LONGEST_CELL);
            }
            if (problems.size() > before) {
                return;
            }
            if (!cell(OKRUG).isEmpty() && !isNamed(area.place(), cell(OKRUG))) {
                wrong(OKRUG, "okrug", area.name());
            }
            String village = village();
            Set<PriorityDirection> chosen = chosen();
            if (cell(JUSTIFICATION).isEmpty()) {
                wrong(JUSTIFICATION, "missing");
            }
            requireShort(JUSTIFICATION, VillageController.LONGEST);
            requireShort(NOTE, VillageController.LONGEST);
            if (problems.size() == before
                    && typed.putIfAbsent(
                                    village,
                                    new VillagePriorities.Typed(
                                            chosen,
                                            cell(JUSTIFICATION),
                                            cell(NOTE).isEmpty() ? null : cell(NOTE)))
                            != null) {
                wrong(VILLAGE, "twice");
            }
        }

        /** Code of the village or small town; nothing where it is not known. */
        private String village() {
            int column = cell(VILLAGE).isEmpty() ? TOWN : VILLAGE;
            if (cell(column).isEmpty()) {
                wrong(VILLAGE, "missing");
                return "";
            }
            if (column == VILLAGE && !cell(TOWN).isEmpty()) {
                wrong(TOWN, "two-places");
                return "";
            }
            List<Territory> named = area.villages().stream()
                    .filter(each -> isNamed(each, cell(column)))
                    .toList();
            if (named.size() != 1) {
                wrong(column, named.isEmpty() ? "unknown-place" : "ambiguous", cell(column), area.name());
                return "";
            }
            return named.get(0).getCode();
        }

        private Set<PriorityDirection> chosen() {
            Set<PriorityDirection> chosen = EnumSet.noneOf(PriorityDirection.class);
            if (cell(DIRECTION).isEmpty()) {
                wrong(DIRECTION, "missing");
            } else if (!none.contains(folded(cell(DIRECTION)))) {
                for (String name : cell(DIRECTION).split("[,;\\r\\n]")) {
                    PriorityDirection direction = directions.get(folded(name));
                    if (direction != null) {
                        chosen.add(direction);
                    } else if (!name.isBlank()) {
                        wrong(DIRECTION, "unknown-direction", name.strip());
                    }
                }
                if (chosen.isEmpty()) {
                    wrong(DIRECTION, "missing");
                }
            }
            return chosen;
        }

        private void requireShort(int column, int longest) {
            if (cell(column).length() > longest) {
                wrong(column, "long", longest);
            }
        }

        private String cell(int column) {
            return line.cells().get(column - 1);
        }

        private void wrong(int column, String reason, Object... arguments) {
            if (problems.size() >= MOST_PROBLEMS) {
                return;
            }
            problems.add(texts.get(
                    "priority.sheet.problem",
                    String.valueOf(line.line()),
                    texts.get("priority.sheet.column." + column),
                    texts.get("priority.sheet.problem." + reason, shortened(arguments))));
        }

        private static Object[] shortened(Object[] arguments) {
            return Stream.of(arguments)
                    .map(each ->
                            each instanceof String words && words.length() > 60 ? words.substring(0, 60) + "…" : each)
                    .toArray();
        }
    }

    private static boolean isNamed(Territory place, String words) {
        String asked = SearchWords.ofPlace(words).joined();
        return Stream.of(Language.KK, Language.RU)
                .anyMatch(language ->
                        SearchWords.ofPlace(place.name(language)).joined().equals(asked));
    }
}
