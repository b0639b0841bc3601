package kz.yntymaq.ui.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.Texts;

/** Finds a table in a file: its heading by the names of the columns, in any of the languages, and the rows beneath. */
public final class HeadedTable<C extends Enum<C> & TableColumn> {

    /** Bytes of a file. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /** Rows of one file. */
    public static final int MOST_ROWS = 5000;

    /** Beginning of the message keys of files that are no such table. */
    static final String REFUSED = "sheet.refused.";

    /** A row that begins with it is a remark. */
    static final String REMARK = "#";

    /** Rows that may stand above the heading, and remarks beneath. */
    private static final int BESIDE = 200;

    private static final TableLimits LIMITS = new TableLimits(LARGEST, 16 * 1024 * 1024, MOST_ROWS + BESIDE, MOST_ROWS);

    private final Texts texts;
    private final Class<C> columns;

    public HeadedTable(Texts texts, Class<C> columns) {
        this.texts = texts;
        this.columns = columns;
    }

    /**
     * The rows of a file, without those that nobody filled in.
     *
     * @param name of the file as its owner calls it
     * @throws RuleViolationException {@code sheet.refused.*} when it is no such table
     */
    public List<TableRow<C>> read(String name, byte[] file) {
        List<TableFile.Line> lines = TableFile.read(name, file, LIMITS, REFUSED);
        for (int i = 0; i < Math.min(lines.size(), BESIDE); i++) {
            Map<C, Integer> heading = heading(lines.get(i));
            if (heading.keySet().stream().filter(TableColumn::isRequired).count() > 1) {
                requireWhole(heading);
                return beneath(lines.subList(i + 1, lines.size()), heading);
            }
        }
        throw new RuleViolationException(REFUSED + "heading", missing(Map.of()));
    }

    /** What cells may say, in whichever language, for one meaning. @param key of a text with the words, between semicolons */
    public List<String> words(String key) {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(texts.in(language, key).split(";")))
                .map(HeadedTable::folded)
                .toList();
    }

    /** As words are compared. */
    public static String folded(String text) {
        return TypedText.clean(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[*:.]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void requireWhole(Map<C, Integer> heading) {
        String missing = missing(heading);
        if (!missing.isEmpty()) {
            throw new RuleViolationException(REFUSED + "heading", missing);
        }
    }

    private String missing(Map<C, Integer> heading) {
        return String.join(
                "; ",
                all().filter(each -> each.isRequired() && !heading.containsKey(each))
                        .map(each -> texts.get(each.key()))
                        .toList());
    }

    private List<TableRow<C>> beneath(List<TableFile.Line> lines, Map<C, Integer> heading) {
        var rows = new ArrayList<TableRow<C>>();
        for (TableFile.Line line : lines) {
            var cells = new EnumMap<C, TableFile.Cell>(columns);
            heading.forEach((column, at) -> cells.put(column, line.at(at)));
            var row = new TableRow<>(line.line(), cells);
            if (!line.at(0).text().startsWith(REMARK) && !row.isBlank()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new RuleViolationException(REFUSED + "no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw new RuleViolationException(REFUSED + "large");
        }
        return rows;
    }

    private Map<C, Integer> heading(TableFile.Line line) {
        var found = new EnumMap<C, Integer>(columns);
        Map<String, C> names = new HashMap<>();
        all().forEach(column -> {
            for (Language language : Language.values()) {
                names.put(folded(texts.in(language, column.key())), column);
            }
        });
        for (int at = 0; at < line.cells().size(); at++) {
            for (String part : line.at(at).text().split("[/\\n]")) {
                C column = names.get(folded(part));
                if (column != null) {
                    found.putIfAbsent(column, at);
                }
            }
        }
        return found;
    }

    private Stream<C> all() {
        return Arrays.stream(columns.getEnumConstants());
    }
}
