package kz.yntymaq.ui.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text and tables on sheets of A4. The font is a part of Noto Sans, which knows all Kazakh letters and the sign
 * of the tenge; what is used of it becomes part of the file.
 */
public final class PdfPages implements Closeable {

    static final String FONT = "NotoSans-subset.ttf";
    private static final float MARGIN = 50;
    private static final float LEADING = 1.4f;
    private static final float THOUSANDTHS = 1000;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float GAP = 6;
    private static final float FOOT = 8;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;

    /** Width of each letter that was met, in thousandths of its size; null for one that the font has not. */
    private final Map<Integer, @Nullable Float> widths = new HashMap<>();

    private @Nullable String footer;
    private @Nullable PDPageContentStream sheet;
    private float y;

    /**
     * A column of a table.
     *
     * @param share how wide it is among all
     * @param right whether its cells end at its right, as numbers do
     */
    public record Column(String title, int share, boolean right) {}

    /** Inside a {@link PaperPress} alone. @param language its code, for who has it read aloud */
    public PdfPages(String title, String language) throws IOException {
        PaperPress.requirePlace();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        try (InputStream in = Objects.requireNonNull(PdfPages.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, in, true);
        }
    }

    /** A line at the foot of each sheet that begins from now on, with the number of the sheet. */
    public void footer(String line) {
        this.footer = line;
    }

    /** Writes a text, in as many lines as it needs. @param size of its letters, in points */
    public void write(String text, float size) throws IOException {
        for (String line : lines(readable(text), size, WIDTH)) {
            feed(size);
            writeAt(MARGIN, y, line, size);
        }
    }

    /**
     * Writes a heading, on the sheet on which what follows it begins.
     *
     * @param after size of the lines that follow, in points
     * @param lines how many of them stand with it
     */
    public void writeHeading(String text, float size, float after, int lines) throws IOException {
        int own = lines(readable(text), size, WIDTH).size();
        if (!fits((own * size + lines * after) * LEADING + 2 * after * lines)) { // each of them may ask for room itself
            turnOver();
        }
        write(text, size);
    }

    /** Writes a table, with the titles of its columns on each sheet. @param size of its letters, in points */
    public void table(List<Column> columns, List<List<String>> rows, float size) throws IOException {
        List<String> titles = columns.stream().map(Column::title).toList();
        row(columns, titles, size);
        for (List<String> row : rows) {
            if (!fits(height(columns, row, size))) {
                turnOver();
                row(columns, titles, size);
            }
            row(columns, row, size);
        }
    }

    private void row(List<Column> columns, List<String> cells, float size) throws IOException {
        float height = height(columns, cells, size);
        if (!fits(height)) {
            turnOver();
        }
        float left = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            float width = width(columns, column);
            float line = y;
            for (String part : lines(readable(cells.get(i)), size, width - GAP)) {
                line -= size * LEADING;
                float indent = column.right() ? width - GAP - widthOf(part) * size / THOUSANDTHS : 0;
                writeAt(left + indent, line, part, size);
            }
            left += width;
        }
        y -= height;
    }

    private float height(List<Column> columns, List<String> cells, float size) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            float width = width(columns, columns.get(i)) - GAP;
            most = Math.max(most, lines(readable(cells.get(i)), size, width).size());
        }
        return most * size * LEADING;
    }

    private static float width(List<Column> columns, Column column) {
        return WIDTH * column.share() / columns.stream().mapToInt(Column::share).sum();
    }

    /** Draws a QR code under the lines before it. @param side of its square, in points */
    public void write(QrCode code, float side) throws IOException {
        byte[] image =
                Base64.getDecoder().decode(code.image().substring(code.image().indexOf(',') + 1));
        if (!fits(side)) {
            turnOver();
        }
        y -= side;
        Objects.requireNonNull(sheet)
                .drawImage(PDImageXObject.createFromByteArray(document, image, "qr"), MARGIN, y, side, side);
    }

    /** Leaves some room. @param points how much */
    public void space(float points) {
        y -= points;
    }

    /** Goes to the next line, on the next sheet where this one is full. */
    private void feed(float size) throws IOException {
        if (!fits(size * LEADING)) {
            turnOver();
        }
        y -= size * LEADING;
    }

    private boolean fits(float height) {
        return sheet != null && y - height >= MARGIN;
    }

    private void writeAt(float x, float baseline, String line, float size) throws IOException {
        PDPageContentStream on = Objects.requireNonNull(sheet);
        on.beginText();
        on.setFont(font, size);
        on.newLineAtOffset(x, baseline);
        on.showText(line);
        on.endText();
    }

    private void turnOver() throws IOException {
        closeSheet();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        sheet = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        if (footer != null) {
            String whole = readable(footer + " · " + document.getNumberOfPages());
            writeAt(MARGIN, MARGIN / 2, lines(whole, FOOT, WIDTH).get(0), FOOT);
        }
    }

    private List<String> lines(String text, float size, float points) {
        float width = points * THOUSANDTHS / size;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && widthOf(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (widthOf(line.toString()) > width) { // a word that is longer than a line: a hash, say
                int fits = fitting(line, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(CharSequence line, float width) {
        int fits = 1;
        while (fits < line.length() && widthOf(line.subSequence(0, fits + 1).toString()) <= width) {
            fits++;
        }
        return fits;
    }

    /** What the font does not know becomes a question mark, and other spaces become plain ones. */
    private String readable(String text) {
        var readable = new StringBuilder();
        inLetters(text).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                readable.append(' ');
            } else {
                readable.appendCodePoint(width(letter) != null ? letter : '?');
            }
        });
        return readable.toString().strip();
    }

    /** Signs of reckoning that the letters of a paper do not have, by those that they have: a question mark would say nothing. */
    private static String inLetters(String text) {
        return text.replace("\u2212", "–")
                .replace("\u2265", ">=")
                .replace("\u2264", "<=")
                .replace("\u2260", "<>");
    }

    /** In thousandths of the size of its letters. */
    private float widthOf(String line) {
        float width = 0;
        for (int letter : line.codePoints().toArray()) {
            Float one = width(letter);
            width += one == null ? 0 : one;
        }
        return width;
    }

    private @Nullable Float width(int letter) {
        if (!widths.containsKey(letter)) {
            widths.put(letter, measured(letter));
        }
        return widths.get(letter);
    }

    private @Nullable Float measured(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter));
        } catch (IOException | IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Writes the file. */
    public void save(OutputStream out) throws IOException {
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
