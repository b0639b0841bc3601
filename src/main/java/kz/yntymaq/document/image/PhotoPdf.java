package kz.yntymaq.document.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Joins them.
     *
     * @param largest bytes that the PDF may have
     * @throws RuleViolationException {@code error.picture.join-size} when they do not fit even when made smaller
     */
    public byte[] join(List<Page> pages, int largest) {
        return pictures.alone(() -> {
            try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
                int share = (largest - AROUND) / pages.size();
                for (Page page : pages) {
                    add(document, fitting(page, share));
                }
                return written(document);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
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

    private static byte[] fitting(Page page, int share) {
        byte[] content = page.content().get();
        if (page.type() == FileType.JPEG && content.length <= share) {
            return content;
        }
        for (int pixels : TRIED_PIXELS) {
            byte[] smaller = Pictures.jpeg(page.type(), content, Turn.NONE, pixels, QUALITY);
            if (smaller.length <= share) {
                return smaller;
            }
        }
        throw new RuleViolationException("error.picture.join-size");
    }

    private static void add(PDDocument document, byte[] jpeg) throws IOException {
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
    }
}
