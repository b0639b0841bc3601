package kz.yntymaq.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PaperFilesTest {

    private static final String LETTERS = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ЁЪЫЭ ёъыэ № 10 812 500 ₸";

    @Autowired
    PaperFiles files;

    @Test
    void a_paper_of_both_languages_lasts_and_can_be_read_aloud() throws Exception {
        byte[] file = files.write(paper("Жарғы " + LETTERS, "Устав " + LETTERS, null));
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
        assertThat(text(file)).contains("Жарғы ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі", "Устав", "₸");
    }

    @Test
    void a_long_paper_runs_over_pages_with_its_title_and_their_numbers_on_each() throws Exception {
        String long_ = IntStream.range(0, 900)
                .mapToObj(i -> "сөз" + i + (i % 15 == 0 ? ".\n" : ""))
                .collect(Collectors.joining(" "));
        byte[] file = files.write(paper(long_, long_, new Bilingual("Жоба", "Проект")));
        assertThat(PdfA.broken(file)).isEmpty();
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            assertThat(stripper.getText(document))
                    .contains("Атауы / Название")
                    .contains("2 / " + document.getNumberOfPages());
        }
        assertThat(text(file)).contains("Жоба / Проект", "сөз0", "сөз899");
    }

    @Test
    void no_word_runs_into_the_other_column_and_no_line_ends_inside_a_time() throws Exception {
        String hash = "80c27870a9c86f540735dbdd80f2d10309281b73123de1".repeat(3);
        String times = IntStream.range(0, 60)
                .mapToObj(i -> "сөз".repeat(i % 7 + 1) + " 10:48–10:59")
                .collect(Collectors.joining(" "));
        byte[] file = files.write(paper(times + " " + hash, hash, null));
        assertThat(text(file)).doesNotContainPattern("[0-9]:\\s+[0-9]").contains("1 / 1");
        assertThat(text(file).lines().map(String::length).max(Integer::compare))
                .hasValueSatisfying(longest -> assertThat(longest).isLessThan(hash.length()));
    }

    @Test
    void a_phone_reads_the_code_of_a_sealed_paper_from_its_page() throws Exception {
        String address = "https://portal.example/verify/0123456789abcdefghjk";
        BilingualPaper plain = paper("Үзінді", "Выписка", null);
        byte[] file = files.write(new BilingualPaper(
                plain.title(),
                null,
                plain.rows(),
                new BilingualPaper.Seal(QrCode.of(address), new Bilingual("Тексеру", "Проверка"))));
        assertThat(PdfA.broken(file)).isEmpty();
        try (var document = Loader.loadPDF(file)) {
            assertThat(QrCodeTest.read(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .isEqualTo(address);
        }
    }

    @Test
    void what_people_typed_is_text_whatever_it_looks_like() throws Exception {
        String hostile = "<img src='file:///etc/passwd'/> <script>1</script> & \" ' 😀 \u202e Ω";
        byte[] file = files.write(paper(hostile, hostile, null));
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(text(file)).contains("<script>1</script>").doesNotContain("root:");
    }

    @Test
    void what_xml_forbids_is_left_out_and_the_paper_is_written() throws Exception {
        byte[] file = files.write(paper("бір\u000bекі\u000cүш\u001f\ufffe\ud800", "раз", null));
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(text(file)).contains("бір екі үш");
    }

    private static BilingualPaper paper(String kk, String ru, Bilingual mark) {
        return new BilingualPaper(
                new Bilingual("Атауы", "Название"),
                mark,
                new BilingualPaper.Rows()
                        .heading(new Bilingual("1. Бөлім", "1. Раздел"))
                        .text(new Bilingual(kk, ru))
                        .made());
    }

    private static String text(byte[] file) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
