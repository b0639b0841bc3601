package kz.yntymaq.document.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.util.Arrays;

/** A picture that is put together line by line: made smaller by a whole number, each pixel the mean of those it stands for, and turned. */
final class Upright implements Strips.Lines {

    private final int across;
    private final int down;
    private final Turn turn;
    private final int storedWidth;
    private final int storedHeight;
    private final BufferedImage image;
    private final DataBuffer pixels;
    private final int[] sums;

    /**
     * An empty one.
     *
     * @param width of the lines that will come
     * @param height how many will come
     * @param by how many pixels across and down become one
     */
    Upright(int width, int height, int by, Turn turn) {
        this.across = Math.min(by, width);
        this.down = Math.min(by, height);
        this.turn = turn;
        this.storedWidth = width / across;
        this.storedHeight = height / down;
        this.image = PixelBuffer.image(
                turn.isLying() ? storedHeight : storedWidth, turn.isLying() ? storedWidth : storedHeight);
        this.pixels = image.getRaster().getDataBuffer();
        this.sums = new int[storedWidth * 3];
    }

    /** An empty one of at most so many pixels, for what will be read. */
    static Upright of(Strips strips, int mostPixels, Turn turn) {
        long pixels = (long) strips.width() * strips.height();
        int by = (int) Math.ceil(Math.sqrt((double) pixels / mostPixels));
        return new Upright(strips.width(), strips.height(), Math.max(1, by), turn);
    }

    @Override
    public void line(int y, int[] line) {
        if (y / down >= storedHeight) {
            return; // what is left over at the end
        }
        for (int x = 0; x < storedWidth; x++) {
            for (int from = x * across; from < (x + 1) * across; from++) {
                sums[3 * x] += line[3 * from];
                sums[3 * x + 1] += line[3 * from + 1];
                sums[3 * x + 2] += line[3 * from + 2];
            }
        }
        if (y % down == down - 1) {
            put(y / down);
            Arrays.fill(sums, 0);
        }
    }

    private void put(int y) {
        int count = across * down;
        for (int x = 0; x < storedWidth; x++) {
            int at = 3 * (turn.y(x, y, image.getHeight()) * image.getWidth() + turn.x(x, y, image.getWidth()));
            pixels.setElem(at, sums[3 * x] / count);
            pixels.setElem(at + 1, sums[3 * x + 1] / count);
            pixels.setElem(at + 2, sums[3 * x + 2] / count);
        }
    }

    BufferedImage image() {
        return image;
    }
}
