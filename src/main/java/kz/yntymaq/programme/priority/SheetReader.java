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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    private static final int MOST_UNPACKED = 12 * 1024 * 1024;
    private static final int MOST_ROWS = 2000;

    /** Wider rows are another table; a single far cell would make the reader fill in all before it. */
    private static final int MOST_CELLS = 100;

    private static final List<String> FOREIGN =
            List.of("vbaproject", "macrosheets", "activex", "externallinks", "embeddings", "oleobject");

    private SheetReader() {}

    /**
     * A row beneath the heading.
     *
     * @param line number in the file, as a program for tables shows it
     * @param cells one a column of appendix 1, empty where nothing stands
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
        if (file.length == 0) {
            throw refused("empty");
        }
        if (file.length > LARGEST) {
            throw refused("large");
        }
        if (file.length < HEADER) {
            throw refused("other");
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw refused("old");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw refused("other");
        }
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
            cells.add(cell == null ? "" : String.valueOf(cell.getText()).strip());
        }
        return new Line(row.getRowNum(), cells, formulas);
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
                requirePlain(entry.getName().toLowerCase(Locale.ROOT), content);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
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

    private static void requirePlain(String name, byte[] content) {
        if (FOREIGN.stream().anyMatch(name::contains)) {
            throw refused("active");
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0) {
                throw refused("active");
            }
        }
    }

    private static RuleViolationException refused(String why) {
        return new RuleViolationException("priority.sheet.refused." + why);
    }
}
