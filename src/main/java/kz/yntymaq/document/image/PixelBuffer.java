package kz.yntymaq.document.image;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The pixels of a picture, three bytes each. Many stand in a file that is gone when they are, and not in the heap. */
final class PixelBuffer extends DataBuffer {

    private static final int MOST_IN_HEAP = 1024 * 1024; // bytes

    private final ByteBuffer bytes;

    private PixelBuffer(int size) {
        super(TYPE_BYTE, size);
        this.bytes = size <= MOST_IN_HEAP ? ByteBuffer.allocate(size) : inFile(size);
    }

    private static ByteBuffer inFile(int size) {
        try {
            Path file = Files.createTempFile("pixels", null);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A black picture. */
    static BufferedImage image(int width, int height) {
        var pixels = new PixelBuffer(width * height * 3);
        var order = new PixelInterleavedSampleModel(TYPE_BYTE, width, height, 3, width * 3, new int[] {0, 1, 2});
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ComponentColorModel.OPAQUE, TYPE_BYTE);
        return new BufferedImage(colours, Raster.createWritableRaster(order, pixels, new Point()), false, null);
    }

    @Override
    public int getElem(int bank, int at) {
        return bytes.get(at) & 0xff;
    }

    @Override
    public void setElem(int bank, int at, int value) {
        bytes.put(at, (byte) value);
    }
}
