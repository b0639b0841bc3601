package kz.yntymaq.programme.priority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.yntymaq.kernel.RuleViolationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a table in the form of appendix 1 of the rules: its rows stand beneath the row with the numbers of the columns.
 * Whatever the file is, it is packed anew before anything is read of it, bounded and without what no table needs; nothing
 * in it is evaluated.
 */
final class SheetReader {

    /** Columns of appendix 1. */
    static final int COLUMNS = 7;

    /** Bytes of a file. */
    static final int LARGEST = 1024 * 1024;

    /** Bytes by which the kind of a file is known. */
    private static final int HEADER = 8;

    private static final int MOST_PARTS = 60;
    private static final int MOST_UNPACKED = 4 * 1024 * 1024;
    private static final int MOST_ROWS = 2000;

    /** Characters of a cell that are looked at; longer ones are wrong in every column. */
    static final int LONGEST_CELL = 1000;

    /** Wider rows are another table; a single far cell would make the reader fill in all before it. */
    private static final int MOST_CELLS = 100;

    /** Characters of a cell, as programs for tables bound it. */
    private static final int MOST_TEXT = 32_767;

    /** Formulas are told by row and column, and none is used; the reader would write out shared and repeated ones. */
    private static final int LONGEST_FORMULA = 1000;

    private static final int MOST_ARRAYS = 100;

    /** Of an element, and different ones in a part: the reader looks each up among all. */
    private static final int MOST_ATTRIBUTES = 50;

    private static final int MOST_NAMES = 500;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private static final List<String> FOREIGN =
            List.of("vbaproject", "macrosheets", "activex", "externallinks", "embeddings", "oleobject");

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
        require(file.length > 0, "empty");
        require(file.length <= LARGEST, "large");
        require(file.length >= HEADER, "other");
        require(!ReadableWorkbook.isOLE2Header(file), "old");
        require(ReadableWorkbook.isOOXMLZipHeader(file), "other");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(packedAnew(file)));
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
            if (n > MOST_ROWS || row.getCellCount() > MOST_CELLS) {
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

    /** The parts of a file in a new one: what its directory says of them cannot differ from what they are. */
    private static byte[] packedAnew(byte[] file) throws IOException {
        var packed = new ByteArrayOutputStream();
        int left = MOST_UNPACKED;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw refused("large");
                }
                byte[] content = unpacked(zip, entry, left);
                left -= content.length;
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (FOREIGN.stream().anyMatch(name::contains)) {
                    throw refused("active");
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) { // no table needs the others
                    requirePlain(content);
                    requireBounded(content);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                    out.closeEntry();
                }
            }
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw refused("old"); // encrypted
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw refused("large");
            }
            return content;
        }
    }

    private static void requirePlain(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0) {
            throw refused("active");
        }
    }

    /** Before the reader sees it, which holds a row at a time and all cells before a far one. */
    private static void requireBounded(byte[] content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            var bounds = new Bounds();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    bounds.begin(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    bounds.end(xml);
                } else if (xml.hasText()) {
                    bounds.text(xml.getTextLength());
                }
            }
        } catch (XMLStreamException broken) {
            throw refused("broken");
        }
    }

    /** What stands in one part of a file. */
    private static final class Bounds {

        private int rows;
        private int cells;
        private int formulas;
        private int arrays;
        private int text;
        private boolean inFormula;
        private final Set<String> names = new HashSet<>();

        void begin(XMLStreamReader xml) {
            int attributes = xml.getAttributeCount();
            require(attributes + xml.getNamespaceCount() <= MOST_ATTRIBUTES, "large");
            names.add(xml.getLocalName());
            for (int at = 0; at < attributes; at++) {
                names.add(xml.getAttributeLocalName(at));
            }
            require(names.size() <= MOST_NAMES, "large");
            require(!inFormula, "large"); // nothing stands in one
            switch (xml.getLocalName()) {
                case "row" -> {
                    rows++;
                    cells = 0;
                }
                case "c" -> {
                    cells += rows > 0 ? 1 : 0; // other parts have others of this name
                    String address = xml.getAttributeValue(null, "r");
                    require(address == null || ADDRESS.matcher(address).matches(), "large");
                }
                case "f" -> {
                    formulas++;
                    arrays += "array".equals(xml.getAttributeValue(null, "t")) ? 1 : 0;
                    inFormula = true;
                    text = 0;
                }
                default -> {}
            }
            require(rows <= MOST_ROWS + 1 && cells <= MOST_CELLS, "large");
            require(formulas <= COLUMNS * MOST_ROWS && arrays <= MOST_ARRAYS, "large");
        }

        void text(int length) {
            text += length;
            require(!inFormula || text <= LONGEST_FORMULA, "large");
        }

        void end(XMLStreamReader xml) {
            inFormula &= !xml.getLocalName().equals("f");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static RuleViolationException refused(String why) {
        return new RuleViolationException("priority.sheet.refused." + why);
    }
}
