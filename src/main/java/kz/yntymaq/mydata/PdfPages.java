package kz.yntymaq.mydata;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Lines of text on sheets of A4, in the font that the library brings along, which knows all Kazakh letters and becomes part of the file. */
final class PdfPages implements Closeable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 50;
    private static final float LEADING = 1.4f;
    private static final float THOUSANDTHS = 1000;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final Map<Integer, Boolean> known = new HashMap<>();
    private @Nullable PDPageContentStream sheet;
    private float y;

    PdfPages(String title, String language) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, in, true);
        }
    }

    /** Writes a text, in as many lines as it needs. @param size of its letters, in points */
    void write(String text, float size) throws IOException {
        for (String line : lines(readable(text), size)) {
            writeLine(line, size);
        }
    }

    /** Leaves some room. @param points how much */
    void space(float points) {
        y -= points;
    }

    private void writeLine(String line, float size) throws IOException {
        if (sheet == null || y - size * LEADING < MARGIN) {
            turnOver();
        }
        y -= size * LEADING;
        PDPageContentStream on = Objects.requireNonNull(sheet);
        on.beginText();
        on.setFont(font, size);
        on.newLineAtOffset(MARGIN, y);
        on.showText(line);
        on.endText();
    }

    private void turnOver() throws IOException {
        closeSheet();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        sheet = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private List<String> lines(String text, float size) throws IOException {
        float width = (PDRectangle.A4.getWidth() - 2 * MARGIN) * THOUSANDTHS / size;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && font.getStringWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (font.getStringWidth(line.toString()) > width) { // a word that is longer than a line: a hash, say
                int fits = fitting(line, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(CharSequence line, float width) throws IOException {
        int fits = 1;
        while (fits < line.length()
                && font.getStringWidth(line.subSequence(0, fits + 1).toString()) <= width) {
            fits++;
        }
        return fits;
    }

    /**
     * The font has no sign of the tenge, so its short word stands there; whatever else it does not know becomes a question
     * mark, and other spaces become plain ones.
     */
    private String readable(String text) {
        var readable = new StringBuilder();
        text.replace("₸", "тг").codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                readable.append(' ');
            } else {
                readable.appendCodePoint(known.computeIfAbsent(letter, this::isKnown) ? letter : '?');
            }
        });
        return readable.toString().strip();
    }

    private boolean isKnown(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** Writes the file. */
    void save(OutputStream out) throws IOException {
        closeSheet();
        document.save(out);
    }

    private void closeSheet() throws IOException {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        document.close();
    }
}
