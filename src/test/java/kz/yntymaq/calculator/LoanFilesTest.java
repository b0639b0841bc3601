package kz.yntymaq.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import kz.yntymaq.support.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** The schedule taken along, as a workbook and on paper. */
@PortalTest
class LoanFilesTest {

    private static final String ASKED = "?amount=10812500&months=84&grace=12&paidOut=15.05.2026";

    @Autowired
    MockMvcTester pages;

    private MockHttpServletResponse get(String address) {
        return pages.get().uri(URI.create(address)).exchange().getResponse();
    }

    @Test
    void the_workbook_holds_days_as_days_and_money_as_money(@TempDir Path folder) throws IOException {
        MockHttpServletResponse answer = get("/calculator/loan.xlsx" + ASKED + "&lang=kk");
        assertThat(answer.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"yntymaq-calculator.xlsx\"");
        Map<String, String> parts =
                unzipped(Files.write(folder.resolve("schedule.xlsx"), answer.getContentAsByteArray()));
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>161874.19</v>", "<v>161873.82</v>", "<v>22526.04</v>", "<v>1112753.79</v>");
        assertThat(sheet).contains("<v>46188.0</v>"); // 15 June 2026
        assertThat(HtmlUtils.htmlUnescape(parts.get("xl/sharedStrings.xml")))
                .contains("Негізгі борыш", "ұсыныс та, шешім де емес");
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|Микрокредит калькуляторы|ұсыныс та, шешім де емес|Жылдық тиімді сыйақы мөлшерлемесі|161 874,19 ₸",
                "ru|Калькулятор микрокредита|не предложение|Годовая эффективная ставка вознаграждения|161 874,19 ₸",
                "en|Microcredit calculator|neither an offer|Annual effective rate|161 874.19 ₸"
            })
    void the_paper_holds_kazakh_letters_and_the_sign_of_the_tenge(
            String language, String title, String example, String rate, String payment) throws IOException {
        MockHttpServletResponse answer = get("/calculator/loan.pdf" + ASKED + "&lang=" + language);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(title, rate, payment).doesNotContain("?", "тг");
            assertThat(text.replaceAll("\\s+", " ")).contains(example.replace("не предложение", "а не предложение"));
            assertThat(document.getNumberOfPages()).isBetween(2, 3);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(text.lines().filter(line -> line.startsWith("84 ")).count())
                    .as("the last line of the schedule")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".pdf"})
    void what_is_wrong_is_shown_by_the_page_itself(String ending) {
        MockHttpServletResponse answer = get("/calculator/loan" + ending + "?amount=x%20y&months=84");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/calculator/loan?amount=x%20y&months=84");
    }

    @Test
    void purchases_are_taken_along_with_what_is_given_back_for_each(@TempDir Path folder) throws IOException {
        String asked = "?bought=2.1.1;1;2600000;0&position=4.1&cost=7500000&lang=kk";
        MockHttpServletResponse answer = get("/calculator/subsidy/P08/xlsx" + asked);
        Map<String, String> parts =
                unzipped(Files.write(folder.resolve("subsidy.xlsx"), answer.getContentAsByteArray()));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>550000", "<v>1875000", "<v>2425000")
                .contains("<v>2200000");
        try (var document =
                Loader.loadPDF(get("/calculator/subsidy/P08/pdf" + asked).getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("Сүт салқындатқыш", "2 425 000", "ұсыныс та, шешім де емес", "№ 253");
        }
        try (var document = Loader.loadPDF(
                get("/calculator/subsidy/MILK/pdf?quantity=12345&lang=en").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("246 900");
        }
    }
}
