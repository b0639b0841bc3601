package kz.yntymaq.document.image;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javax.imageio.ImageTypeSpecifier;

/**
 * The pixels of a whole picture of which only one line is there: the one that is being decoded. It is given on when the
 * next one begins, so that a picture is decoded once from its top to its bottom and is never whole in memory. Of a picture
 * in several passes all lines come again in each, better every time.
 */
final class LineBuffer extends DataBuffer {

    private final int mask;
    private final int[] line;
    private final int height;
    private final IntConsumer whole;
    private int y = -1;

    /** @param whole told which line is there, before it goes */
    private LineBuffer(int type, int length, int height, IntConsumer whole) {
        super(type, Math.multiplyExact(length, height));
        this.mask = type == TYPE_BYTE ? 0xff : 0xffff;
        this.line = new int[length];
        this.height = height;
        this.whole = whole;
    }

    /** A picture for a reader to decode into, line by line. @param whole told which line is there, before it goes */
    static BufferedImage image(ImageTypeSpecifier type, int width, int height, IntConsumer whole) {
        SampleModel order = type.getSampleModel(width, height);
        int length = order instanceof MultiPixelPackedSampleModel packed
                ? packed.getScanlineStride()
                : ((ComponentSampleModel) order).getScanlineStride();
        var lines = new LineBuffer(order.getDataType(), length, height, whole);
        return new BufferedImage(
                type.getColorModel(), Raster.createWritableRaster(order, lines, new Point()), false, null);
    }

    @Override
    public int getElem(int bank, int at) {
        moveTo(at / line.length);
        return line[at % line.length];
    }

    @Override
    public void setElem(int bank, int at, int value) {
        moveTo(at / line.length);
        line[at % line.length] = value & mask;
    }

    private void moveTo(int next) {
        if (next != y) {
            boolean again = next == 0 && y == height - 1;
            if (next != y + 1 && !again) {
                throw new IllegalStateException("lines are not in order");
            }
            giveOn();
            Arrays.fill(line, 0);
            y = next;
        }
    }

    /** Gives on the last line. @throws IllegalStateException when it is not the last one */
    void end() {
        giveOn();
        if (y != height - 1) {
            throw new IllegalStateException("lines are missing");
        }
    }

    private void giveOn() {
        if (y >= 0) {
            whole.accept(y);
        }
    }
}
