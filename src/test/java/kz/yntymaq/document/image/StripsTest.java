package kz.yntymaq.document.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.document.content.PictureSize;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a picture is read that is larger than what is held of one: how often its bytes are, and whether all is there. */
class StripsTest {

    private static final int WIDTH = 2500;
    private static final int HEIGHT = 2000; // more than a strip
    private static final int ROW = 89; // lines of a chequered picture that look alike
    private static final int READ_AHEAD = 128 * 1024; // bytes that readers take at once

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_png_is_decoded_once_however_large_it_is(int every) {
        byte[] png = png(noise(6000, 4000), false);
        assertThat(bytesRead(FileType.PNG, png, every)).isLessThan(png.length + READ_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_jpeg_is_decoded_once_however_large_it_is_and_in_however_many_passes_it_comes(boolean inPasses) {
        byte[] jpeg = SamplePhotos.jpeg(SamplePhotos.noise(4000, 3000), 0.5f, inPasses);
        assertThat(bytesRead(FileType.JPEG, jpeg, 1)).isLessThan(jpeg.length + READ_AHEAD);
    }

    @Test
    void of_a_jpeg_in_passes_the_last_one_stays() {
        byte[] jpeg = SamplePhotos.jpeg(SamplePhotos.quarters(WIDTH, HEIGHT), 0.9f, true);
        int[][] lines = new int[HEIGHT][];
        int[] came = {0};
        try (var strips = new Strips(FileType.JPEG, jpeg)) {
            strips.read(1, (y, line) -> {
                lines[y] = line.clone();
                came[0]++;
            });
        }
        assertThat(came[0]).isGreaterThan(HEIGHT).isEqualTo(came[0] / HEIGHT * HEIGHT);
        assertThat(colour(lines, WIDTH / 4, HEIGHT / 4)).isEqualTo(Color.RED);
        assertThat(colour(lines, 3 * WIDTH / 4, HEIGHT / 4)).isEqualTo(Color.GREEN);
        assertThat(colour(lines, WIDTH / 4, 3 * HEIGHT / 4)).isEqualTo(Color.BLUE);
        assertThat(colour(lines, WIDTH - 1, HEIGHT - 1)).isEqualTo(Color.WHITE);
    }

    private static Color colour(int[][] lines, int x, int y) {
        return new Color(part(lines[y][3 * x]), part(lines[y][3 * x + 1]), part(lines[y][3 * x + 2]));
    }

    private static int part(int value) {
        return value > 250 ? 255 : value < 5 ? 0 : value;
    }

    @Test
    void a_png_in_passes_is_made_smaller_until_it_is_decoded_a_few_times() {
        byte[] png = png(noise(8000, 5000), true);
        try (var strips = new Strips(FileType.PNG, png)) {
            assertThat(strips.width()).isEqualTo(4000);
            assertThat(strips.height()).isEqualTo(2500);
        }
        assertThat(bytesRead(FileType.PNG, png, 1)).isLessThan(4L * (png.length + READ_AHEAD));
    }

    static Stream<BufferedImage> everyOrderOfPixels() {
        return Stream.of(
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY),
                palette(1),
                palette(2),
                palette(4),
                palette(8),
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY),
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY),
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR),
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR),
                interleaved(DataBuffer.TYPE_USHORT, ColorSpace.CS_sRGB, false),
                interleaved(DataBuffer.TYPE_USHORT, ColorSpace.CS_sRGB, true),
                interleaved(DataBuffer.TYPE_BYTE, ColorSpace.CS_GRAY, true));
    }

    @ParameterizedTest
    @MethodSource("everyOrderOfPixels")
    void every_line_comes_once_and_as_it_is_however_its_pixels_are_kept(BufferedImage image) {
        for (int x = 0; x < WIDTH; x++) {
            image.setRGB(x, 0, isWhite(x, 0) ? 0xffffffff : 0xff000000);
            image.setRGB(x, ROW, isWhite(x, ROW) ? 0xffffffff : 0xff000000);
        }
        WritableRaster pixels = image.getRaster();
        for (int y = 0; y < HEIGHT; y++) { // the other lines are one of these two
            pixels.setDataElements(0, y, WIDTH, 1, pixels.getDataElements(0, y / ROW % 2 * ROW, WIDTH, 1, null));
        }
        int[][] wanted = {line(0), line(ROW)};
        for (boolean inPasses : new boolean[] {false, true}) {
            try (var strips = new Strips(FileType.PNG, png(image, inPasses))) {
                int[] next = {0};
                strips.read(1, (y, line) -> {
                    if (y != next[0]++) {
                        fail("line " + y + " after " + (next[0] - 2));
                    }
                    if (!Arrays.equals(line, wanted[y / ROW % 2])) {
                        fail("line " + y);
                    }
                });
                assertThat(next[0]).isEqualTo(HEIGHT);
            }
        }
    }

    @Test
    void what_is_seen_through_stands_on_white() {
        BufferedImage image = interleaved(DataBuffer.TYPE_USHORT, ColorSpace.CS_sRGB, true);
        try (var strips = new Strips(FileType.PNG, png(image, false))) {
            strips.read(
                    1,
                    (y, line) -> assertThat(Arrays.stream(line).allMatch(value -> value == 255))
                            .isTrue());
        }
    }

    @Test
    void a_picture_that_ends_too_early_is_refused() {
        byte[] png = png(noise(WIDTH, HEIGHT), false);
        byte[] cut = Arrays.copyOf(png, png.length / 2);
        try (var strips = new Strips(FileType.PNG, cut)) {
            assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> strips.read(1, (y, line) -> {}));
        }
    }

    @Test
    void one_that_was_kept_before_sides_were_bounded_is_refused_before_a_line_is_held() {
        byte[] png = png(new BufferedImage(PictureSize.LONGEST_SIDE + 1, 1, BufferedImage.TYPE_BYTE_BINARY), false);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> new Strips(FileType.PNG, png))
                .extracting(RuleViolationException::key)
                .isEqualTo("error.file.broken");
    }

    private static int[] line(int y) {
        return IntStream.range(0, 3 * WIDTH)
                .map(part -> isWhite(part / 3, y) ? 255 : 0)
                .toArray();
    }

    private static boolean isWhite(int x, int y) {
        return (x / 97 + y / ROW) % 2 == 0;
    }

    private static BufferedImage palette(int bits) {
        int size = 1 << bits;
        byte[] parts = new byte[size];
        parts[size - 1] = (byte) 255; // the others are black
        var colours = new IndexColorModel(bits, size, parts, parts, parts);
        int type = bits < 8 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED;
        return new BufferedImage(WIDTH, HEIGHT, type, colours);
    }

    private static BufferedImage interleaved(int type, int space, boolean seenThrough) {
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(space),
                seenThrough,
                false,
                seenThrough ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        WritableRaster raster = colours.createCompatibleWritableRaster(WIDTH, HEIGHT);
        return new BufferedImage(colours, raster, false, null);
    }

    /** Black and white, which cannot be compressed. */
    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        new Random(5).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return image;
    }

    private static byte[] png(BufferedImage image, boolean inPasses) {
        var written = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var output = ImageIO.createImageOutputStream(written)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    private static long bytesRead(FileType type, byte[] content, int every) {
        var counted = new Counted(content);
        try (var strips = new Strips(type, content, counted)) {
            strips.read(every, (y, line) -> {});
        }
        return counted.bytes;
    }

    private static final class Counted extends BytesInput {

        private long bytes;

        Counted(byte[] content) {
            super(content);
        }

        @Override
        public int read() {
            bytes++;
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int some = super.read(into, offset, length);
            bytes += Math.max(0, some);
            return some;
        }
    }
}
