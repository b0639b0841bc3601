package kz.yntymaq.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final int MORE_THAN_A_SHEET = 70;

    @Test
    void a_heading_never_stands_alone_at_the_foot_of_a_sheet() throws IOException {
        byte[] made = PaperPress.bytes(PdfPagesTest::write);
        try (var file = Loader.loadPDF(made)) {
            assertThat(file.getNumberOfPages()).isGreaterThan(30);
            var text = new PDFTextStripper();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(file).strip()).as("sheet " + page).endsWith("жол");
            }
        }
    }

    @Test
    void signs_of_reckoning_are_written_in_letters_that_a_paper_has() throws IOException {
        byte[] made = PaperPress.bytes(out -> {
            try (var pages = new PdfPages("Есеп", "kk")) {
                pages.write("3 × 2 ≥ 2 × 3, 1 ≤ 2, 1 ≠ 2, −5 000 ₸", 11);
                pages.save(out);
            }
        });
        try (var file = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(file)).contains("3 × 2 >= 2 × 3, 1 <= 2, 1 <> 2, –5 000 ₸");
        }
    }

    private static void write(OutputStream out) throws IOException {
        try (var pages = new PdfPages("Деректер", "kk")) {
            for (int lines = 1; lines < MORE_THAN_A_SHEET; lines++) {
                pages.space(13);
                pages.writeHeading("Тақырып " + lines, 13, 10, 2);
                pages.space(5);
                pages.writeHeading("Уақыты " + lines, 10, 10, 1);
                for (int line = 0; line < lines; line++) {
                    pages.write("жол", 10);
                }
            }
            pages.save(out);
        }
    }
}
