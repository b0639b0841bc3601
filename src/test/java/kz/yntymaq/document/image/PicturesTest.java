package kz.yntymaq.document.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.SamplePhotos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final BufferedImage UPRIGHT = SamplePhotos.quarters(80, 60);
    private static final String[] CONVERTERS = {"/usr/bin/heif-convert", "/usr/local/bin/heif-convert"};

    private final Pictures pictures = pictures(null, 10);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photograph_stands_upright_however_the_camera_was_held(int turn) throws Exception {
        looksUpright(keep(FileType.JPEG, SamplePhotos.jpeg(UPRIGHT, turn)), 80, 60);
        looksUpright(keep(FileType.PNG, SamplePhotos.png(UPRIGHT, turn)), 80, 60);
        byte[] webp = SamplePhotos.withExif(sample("quarters.webp"), 64, 48, turn);
        Pictures.Kept kept = keep(FileType.recognise(webp), webp);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(seen.getWidth() > seen.getHeight()).as("turn " + turn).isEqualTo(turn < 5);
    }

    @ParameterizedTest
    @CsvSource({"quarters.webp", "quarters-lossless.webp"})
    void a_webp_is_kept_as_jpeg(String name) throws Exception {
        byte[] webp = sample(name);
        Pictures.Kept kept = keep(FileType.recognise(webp), webp);
        assertThat(FileType.recognise(kept.content())).isEqualTo(FileType.JPEG);
        looksUpright(kept, 64, 48);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void nothing_is_kept_of_where_a_photograph_was_taken_or_of_what_stands_behind_it(int turn) {
        byte[] jpeg = SamplePhotos.jpeg(UPRIGHT, turn);
        byte[] png = SamplePhotos.png(UPRIGHT, turn);
        for (byte[] given : new byte[][] {jpeg, png}) {
            assertThat(text(given)).contains(SamplePhotos.PLACE);
            Pictures.Kept kept = keep(FileType.recognise(given), given);
            assertThat(text(kept.content()))
                    .doesNotContain(SamplePhotos.PLACE)
                    .doesNotContain("script")
                    .doesNotContain("Exif")
                    .doesNotContain("ftyp");
            assertThat(text(Objects.requireNonNull(kept.small()))).doesNotContain(SamplePhotos.PLACE);
        }
    }

    @Test
    void the_coded_picture_of_an_upright_photograph_is_not_touched() {
        byte[] coded = SamplePhotos.jpeg(UPRIGHT, 0.9f, false);
        assertThat(keep(FileType.JPEG, SamplePhotos.withExif(coded, 1)).content())
                .isEqualTo(coded);
    }

    @Test
    void a_photograph_in_several_passes_is_read_too() throws Exception {
        byte[] coded = SamplePhotos.jpeg(SamplePhotos.stored(UPRIGHT, 6), 0.9f, true);
        looksUpright(keep(FileType.JPEG, SamplePhotos.withExif(coded, 6)), 80, 60);
    }

    @Test
    void a_list_gets_a_picture_of_240_at_most_on_its_longer_side() throws Exception {
        byte[] large = SamplePhotos.jpeg(SamplePhotos.quarters(3000, 1000), 1);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                Objects.requireNonNull(keep(FileType.JPEG, large).small())));
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(80);
        assertThat(near(small.getRGB(20, 10), Color.RED)).isTrue();
        assertThat(near(small.getRGB(220, 70), Color.WHITE)).isTrue();
    }

    @Test
    void a_grey_or_see_through_picture_is_shown_as_it_looks() throws Exception {
        var grey = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                grey.getRaster().setSample(x, y, 0, 128);
            }
        }
        BufferedImage small = small(SamplePhotos.jpeg(grey, 0.9f, false), FileType.JPEG);
        assertThat(near(small.getRGB(20, 15), new Color(128, 128, 128))).isTrue();
        var nothing = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        var written = new java.io.ByteArrayOutputStream();
        ImageIO.write(nothing, "png", written);
        assertThat(near(small(written.toByteArray(), FileType.PNG).getRGB(20, 15), Color.WHITE))
                .isTrue();
    }

    private BufferedImage small(byte[] content, FileType type) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                Objects.requireNonNull(keep(type, content).small())));
    }

    @Test
    void a_picture_that_cannot_be_decoded_is_refused_though_its_parts_are_whole() {
        byte[] jpeg = SamplePhotos.jpeg(UPRIGHT, 0.9f, false);
        byte[] damaged = jpeg.clone();
        for (int at = 0; at < jpeg.length - 20; at++) {
            if (damaged[at] == (byte) 0xff && damaged[at + 1] == (byte) 0xc4) { // how to read the picture
                Arrays.fill(damaged, at + 5, at + 21, (byte) 0x7f);
            }
        }
        refuses("error.file.broken", FileType.JPEG, damaged, pictures);
        byte[] png = SamplePhotos.png(UPRIGHT, 1);
        byte[] empty = new byte[0];
        var without = new java.io.ByteArrayOutputStream();
        without.write(png, 0, 33);
        without.writeBytes(SamplePhotos.part("IDAT", new byte[] {1, 2, 3, 4}));
        without.writeBytes(SamplePhotos.part("IEND", empty));
        refuses("error.file.broken", FileType.PNG, without.toByteArray(), pictures);
    }

    @Test
    void who_waits_too_long_for_the_pictures_of_others_is_told_so() {
        var impatient = new Pictures(new HeicConverter(new PhotoSettings(null, 1)), Duration.ZERO);
        byte[] photo = SamplePhotos.jpeg(UPRIGHT, 6);
        impatient.alone("busy", () -> {
            refuses("error.file.busy", FileType.JPEG, photo, impatient);
            return photo;
        });
        assertThat(impatient.keep(FileType.JPEG, photo, LARGEST).type()).isEqualTo(FileType.JPEG);
    }

    @Test
    void a_heic_is_refused_with_what_to_do_where_nothing_reads_it() throws Exception {
        byte[] heic = sample("quarters.heic");
        assertThat(FileType.recognise(heic)).isEqualTo(FileType.HEIC);
        assertThat(pictures.takesHeic()).isFalse();
        refuses("error.file.heic", FileType.HEIC, heic, pictures);
        assertThat(pictures("/no/such/program", 10).takesHeic()).isFalse();
    }

    @Test
    void a_heic_is_kept_as_jpeg_where_libheif_is_installed() throws Exception {
        String program = Arrays.stream(CONVERTERS)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "heif-convert is not installed");
        Pictures with = pictures(program, 20);
        assertThat(with.takesHeic()).isTrue();
        looksUpright(with.keep(FileType.HEIC, sample("quarters.heic"), LARGEST), 64, 48);
        byte[] damaged = sample("quarters.heic");
        Arrays.fill(damaged, damaged.length - 200, damaged.length, (byte) 0);
        refuses("error.file.broken", FileType.HEIC, Arrays.copyOf(damaged, damaged.length - 250), with);
    }

    @Test
    void a_converter_that_fails_hangs_or_writes_rubbish_is_a_broken_file(@TempDir Path folder) throws Exception {
        byte[] heic = sample("quarters.heic");
        refuses("error.file.broken", FileType.HEIC, heic, pictures(script(folder, "exit 3"), 5));
        refuses("error.file.broken", FileType.HEIC, heic, pictures(script(folder, "exit 0"), 5));
        refuses("error.file.broken", FileType.HEIC, heic, pictures(script(folder, "echo x > \"$4\""), 5));
        refuses("error.file.broken", FileType.HEIC, heic, pictures(script(folder, "exec sleep 60"), 1));
        Path jpeg = Files.write(folder.resolve("ready.jpg"), SamplePhotos.jpeg(UPRIGHT, 6));
        Pictures works = pictures(script(folder, "cp '" + jpeg + "' \"${4%.jpg}-1.jpg\""), 5);
        Pictures.Kept kept = works.keep(FileType.HEIC, heic, LARGEST);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(seen.getWidth()).as("turned by the program already").isEqualTo(60);
    }

    private static String script(Path folder, String line) throws IOException {
        Path script = Files.createTempFile(folder, "convert", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private static Pictures pictures(@Nullable String converter, int seconds) {
        return new Pictures(new HeicConverter(new PhotoSettings(converter, seconds)));
    }

    private Pictures.Kept keep(FileType type, byte[] content) {
        return pictures.keep(type, content, LARGEST);
    }

    private static void refuses(String key, FileType type, byte[] content, Pictures pictures) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> pictures.keep(type, content, LARGEST))
                .extracting(RuleViolationException::key)
                .isEqualTo(key);
    }

    static byte[] sample(String name) throws IOException {
        try (InputStream sample = PicturesTest.class.getResourceAsStream("/photos/" + name)) {
            return Objects.requireNonNull(sample).readAllBytes();
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static void looksUpright(Pictures.Kept kept, int width, int height) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        assertThat(near(seen.getRGB(width / 8, height / 8), Color.RED))
                .as("left above")
                .isTrue();
        assertThat(near(seen.getRGB(width - width / 8, height / 8), Color.GREEN))
                .as("right above")
                .isTrue();
        assertThat(near(seen.getRGB(width / 8, height - height / 8), Color.BLUE))
                .as("left below")
                .isTrue();
        assertThat(near(seen.getRGB(width - width / 8, height - height / 8), Color.WHITE))
                .as("right below")
                .isTrue();
    }

    private static boolean near(int pixel, Color wanted) {
        Color seen = new Color(pixel);
        return Math.abs(seen.getRed() - wanted.getRed()) < 40
                && Math.abs(seen.getGreen() - wanted.getGreen()) < 40
                && Math.abs(seen.getBlue() - wanted.getBlue()) < 40;
    }
}
