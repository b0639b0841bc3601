package kz.yntymaq.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PaperTest {

    @Autowired
    Applications applications;

    @Autowired
    Submission submission;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    Someone chair;
    Someone member;
    Actor actor;
    UUID id;

    @BeforeEach
    void a_whole_draft() {
        chair = people.villager();
        member = people.villager();
        actor = people.actor(chair);
        id = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(member.id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        new BigDecimal("9000000"))
                .get(0);
    }

    @Test
    void a_draft_is_printed_whole_and_marked_as_not_sent_on_every_sheet() throws IOException {
        String page = see("/print", chair, "kk");
        assertThat(page)
                .contains(
                        "Қаралама, жіберілмеген", "Сүт цехы", "Сепаратор", "a.pdf", "Қағидалар талаптары", "орындалды")
                .doesNotContain("Өтінім нөмірі");
        try (PDDocument pdf = pdf(chair, "kk")) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Микрокредит алуға өтінім");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            String all = text(pdf, 1, pdf.getNumberOfPages());
            assertThat(all)
                    .contains(
                            "Сүт цехы",
                            "Сепаратор",
                            "a.pdf",
                            "Қағидалар талаптары",
                            chair.name().full())
                    .contains("9 000 000 ₸")
                    .as("no letter that the font does not know")
                    .doesNotContainPattern("\\?\\S");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                assertThat(text(pdf, sheet, sheet)).contains("Қаралама, жіберілмеген · " + sheet);
            }
        }
    }

    @Test
    void what_is_not_filled_in_yet_is_listed() throws IOException {
        applications.fill(actor, id, version(), "plan", Given.workPlan(2, 6).with("PLAN", null));
        assertThat(see("/print", chair, "ru")).contains("Не заполнено 1 поле");
        try (PDDocument pdf = pdf(chair, "ru")) {
            assertThat(text(pdf, 1, 1)).contains("Не заполнено 1 поле", "Черновик, не отправлен");
        }
    }

    @Test
    void what_was_sent_is_printed_with_its_number_by_the_chair_and_by_members() throws IOException {
        assertThat(pages.get()
                        .uri(address("/print"))
                        .with(People.signedIn(member))
                        .exchange())
                .as("a draft is its chair's alone")
                .hasStatus(404);
        String number = submission.submit(actor, id, UUID.randomUUID(), version());
        for (Someone reader : List.of(chair, member)) {
            assertThat(see("/print", reader, "kk"))
                    .contains(number, "Тіркелген уақыты")
                    .doesNotContain("жіберілмеген");
            try (PDDocument pdf = pdf(reader, "kk")) {
                assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                        .contains(number)
                        .doesNotContain("жіберілмеген");
            }
        }
        assertThat(pages.get()
                        .uri(address("/print.pdf"))
                        .with(People.signedIn(people.villager()))
                        .exchange())
                .hasStatus(404);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where account_id = ? and action = 'application.read' and subject = ?")
                        .params(member.id(), number)
                        .query(Integer.class)
                        .single())
                .as("that a member read it is told to the chair")
                .isEqualTo(2);
    }

    @Test
    void a_deleted_draft_is_called_so_as_long_as_it_is_kept() throws IOException {
        submission.withdraw(actor, id, version(), null);
        assertThat(see("/print", chair, "kk")).contains("Қаралама, жіберілмеген", "жойылған қаралама", "Сүт цехы");
    }

    private int version() {
        return applications.findOfChair(actor, id).getVersion();
    }

    private String address(String end) {
        return "/cabinet/applications/" + id + end;
    }

    private String see(String end, Someone reader, String language) {
        var answer = pages.get()
                .uri(address(end) + "?lang=" + language)
                .with(People.signedIn(reader))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private PDDocument pdf(Someone reader, String language) throws IOException {
        var answer = pages.get()
                .uri(address("/print.pdf") + "?lang=" + language)
                .with(People.signedIn(reader))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return Loader.loadPDF(answer.getResponse().getContentAsByteArray());
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
