package kz.yntymaq.programme.priority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a table in the form of appendix 1 of the rules, in Kazakh or in Russian, as the rules have it. */
@Component
class SheetWriter {

    private static final int TITLE = 0;
    private static final int GROUPS = 2;
    private static final int NAMES = 3;
    private static final int NUMBERS = 4;
    private static final int FIRST_PLACE = 1;
    private static final int LAST_PLACE = 3;
    private static final double[] WIDTHS = {6, 24, 24, 20, 36, 48, 30};

    private final Texts texts;

    SheetWriter(Texts texts) {
        this.texts = texts;
    }

    /**
     * A row.
     *
     * @param okrug null where the place lies in none
     * @param isTown whether the place is a small town, which has a column of its own
     * @param directions null while nothing is filled in
     */
    record Line(
            @Nullable String okrug,
            String place,
            boolean isTown,
            @Nullable Set<PriorityDirection> directions,
            @Nullable String justification,
            @Nullable String note) {}

    /** In the language of the page; in Kazakh for an English one, for the form has no English wording. */
    static Language language() {
        return Language.current() == Language.RU ? Language.RU : Language.KK;
    }

    /** The file. @param heading what it is about and of which year, beneath the title of the form */
    byte[] write(String heading, List<Line> lines) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Yntymaq", null)) {
            Worksheet sheet = workbook.newWorksheet(text("priority.sheet.name"));
            head(sheet, heading);
            for (int i = 0; i < lines.size(); i++) {
                write(sheet, NUMBERS + 1 + i, i + 1, lines.get(i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // into memory
        }
        return file.toByteArray();
    }

    private void head(Worksheet sheet, String heading) {
        sheet.inlineString(TITLE, 0, text("priority.sheet.title"));
        sheet.range(TITLE, 0, TITLE, WIDTHS.length - 1).merge();
        sheet.style(TITLE, 0).bold().set();
        sheet.inlineString(TITLE + 1, 0, heading);
        sheet.range(TITLE + 1, 0, TITLE + 1, WIDTHS.length - 1).merge();
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
            boolean place = column >= FIRST_PLACE && column <= LAST_PLACE;
            sheet.inlineString(place ? NAMES : GROUPS, column, text("priority.sheet.column." + (column + 1)));
            sheet.inlineString(NUMBERS, column, String.valueOf(column + 1));
            if (!place) {
                sheet.range(GROUPS, column, NAMES, column).merge();
            }
        }
        sheet.inlineString(GROUPS, FIRST_PLACE, text("priority.sheet.where"));
        sheet.range(GROUPS, FIRST_PLACE, GROUPS, LAST_PLACE).merge();
        sheet.range(GROUPS, 0, NUMBERS, WIDTHS.length - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, NUMBERS + 1);
    }

    /** Words are words for the program that opens it, also where they begin like a formula. */
    private void write(Worksheet sheet, int row, int number, Line line) {
        List<String> cells = List.of(
                String.valueOf(number),
                line.okrug() == null ? "" : line.okrug(),
                line.isTown() ? "" : line.place(),
                line.isTown() ? line.place() : "",
                directions(line.directions()),
                line.justification() == null ? "" : line.justification(),
                line.note() == null ? "" : line.note());
        IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .forEach(column -> sheet.inlineString(row, column, cells.get(column)));
        sheet.range(row, 0, row, WIDTHS.length - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
    }

    private String directions(@Nullable Set<PriorityDirection> directions) {
        if (directions == null) {
            return "";
        }
        return directions.isEmpty()
                ? text("priority.none.short")
                : directions.stream().sorted().map(each -> text(each.key())).collect(Collectors.joining("; "));
    }

    private String text(String key) {
        return texts.in(language(), key);
    }
}
