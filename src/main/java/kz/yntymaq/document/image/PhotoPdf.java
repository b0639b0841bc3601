package kz.yntymaq.document.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.kernel.RuleViolationException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Component;

/** Joins pictures into one PDF, a page of A4 each, in the order given; made smaller where they would not fit otherwise. */
@Component
public class PhotoPdf {

    private static final int AROUND = 64 * 1024; // what the PDF needs beside the pictures
    private static final float MARGIN = 18; // points
    private static final int[] TRIED_PIXELS = {4_000_000, 2_200_000, 1_100_000}; // the last is A4 at 100 dots an inch
    private static final float QUALITY = 0.8f;

    private final Pictures pictures;

    PhotoPdf(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * A picture that is kept.
     *
     * @param type JPEG or PNG
     * @param content read when its turn comes, so that one at a time is in memory
     */
    public record Page(FileType type, Supplier<byte[]> content) {}

    /**
     * Joins them. Between two pages others have their turn.
     *
     * @param largest bytes that the PDF may have
     * @throws RuleViolationException {@code error.picture.join-size} when they do not fit even when made smaller,
     *     {@code document.error.busy} when the pictures of others take too long
     */
    public byte[] join(List<Page> pages, int largest) {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            int share = (largest - AROUND) / pages.size();
            for (Page page : pages) {
                pictures.alone("document.error.busy", () -> add(document, fitting(page, share)));
            }
            return written(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] written(PDDocument document) throws IOException {
        Path file = Files.createTempFile("joined", ".pdf");
        try {
            document.save(file.toFile());
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Made smaller in several ways at once, because it is decoded only once. */
    private static byte[] fitting(Page page, int share) {
        byte[] content = page.content().get();
        List<Upright> tried;
        try (var strips = new Strips(page.type(), content)) {
            boolean moderate = (long) strips.width() * strips.height() <= Pictures.MOST_PIXELS;
            if (page.type() == FileType.JPEG && content.length <= share && moderate) {
                return content;
            }
            tried = Arrays.stream(TRIED_PIXELS)
                    .mapToObj(pixels -> Upright.of(strips, pixels, Turn.NONE))
                    .toList();
            strips.read(1, (y, line) -> tried.forEach(smaller -> smaller.line(y, line)));
        }
        return tried.stream()
                .map(smaller -> JpegWriter.write(smaller.image(), QUALITY))
                .filter(jpeg -> jpeg.length <= share)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("error.picture.join-size"));
    }

    private static PDPage add(PDDocument document, byte[] jpeg) {
        try {
            return page(document, jpeg);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PDPage page(PDDocument document, byte[] jpeg) throws IOException {
        PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
        boolean wide = image.getWidth() > image.getHeight();
        float shorter = PDRectangle.A4.getWidth();
        float longer = PDRectangle.A4.getHeight();
        PDRectangle paper = wide ? new PDRectangle(longer, shorter) : new PDRectangle(shorter, longer);
        float scale = Math.min(
                (paper.getWidth() - 2 * MARGIN) / image.getWidth(),
                (paper.getHeight() - 2 * MARGIN) / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        var page = new PDPage(paper);
        document.addPage(page);
        try (var drawing = new PDPageContentStream(document, page)) {
            drawing.drawImage(image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
        return page;
    }
}
