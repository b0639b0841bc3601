package kz.yntymaq.document.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.document.content.PictureSize;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * Reads a picture from its top to its bottom, so that it is never whole in memory. One whose lines are coded in their
 * order is decoded once, however large it is; another one a strip at a time, each from the beginning of the picture, so
 * that it is made smaller until few strips do.
 */
final class Strips implements AutoCloseable {

    private static final int STRIP = 3_000_000; // pixels
    private static final int MOST_STRIPS = 4;
    private static final int PNG_PASSES = 28; // where it says whether it comes in several

    private final ImageReader reader;
    private final boolean inOrder;
    private final int width;
    private final int height;

    /** Each so many pixels of the picture, across and down, one is looked at. */
    private final int step;

    /** Takes one line of a picture. Of one in passes all lines may come again from the first on, better every time. */
    @FunctionalInterface
    interface Lines {

        /** @param line three numbers a pixel: red, green, blue; used again for the next line */
        void line(int y, int[] line);
    }

    /** @throws RuleViolationException {@code error.file.broken} when it cannot be read, or is larger than any picture */
    Strips(FileType type, byte[] content) {
        this(type, content, new BytesInput(content));
    }

    Strips(FileType type, byte[] content, BytesInput input) {
        this.reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : type.name())
                .next();
        reader.setInput(input, false, true);
        boolean inPasses = type == FileType.PNG && content[PNG_PASSES] != 0;
        this.inOrder = type == FileType.JPEG || (type == FileType.PNG && !inPasses);
        try {
            this.width = reader.getWidth(0);
            this.height = reader.getHeight(0);
        } catch (IOException | RuntimeException unreadable) {
            reader.dispose();
            throw broken();
        }
        PictureSize.require(width, height);
        double strips = (double) width * height / STRIP;
        this.step = inPasses ? (int) Math.ceil(Math.sqrt(strips / MOST_STRIPS)) : 1;
    }

    int width() {
        return (width + step - 1) / step;
    }

    int height() {
        return (height + step - 1) / step;
    }

    /**
     * Reads all of it.
     *
     * @param every only each so many pixels, across and down
     * @throws RuleViolationException {@code error.file.broken} when it cannot be read
     */
    void read(int every, Lines into) {
        int by = every * step;
        var lines = new LineReader((width + by - 1) / by);
        try {
            if (inOrder && lines.length() * (long) height / by > STRIP) {
                readOnce(by, lines, into);
            } else {
                readStrips(by, lines, into);
            }
        } catch (IOException | RuntimeException unreadable) { // readers stumble over damage in many ways
            throw broken();
        }
    }

    private void readOnce(int by, LineReader lines, Lines into) throws IOException {
        var image = new BufferedImage[1];
        image[0] = LineBuffer.image(
                reader.getImageTypes(0).next(),
                lines.length(),
                (height + by - 1) / by,
                y -> into.line(y, lines.read(image[0], y)));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(by, by, 0, 0);
        param.setDestination(image[0]);
        reader.read(0, param);
        ((LineBuffer) image[0].getRaster().getDataBuffer()).end();
    }

    private void readStrips(int by, LineReader lines, Lines into) throws IOException {
        int rows = Math.max(1, STRIP / lines.length()) * by;
        BufferedImage strip = null;
        for (int from = 0; from < height; from += rows) {
            int some = Math.min(rows, height - from);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(new Rectangle(0, from, width, some));
            param.setSourceSubsampling(by, by, 0, 0);
            if (strip != null) {
                param.setDestination(strip); // the last one may be left half full
            }
            strip = reader.read(0, param);
            for (int y = 0; y < (some + by - 1) / by; y++) {
                into.line(from / by + y, lines.read(strip, y));
            }
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private static RuleViolationException broken() {
        return new RuleViolationException("error.file.broken");
    }
}
