package kz.yntymaq.programme.priority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.sheet.PlainWorkbook;
import kz.yntymaq.ui.sheet.TableLimits;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a table in the form of appendix 1 of the rules: its rows stand beneath the row with the numbers of the columns.
 * Nothing in it is evaluated.
 */
final class SheetReader {

    /** Columns of appendix 1. */
    static final int COLUMNS = 7;

    /** Bytes of a file. */
    static final int LARGEST = 1024 * 1024;

    private static final int MOST_ROWS = 2000;

    /** Characters of a cell that are looked at; longer ones are wrong in every column. */
    static final int LONGEST_CELL = 1000;

    /** Characters of a cell, as programs for tables bound it. */
    private static final int MOST_TEXT = 32_767;

    private static final TableLimits LIMITS = new TableLimits(LARGEST, 4 * 1024 * 1024, MOST_ROWS, COLUMNS * MOST_ROWS);

    private static final String REFUSED = "priority.sheet.refused.";

    private SheetReader() {}

    /**
     * A row beneath the heading.
     *
     * @param line number in the file, as a program for tables shows it
     * @param cells one a column of appendix 1, empty where nothing stands, cut behind {@link #LONGEST_CELL} and one more
     * @param formulas columns, counted from 1, in which a formula stands
     */
    record Line(int line, List<String> cells, Set<Integer> formulas) {

        boolean isEmpty() {
            return formulas.isEmpty()
                    && cells.stream().skip(1).allMatch(String::isBlank); // a number alone is an empty row
        }
    }

    /**
     * The rows of the first sheet.
     *
     * @throws RuleViolationException when it is no such table
     */
    static List<Line> read(byte[] file) {
        try (ReadableWorkbook workbook = PlainWorkbook.open(file, LIMITS, REFUSED);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return beneathTheHeading(rows.iterator());
        } catch (RuleViolationException known) {
            throw known;
        } catch (IOException | RuntimeException broken) { // whatever the library finds wrong with it
            throw refused("broken");
        }
    }

    private static List<Line> beneathTheHeading(Iterator<Row> rows) {
        var found = new ArrayList<Line>();
        boolean heading = true;
        for (int n = 0; rows.hasNext(); n++) {
            Row row = rows.next();
            if (n > MOST_ROWS || row.getCellCount() > PlainWorkbook.MOST_CELLS) {
                throw refused("large");
            }
            Line line = line(row);
            if (heading) {
                heading = !isNumbers(line);
            } else if (!line.isEmpty()) {
                found.add(line);
            }
        }
        if (heading) {
            throw refused("heading");
        }
        if (found.isEmpty()) {
            throw refused("no-rows");
        }
        return found;
    }

    private static boolean isNumbers(Line line) {
        return IntStream.rangeClosed(1, COLUMNS)
                .allMatch(column -> line.cells().get(column - 1).equals(String.valueOf(column)));
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        Set<Integer> formulas = new HashSet<>();
        for (int column = 0; column < COLUMNS; column++) {
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                formulas.add(column + 1);
            }
            cells.add(cell == null ? "" : cut(String.valueOf(cell.getText())));
        }
        return new Line(row.getRowNum(), cells, formulas);
    }

    /** What is kept of the text of a cell, which many cells may share: its beginning. */
    private static String cut(String text) {
        String stripped = text.substring(0, Math.min(text.length(), MOST_TEXT)).strip();
        return stripped.length() > LONGEST_CELL ? stripped.substring(0, LONGEST_CELL + 1) : stripped;
    }

    private static RuleViolationException refused(String why) {
        return new RuleViolationException(REFUSED + why);
    }
}
