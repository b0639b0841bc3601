package kz.yntymaq.ui.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A workbook of a stranger. Whatever the file is, it is packed anew before anything is read of it, bounded and without what
 * no table needs; nothing in it is evaluated.
 */
public final class PlainWorkbook {

    /** Wider rows are another table; a single far cell would make the reader fill in all before it. */
    public static final int MOST_CELLS = 100;

    /** Bytes by which the kind of a file is known. */
    private static final int HEADER = 8;

    private static final int MOST_PARTS = 60;

    /** Formulas are told by row and column, and none is used; the reader would write out shared and repeated ones. */
    private static final int LONGEST_FORMULA = 1000;

    private static final int MOST_ARRAYS = 100;

    /** Of an element, and different ones in a part: the reader looks each up among all. */
    private static final int MOST_ATTRIBUTES = 50;

    private static final int MOST_NAMES = 500;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private static final List<String> FOREIGN =
            List.of("vbaproject", "macrosheets", "activex", "externallinks", "embeddings", "oleobject");

    private final TableLimits limits;
    private final String refusals;

    private PlainWorkbook(TableLimits limits, String refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /**
     * Opens a workbook.
     *
     * @param refusals beginning of the message keys of what is refused: {@code empty}, {@code large}, {@code old},
     *     {@code other}, {@code active}, {@code broken}
     * @throws RuleViolationException when it is none, is too large or holds what no table needs
     * @throws IOException when it cannot be read
     */
    public static ReadableWorkbook open(byte[] file, TableLimits limits, String refusals) throws IOException {
        return new PlainWorkbook(limits, refusals).open(file);
    }

    private ReadableWorkbook open(byte[] file) throws IOException {
        require(file.length > 0, "empty");
        require(file.length <= limits.bytes(), "large");
        require(file.length >= HEADER, "other");
        require(!ReadableWorkbook.isOLE2Header(file), "old");
        require(ReadableWorkbook.isOOXMLZipHeader(file), "other");
        return new ReadableWorkbook(new ByteArrayInputStream(packedAnew(file)));
    }

    /** The parts of a file in a new one: what its directory says of them cannot differ from what they are. */
    private byte[] packedAnew(byte[] file) throws IOException {
        var packed = new ByteArrayOutputStream();
        int left = limits.unpacked();
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

    private byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
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

    private void requirePlain(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0) {
            throw refused("active");
        }
    }

    /** Before the reader sees it, which holds a row at a time and all cells before a far one. */
    private void requireBounded(byte[] content) {
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
    private final class Bounds {

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
            require(rows <= limits.rows() + 1 && cells <= MOST_CELLS, "large");
            require(formulas <= limits.formulas() && arrays <= MOST_ARRAYS, "large");
        }

        void text(int length) {
            text += length;
            require(!inFormula || text <= LONGEST_FORMULA, "large");
        }

        void end(XMLStreamReader xml) {
            inFormula &= !xml.getLocalName().equals("f");
        }
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
