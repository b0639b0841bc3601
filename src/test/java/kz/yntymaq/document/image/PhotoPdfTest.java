package kz.yntymaq.document.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.SamplePhotos;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class PhotoPdfTest {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final PhotoPdf photos = new PhotoPdf(new Pictures(new HeicConverter(new PhotoSettings(null, 1))));

    @Test
    void the_pages_stand_in_the_order_given_and_the_portal_takes_its_own_pdf() throws IOException {
        var pages = List.of(
                page(plain(Color.RED, 300, 200)),
                page(plain(Color.GREEN, 200, 300)),
                page(plain(Color.BLUE, 300, 300)));
        byte[] pdf = photos.join(pages, LARGEST);
        assertThat(FileType.recognise(pdf)).isEqualTo(FileType.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(colour(document, 0)).isEqualTo(Color.RED);
            assertThat(colour(document, 1)).isEqualTo(Color.GREEN);
            assertThat(colour(document, 2)).isEqualTo(Color.BLUE);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .as("a wide picture on a wide page")
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(document.getPage(1).getMediaBox().getWidth())
                    .isLessThan(document.getPage(1).getMediaBox().getHeight());
        }
    }

    @Test
    void photographs_that_would_not_fit_are_made_smaller_and_if_even_that_does_not_do_refused() {
        byte[] photo = SamplePhotos.jpeg(SamplePhotos.noise(2400, 1800), 0.8f, false);
        var pages = IntStream.range(0, 6)
                .mapToObj(n -> new PhotoPdf.Page(FileType.JPEG, () -> photo))
                .toList();
        assertThat(photo.length * 6).isGreaterThan(LARGEST);
        assertThat(photos.join(pages, LARGEST).length).isLessThanOrEqualTo(LARGEST);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> photos.join(pages, 400_000))
                .extracting(RuleViolationException::key)
                .isEqualTo("error.picture.join-size");
    }

    @Test
    void who_waits_too_long_for_the_pictures_of_others_is_told_so() {
        var pictures = new Pictures(new HeicConverter(new PhotoSettings(null, 1)), Duration.ZERO);
        var pages = List.of(page(plain(Color.RED, 30, 20)), page(plain(Color.BLUE, 30, 20)));
        pictures.alone("busy", () -> {
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(() -> new PhotoPdf(pictures).join(pages, LARGEST))
                    .extracting(RuleViolationException::key)
                    .isEqualTo("document.error.busy");
            return pages;
        });
        assertThat(FileType.recognise(new PhotoPdf(pictures).join(pages, LARGEST)))
                .isEqualTo(FileType.PDF);
    }

    @Test
    void a_photograph_of_more_pixels_than_a_page_can_show_is_made_smaller_though_it_would_fit() throws IOException {
        byte[] photo = SamplePhotos.jpeg(SamplePhotos.quarters(6000, 4000), 0.5f, false);
        assertThat(photo.length).isLessThan(LARGEST / 2);
        byte[] pdf = photos.join(List.of(new PhotoPdf.Page(FileType.JPEG, () -> photo)), LARGEST);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getWidth() * image.getHeight()).isBetween(2_000_000, 4_000_000);
        }
    }

    private static PhotoPdf.Page page(BufferedImage image) {
        return new PhotoPdf.Page(FileType.PNG, () -> SamplePhotos.png(image, 1));
    }

    private static BufferedImage plain(Color colour, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(colour);
        drawing.fillRect(0, 0, width, height);
        drawing.dispose();
        return image;
    }

    private static Color colour(PDDocument document, int page) throws IOException {
        BufferedImage seen = new PDFRenderer(document).renderImage(page);
        Color middle = new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2));
        return new Color(bright(middle.getRed()), bright(middle.getGreen()), bright(middle.getBlue()));
    }

    private static int bright(int part) {
        return part > 127 ? 255 : 0;
    }
}
