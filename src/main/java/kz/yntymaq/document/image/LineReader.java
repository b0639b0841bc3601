package kz.yntymaq.document.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Reads a line of a decoded picture as red, green and blue; what is seen through stands on white. */
final class LineReader {

    private final int length;
    private final int[] line;
    private int[] samples = new int[0];

    /** @param length pixels of a line */
    LineReader(int length) {
        this.length = length;
        this.line = new int[3 * length];
    }

    int length() {
        return length;
    }

    /** @return three numbers a pixel; used again for the next line */
    int[] read(BufferedImage image, int y) {
        Raster raster = image.getRaster();
        int type = raster.getTransferType();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            samples = raster.getSamples(0, y, length, 1, 0, sized(length));
            for (int x = 0; x < length; x++) {
                put(palette.getRGB(samples[x]), 3 * x);
            }
        } else if (type == DataBuffer.TYPE_BYTE && raster.getNumBands() == 3) {
            raster.getPixels(0, y, length, 1, line);
        } else if (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT) {
            parts(raster, y, type == DataBuffer.TYPE_BYTE ? 0 : 8);
        } else {
            for (int x = 0; x < length; x++) {
                put(image.getRGB(x, y), 3 * x);
            }
        }
        return line;
    }

    /** Grey or coloured, with or without how far it is seen through. @param shift to eight bits */
    private void parts(Raster raster, int y, int shift) {
        int bands = raster.getNumBands();
        samples = raster.getPixels(0, y, length, 1, sized(bands * length));
        boolean grey = bands < 3;
        boolean seenThrough = bands % 2 == 0;
        for (int x = 0; x < length; x++) {
            int at = bands * x;
            int seen = seenThrough ? samples[at + bands - 1] >> shift : 255;
            for (int part = 0; part < 3; part++) {
                line[3 * x + part] = onWhite(samples[grey ? at : at + part] >> shift, seen);
            }
        }
    }

    private int[] sized(int size) {
        return samples.length == size ? samples : new int[size];
    }

    private void put(int colour, int at) {
        int seen = colour >>> 24;
        for (int part = 0; part < 3; part++) {
            line[at + part] = onWhite(colour >> (16 - 8 * part) & 0xff, seen);
        }
    }

    private static int onWhite(int value, int seen) {
        return seen == 255 ? value : (value * seen + 255 * (255 - seen)) / 255;
    }
}
