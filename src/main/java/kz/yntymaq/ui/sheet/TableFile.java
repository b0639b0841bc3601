package kz.yntymaq.ui.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.yntymaq.kernel.RuleViolationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table as a person made it, XLSX or CSV in UTF-8: its rows as they stand there. What kind of file it is tells its
 * content; a name that says another is refused.
 */
public final class TableFile {

    /** Characters of a cell that are kept; longer ones are wrong everywhere. */
    public static final int LONGEST_CELL = 1000;

    /** Characters of a cell, as programs for tables bound it. */
    private static final int MOST_TEXT = 32_767;

    /** Of a number, before and after its point; more are words. */
    private static final int MOST_DIGITS = 40;

    private static final String MARK = "\ufeff";
    private static final List<Character> BETWEEN = List.of(';', ',', '\t');

    /** Of the rows that tell what stands between cells. */
    private static final int LOOKED_AT = 20;

    private final TableLimits limits;
    private final String refusals;

    private TableFile(TableLimits limits, String refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /**
     * What stands in a cell.
     *
     * @param text without blanks around, cut behind {@link #LONGEST_CELL} and one more
     * @param number of a cell that holds a number, null for words
     * @param day that such a number is for programs of tables, null where it is none
     * @param formula whether it is reckoned from others
     */
    public record Cell(
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day,
            boolean formula) {

        static final Cell EMPTY = new Cell("", null, null, false);

        public boolean isEmpty() {
            return text.isEmpty() && !formula;
        }
    }

    /** A row. @param line number in the file, as a program for tables shows it */
    public record Line(int line, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, counted from 0; an empty one behind the last. */
        public Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /**
     * All rows of the first sheet.
     *
     * @param name of the file as its owner calls it
     * @param refusals beginning of the message keys of what is refused: {@code empty}, {@code large}, {@code old},
     *     {@code other}, {@code extension}, {@code encoding}, {@code active}, {@code broken}
     * @throws RuleViolationException when it is no such table
     */
    public static List<Line> read(String name, byte[] file, TableLimits limits, String refusals) {
        return new TableFile(limits, refusals).read(name.toLowerCase(Locale.ROOT), file);
    }

    private List<Line> read(String name, byte[] file) {
        require(file.length > 0, "empty");
        require(file.length <= limits.bytes(), "large");
        require(!name.endsWith(".xlsm") && !name.endsWith(".xltm") && !name.endsWith(".xlsb"), "active");
        require(!name.endsWith(".xls") && !ReadableWorkbook.isOLE2Header(padded(file)), "old");
        require(name.endsWith(".xlsx") || name.endsWith(".csv"), "extension");
        boolean packed = ReadableWorkbook.isOOXMLZipHeader(padded(file));
        require(packed == name.endsWith(".xlsx"), "other");
        try {
            return packed ? workbook(file) : text(file);
        } catch (RuleViolationException known) {
            throw known;
        } catch (IOException | RuntimeException broken) { // whatever the library finds wrong with it
            throw refused("broken");
        }
    }

    /** The library looks at the first bytes, however few there are. */
    private static byte[] padded(byte[] file) {
        return Arrays.copyOf(file, Long.BYTES);
    }

    private List<Line> workbook(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = PlainWorkbook.open(file, limits, refusals);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            for (Iterator<Row> row = rows.iterator(); row.hasNext(); ) {
                add(lines, line(row.next()));
            }
            return lines;
        }
    }

    private Line line(Row row) {
        require(row.getCellCount() <= PlainWorkbook.MOST_CELLS, "large");
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        if (formula || cell.getType() != CellType.NUMBER) {
            return new Cell(cut(String.valueOf(cell.getText())), null, null, formula);
        }
        BigDecimal number = cell.asNumber();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return new Cell(
                    cut(String.valueOf(cell.getText())), null, null, false); // to write it out would take all memory
        }
        return new Cell(cut(String.valueOf(cell.getText())), number, day(cell), false);
    }

    private static @Nullable LocalDate day(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            return cell.asDate().toLocalDate();
        } catch (DateTimeException | ArithmeticException none) {
            return null;
        }
    }

    private List<Line> text(byte[] file) throws IOException {
        String text = decoded(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(between(text))
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            int line = 0;
            for (CSVRecord row : parser) {
                require(row.size() <= PlainWorkbook.MOST_CELLS, "large");
                line++;
                add(
                        lines,
                        new Line(
                                line,
                                row.stream()
                                        .map(cell -> new Cell(cut(cell), null, null, isFormula(cell)))
                                        .toList()));
                line = (int) Math.max(line, parser.getCurrentLineNumber());
            }
        } catch (UncheckedIOException | IllegalStateException brokenQuotes) {
            throw refused("broken");
        }
        return lines;
    }

    /** A program for tables that opens it would reckon with it. */
    private static boolean isFormula(String cell) {
        return cell.startsWith("=") || cell.startsWith("@");
    }

    private String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            require(text.indexOf('\0') < 0, "other");
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused("encoding");
        }
    }

    private static char between(String text) {
        List<String> first = text.lines().limit(LOOKED_AT).toList();
        return BETWEEN.stream()
                .max(Comparator.comparingLong(each -> first.stream()
                        .mapToLong(
                                line -> line.chars().filter(one -> one == each).count())
                        .max()
                        .orElse(0)))
                .orElseThrow();
    }

    private void add(List<Line> lines, Line line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        require(lines.size() <= limits.rows(), "large");
    }

    /** What is kept of the text of a cell, which many cells may share: its beginning. */
    private static String cut(String text) {
        String stripped = text.substring(0, Math.min(text.length(), MOST_TEXT)).strip();
        return stripped.length() > LONGEST_CELL ? stripped.substring(0, LONGEST_CELL + 1) : stripped;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private RuleViolationException refused(String why) {
        return new RuleViolationException(refusals + why);
    }
}
