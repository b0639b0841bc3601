package kz.yntymaq.document.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.kernel.RuleViolationException;

/** Reads a picture from its top to its bottom, a strip at a time, so that it is never whole in memory. */
final class Strips implements AutoCloseable {

    private static final int STRIP = 3_000_000; // pixels

    private final ImageReader reader;
    private final int width;
    private final int height;

    /** Takes one line of a picture. */
    @FunctionalInterface
    interface Lines {

        /** @param line three numbers a pixel: red, green, blue; used again for the next line */
        void line(int y, int[] line);
    }

    /** @throws RuleViolationException {@code error.file.broken} when it cannot be read */
    Strips(FileType type, byte[] content) {
        this.reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : type.name())
                .next();
        reader.setInput(new BytesInput(content), false, true);
        try {
            this.width = reader.getWidth(0);
            this.height = reader.getHeight(0);
        } catch (IOException | RuntimeException unreadable) {
            reader.dispose();
            throw broken();
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Reads all of it.
     *
     * @param every only each so many pixels, across and down
     * @throws RuleViolationException {@code error.file.broken} when it cannot be read
     */
    void read(int every, Lines into) {
        int lineLength = (width + every - 1) / every;
        int rows = Math.max(1, STRIP / lineLength) * every;
        int[] line = new int[lineLength * 3];
        BufferedImage strip = null;
        try {
            for (int from = 0; from < height; from += rows) {
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceRegion(new Rectangle(0, from, width, Math.min(rows, height - from)));
                param.setSourceSubsampling(every, every, 0, 0);
                if (strip != null) {
                    param.setDestination(strip); // the last one may be left half full
                }
                strip = reader.read(0, param);
                int lines = (Math.min(rows, height - from) + every - 1) / every;
                for (int y = 0; y < lines; y++) {
                    fill(strip, y, line);
                    into.line(from / every + y, line);
                }
            }
        } catch (IOException | RuntimeException unreadable) { // readers stumble over damage in many ways
            throw broken();
        }
    }

    private static void fill(BufferedImage strip, int y, int[] line) {
        Raster raster = strip.getRaster();
        boolean plain =
                raster.getTransferType() == DataBuffer.TYPE_BYTE && !(strip.getColorModel() instanceof IndexColorModel);
        if (plain && raster.getNumBands() == 3) {
            raster.getPixels(0, y, strip.getWidth(), 1, line);
        } else if (plain && raster.getNumBands() == 1) {
            for (int x = 0; x < strip.getWidth(); x++) {
                int grey = raster.getSample(x, y, 0);
                line[3 * x] = grey;
                line[3 * x + 1] = grey;
                line[3 * x + 2] = grey;
            }
        } else {
            for (int x = 0; x < strip.getWidth(); x++) {
                onWhite(strip.getRGB(x, y), line, 3 * x);
            }
        }
    }

    private static void onWhite(int colour, int[] line, int at) {
        int seen = colour >>> 24;
        for (int part = 0; part < 3; part++) {
            int value = colour >> (16 - 8 * part) & 0xff;
            line[at + part] = (value * seen + 255 * (255 - seen)) / 255;
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
