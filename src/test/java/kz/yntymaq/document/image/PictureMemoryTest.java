package kz.yntymaq.document.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.support.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photograph of 10 MiB is turned, made small and joined by a Java that has 64 MB for everything. */
class PictureMemoryTest {

    private static final String HEAP = "-Xmx64m";
    private static final int LARGEST = 10 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void a_turned_photograph_of_ten_mebibytes_needs_no_more_than_64_megabytes() throws Exception {
        byte[] photo = SamplePhotos.withExif(SamplePhotos.jpeg(SamplePhotos.noise(4032, 3024), 0.86f, false), 6);
        assertThat(photo.length).isBetween(9_000_000, LARGEST);
        assertThat(inSmallJava("keep", photo)).contains("kept JPEG");
    }

    @Test
    void a_photograph_of_fifty_megapixels_needs_no_more_either() throws Exception {
        byte[] photo = SamplePhotos.withExif(SamplePhotos.jpeg(SamplePhotos.quarters(8160, 6144), 0.9f, false), 8);
        assertThat(inSmallJava("keep", photo)).contains("kept JPEG");
    }

    @Test
    void the_largest_webp_that_is_taken_needs_no_more_either() throws Exception {
        byte[] webp = PicturesTest.sample("large.webp");
        assertThat(inSmallJava("keep", webp)).contains("kept JPEG");
    }

    @Test
    void ten_photographs_are_joined_in_it() throws Exception {
        byte[] photo = SamplePhotos.jpeg(SamplePhotos.noise(3000, 2200), 0.7f, false);
        assertThat(photo.length).isBetween(2_500_000, LARGEST);
        assertThat(inSmallJava("join", photo)).contains("joined 10");
    }

    @ParameterizedTest
    @CsvSource({"30000,4000,8,6", "10950,10950,1,0", "30000,1,8,6", "1,30000,8,6"})
    void the_widest_and_the_highest_picture_that_is_taken_needs_no_more_either(
            int width, int height, int bits, int colours) throws Exception {
        byte[] png = SamplePhotos.plainPng(width, height, bits, colours, 6);
        assertThat(inSmallJava("keep", png)).contains("kept JPEG");
    }

    @Test
    void the_largest_picture_in_passes_needs_no_more_either() throws Exception {
        byte[] photo = SamplePhotos.withExif(SamplePhotos.jpeg(SamplePhotos.quarters(5000, 4000), 0.5f, true), 6);
        assertThat(inSmallJava("keep", photo)).contains("kept JPEG");
    }

    private String inSmallJava(String what, byte[] given) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("given"), given);
        Path told = folder.resolve("told");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Small.class.getName(),
                        what,
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readString(told, StandardCharsets.UTF_8);
    }

    /** What runs in it. */
    static final class Small {

        private Small() {}

        public static void main(String[] arguments) throws IOException {
            var pictures = new Pictures(new HeicConverter(new PhotoSettings(null, 1)));
            byte[] given = Files.readAllBytes(Path.of(arguments[1]));
            if (arguments[0].equals("keep")) {
                Pictures.Kept kept = pictures.keep(FileType.recognise(given), given, LARGEST);
                System.out.println("kept " + kept.type() + " " + kept.content().length);
            } else {
                Path file = Path.of(arguments[1]);
                var pages = IntStream.range(0, 10)
                        .mapToObj(n -> new PhotoPdf.Page(FileType.JPEG, () -> read(file)))
                        .toList();
                System.out.println("joined " + pages.size() + " " + new PhotoPdf(pictures).join(pages, LARGEST).length);
            }
        }

        private static byte[] read(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
    }
}
