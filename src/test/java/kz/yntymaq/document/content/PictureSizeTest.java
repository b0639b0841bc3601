package kz.yntymaq.document.content;

import static kz.yntymaq.document.content.PictureSize.LONGEST_SIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture is refused by the size that it says it has, before anybody decodes a line of it. */
class PictureSizeTest {

    private static final int SEQUENTIAL = 0xc0;
    private static final int PROGRESSIVE = 0xc2;

    /** Pictures of each kind that only say how large they are. */
    private enum Kind {
        PNG {
            @Override
            byte[] of(int width, int height) {
                return png(width, height, 0);
            }
        },
        JPEG {
            @Override
            byte[] of(int width, int height) {
                return jpeg(SEQUENTIAL, width, height, 3);
            }
        },
        WEBP {
            @Override
            byte[] of(int width, int height) {
                byte[] webp = SamplePhotos.withExif(
                        joined(
                                "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII),
                                new byte[] {10, 0, 0, 0, 0, 0, 0, (byte) 0x9d, 1, 0x2a, 1, 0, 1, 0}),
                        width,
                        height,
                        1);
                return webp;
            }
        },
        HEIC {
            @Override
            byte[] of(int width, int height) {
                return heic(width, height);
            }
        };

        abstract byte[] of(int width, int height);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neither_side_may_be_longer_than_any_picture_has_whatever_the_other_is(Kind kind) {
        assertThat(FileType.recognise(kind.of(LONGEST_SIDE, 1)).name()).isEqualTo(kind.name());
        assertThat(FileType.recognise(kind.of(1, LONGEST_SIDE)).name()).isEqualTo(kind.name());
        refused(kind.of(LONGEST_SIDE + 1, 1));
        refused(kind.of(1, LONGEST_SIDE + 1));
        refused(kind.of(LONGEST_SIDE, 4001));
    }

    @Test
    void a_png_as_wide_as_its_format_lets_is_refused() {
        refused(png(60_000_000, 1, 0));
        refused(png(1, 60_000_000, 0));
        refused(png(Integer.MAX_VALUE, Integer.MAX_VALUE, 0));
    }

    @Test
    void a_picture_in_several_passes_may_have_fewer_pixels() {
        assertThat(FileType.recognise(png(5_000, 4_000, 1))).isEqualTo(FileType.PNG);
        assertThat(FileType.recognise(png(5_000, 4_001, 0))).isEqualTo(FileType.PNG);
        refused(png(5_000, 4_001, 1));
        assertThat(FileType.recognise(jpeg(PROGRESSIVE, 5_000, 4_000, 3))).isEqualTo(FileType.JPEG);
        refused(jpeg(PROGRESSIVE, 5_000, 4_001, 3));
        assertThat(FileType.recognise(jpeg(SEQUENTIAL, 5_000, 4_000, 1))).isEqualTo(FileType.JPEG);
        refused(jpeg(SEQUENTIAL, 5_000, 4_001, 1));
    }

    @Test
    void the_more_passes_a_picture_comes_in_the_fewer_pixels_it_may_have() {
        byte[] twelve = inPasses(jpeg(PROGRESSIVE, 5_000, 4_000, 3), 12);
        assertThat(FileType.recognise(twelve)).isEqualTo(FileType.JPEG);
        refused(inPasses(jpeg(PROGRESSIVE, 5_000, 4_000, 3), 13));
        assertThat(FileType.recognise(inPasses(jpeg(PROGRESSIVE, 400, 300, 3), 60)))
                .isEqualTo(FileType.JPEG);
        refused(inPasses(jpeg(PROGRESSIVE, 400, 300, 3), 65));
    }

    /** The only scan of the picture so many times. */
    private static byte[] inPasses(byte[] jpeg, int passes) {
        int scan = jpeg.length - 2;
        while (jpeg[scan] != (byte) 0xff || jpeg[scan + 1] != (byte) 0xda) {
            scan--;
        }
        byte[][] parts = new byte[passes + 2][];
        parts[0] = Arrays.copyOf(jpeg, scan);
        Arrays.fill(parts, 1, passes + 1, Arrays.copyOfRange(jpeg, scan, jpeg.length - 2));
        parts[passes + 1] = new byte[] {(byte) 0xff, (byte) 0xd9};
        return joined(parts);
    }

    private static void refused(byte[] picture) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> FileType.recognise(picture))
                .extracting(RuleViolationException::key)
                .isEqualTo("error.file.broken");
    }

    private static byte[] png(int width, int height, int passes) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, (byte) passes})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return joined(
                signature,
                SamplePhotos.part("IHDR", header),
                SamplePhotos.part("IDAT", new byte[20]),
                SamplePhotos.part("IEND", new byte[0]));
    }

    /** @param inScan how many of its three colours the first scan has */
    private static byte[] jpeg(int frame, int width, int height, int inScan) {
        byte[] jpeg = SamplePhotos.jpeg(SamplePhotos.quarters(40, 30), 0.8f, false);
        for (int at = 0; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(jpeg)
                        .put(at + 1, (byte) frame)
                        .putShort(at + 5, (short) height)
                        .putShort(at + 7, (short) width);
            }
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda) {
                jpeg[at + 4] = (byte) inScan;
            }
        }
        return jpeg;
    }

    private static byte[] heic(int width, int height) {
        var box = ByteBuffer.allocate(24 + 28 + 16);
        box.putInt(24).put("ftypheic".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        box.put("mif1heic".getBytes(StandardCharsets.US_ASCII));
        box.putInt(28).put("meta".getBytes(StandardCharsets.US_ASCII)).putInt(20);
        box.put("ispe".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(width)
                .putInt(height);
        box.putInt(16).put("mdatnothing!".getBytes(StandardCharsets.US_ASCII));
        return box.array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
