package kz.yntymaq.cooperative.share.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.sheet.TableFile;
import kz.yntymaq.ui.sheet.TableLimits;
import org.springframework.stereotype.Component;

/** Finds the table of a register in a file: its heading by the names of the columns, and the rows beneath. */
@Component
class OpeningTable {

    /** Bytes of a file. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** Rows of one file. */
    static final int MOST_ROWS = 5000;

    static final String REFUSED = "share.import.refused.";

    /** Rows that may stand above the heading, and remarks beneath. */
    private static final int BESIDE = 200;

    /** A row that begins with it is a remark. */
    static final String REMARK = "#";

    private static final TableLimits LIMITS = new TableLimits(LARGEST, 16 * 1024 * 1024, MOST_ROWS + BESIDE, MOST_ROWS);

    private final Texts texts;

    OpeningTable(Texts texts) {
        this.texts = texts;
    }

    /** A row beneath the heading. @param cells by column; columns that the file has not are missing */
    record Typed(int line, Map<OpeningColumn, TableFile.Cell> cells) {

        TableFile.Cell at(OpeningColumn column) {
            return cells.getOrDefault(column, new TableFile.Cell("", null, null, false));
        }

        /** Whether only a person stands in it: a row of the template that nobody filled in. */
        boolean isBlank() {
            return cells.entrySet().stream()
                    .allMatch(each -> each.getKey() == OpeningColumn.WHO
                            || each.getKey() == OpeningColumn.NAME
                            || each.getValue().isEmpty());
        }
    }

    /**
     * The rows of a file.
     *
     * @throws RuleViolationException {@code share.import.refused.*} when it is no such table
     */
    List<Typed> read(String name, byte[] file) {
        List<TableFile.Line> lines = TableFile.read(name, file, LIMITS, REFUSED);
        for (int i = 0; i < Math.min(lines.size(), BESIDE); i++) {
            Map<OpeningColumn, Integer> heading = heading(lines.get(i));
            if (heading.containsKey(OpeningColumn.WHO) && heading.containsKey(OpeningColumn.AMOUNT)) {
                requireWhole(heading);
                return beneath(lines.subList(i + 1, lines.size()), heading);
            }
        }
        throw new RuleViolationException(REFUSED + "heading", missing(Map.of()));
    }

    private void requireWhole(Map<OpeningColumn, Integer> heading) {
        String missing = missing(heading);
        if (!missing.isEmpty()) {
            throw new RuleViolationException(REFUSED + "heading", missing);
        }
    }

    private String missing(Map<OpeningColumn, Integer> heading) {
        return String.join(
                "; ",
                Arrays.stream(OpeningColumn.values())
                        .filter(each -> each.isRequired() && !heading.containsKey(each))
                        .map(each -> texts.get(each.key()))
                        .toList());
    }

    private static List<Typed> beneath(List<TableFile.Line> lines, Map<OpeningColumn, Integer> heading) {
        var rows = new ArrayList<Typed>();
        for (TableFile.Line line : lines) {
            var cells = new EnumMap<OpeningColumn, TableFile.Cell>(OpeningColumn.class);
            heading.forEach((column, at) -> cells.put(column, line.at(at)));
            var typed = new Typed(line.line(), cells);
            if (!line.at(0).text().startsWith(REMARK) && !typed.isBlank()) {
                rows.add(typed);
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

    private Map<OpeningColumn, Integer> heading(TableFile.Line line) {
        var found = new EnumMap<OpeningColumn, Integer>(OpeningColumn.class);
        Map<String, OpeningColumn> names = new HashMap<>();
        for (OpeningColumn column : OpeningColumn.values()) {
            for (Language language : Language.values()) {
                names.put(folded(texts.in(language, column.key())), column);
            }
        }
        for (int at = 0; at < line.cells().size(); at++) {
            for (String part : line.at(at).text().split("[/\\n]")) {
                OpeningColumn column = names.get(folded(part));
                if (column != null) {
                    found.putIfAbsent(column, at);
                }
            }
        }
        return found;
    }

    /** What a word of a cell means, in whichever language: a key of {@code share.import.words.*}; null for no such word. */
    Map<String, ShareKind> kinds() {
        var words = new HashMap<String, ShareKind>();
        for (ShareKind kind : List.of(ShareKind.SHARE, ShareKind.ADDITIONAL, ShareKind.FEE)) {
            words(kind.name()).forEach(word -> words.put(word, kind));
        }
        return words;
    }

    /** Words by which a cell says property (true) or money. */
    Map<String, Boolean> forms() {
        var words = new HashMap<String, Boolean>();
        words("PROPERTY").forEach(word -> words.put(word, true));
        words("MONEY").forEach(word -> words.put(word, false));
        return words;
    }

    private List<String> words(String key) {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(
                        texts.in(language, "share.import.words." + key).split(";")))
                .map(OpeningTable::folded)
                .toList();
    }

    /** As words are compared. */
    static String folded(String text) {
        return TypedText.clean(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[*:.]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
