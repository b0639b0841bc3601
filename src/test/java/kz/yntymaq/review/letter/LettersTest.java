package kz.yntymaq.review.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.paper.QrCodeTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LettersTest {

    private static final String REASON = "Кепіл құжаттары толық емес: бағалау есебі жоқ.";

    @Autowired
    Decisions decisions;

    @Autowired
    People people;

    @Autowired
    OblastMoney money;

    @Autowired
    RuleAnswers rules;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    private Cases cases;
    private Someone chair;
    private Someone deciding;
    private UUID id;

    @BeforeEach
    void sent() {
        cases = new Cases(jdbc, people, clock);
        money.atLeastSet(Places.AKMOLA, 5_000_000_000L);
        deciding = people.official(Places.AKMOLA);
        id = sent(Stages.DECISION);
    }

    private UUID sent(Stage stage) {
        chair = people.villager(Places.ZERENDI_VILLAGE);
        return cases.sent(
                cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                chair,
                Places.ZERENDI_VILLAGE,
                stage,
                10_000_000,
                clock.today().plusDays(3));
    }

    @Test
    void a_refusal_comes_with_one_letter_in_both_languages_that_says_who_decided_why_and_by_which_point()
            throws Exception {
        UUID press = UUID.randomUUID();
        int version = cases.version(id);
        decisions.refuse(people.actor(deciding), id, press, version, "R_7", REASON);
        decisions.refuse(people.actor(deciding), id, press, version, "R_7", REASON);

        String letter = only("REFUSED");
        String address = "/cabinet/applications/" + id + "/letters/" + letter;
        assertThat(text(chair, "/cabinet/applications/" + id)).contains("href=\"" + id + "/letters/" + letter);
        assertThat(text(deciding, "/office/applications/" + id)).contains("href=\"" + id + "/letters/" + letter);
        assertThat(text(chair, address))
                .contains("мотивированный отказ", "уәжді бас тарту", REASON, number())
                .contains("/verify/" + code(letter))
                .doesNotContain("??", "{0}");
        byte[] file = see(chair, address + "/letter.pdf").getResponse().getContentAsByteArray();
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
        try (var document = Loader.loadPDF(file)) {
            assertThat(QrCodeTest.read(
                            new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200)))
                    .endsWith("/verify/" + code(letter));
        }
    }

    @Test
    void what_was_told_stays_and_a_later_letter_says_that_the_earlier_is_not_the_last_word() {
        Actor official = people.actor(deciding);
        rules.allMet(official, id);
        decisions.approve(official, id, UUID.randomUUID(), cases.version(id), "Қаражат бар.", REASON, REASON);
        String approval = only("APPROVED");
        assertThat(check(approval)).contains(number(), "одобрена").doesNotContain(REASON, "Береке");
        jdbc.sql(
                        "update cooperative set name_ru = 'Другое имя' where id = (select applicant_id from loan_application where id = ?)")
                .param(id)
                .update();
        assertThat(text(chair, "/cabinet/applications/" + id + "/letters/" + approval))
                .contains("Береке")
                .doesNotContain("Другое имя");
        assertThatThrownBy(() -> jdbc.sql("update letter set number = 'x' where application_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not change");

        decisions.release(official, id, UUID.randomUUID(), cases.version(id), REASON);

        assertThat(check(approval)).contains("одобрение снято");
        assertThat(check(only("RELEASED"))).doesNotContain("После него");
    }

    @Test
    void nobody_reads_a_letter_of_others_and_none_is_found_by_another_application_or_code() {
        decisions.refuse(people.actor(deciding), id, UUID.randomUUID(), cases.version(id), "R_7", REASON);
        String letter = only("REFUSED");
        UUID other = sent(Stages.DECISION);
        String own = "/cabinet/applications/" + other + "/letters/" + letter;
        assertThat(see(chair, own)).hasStatus(404);
        assertThat(see(chair, own + "/letter.pdf")).hasStatus(404);
        assertThat(see(chair, "/cabinet/applications/" + id + "/letters/" + letter))
                .hasStatus(404);
        assertThat(see(people.official(Places.SAIRAM), "/office/applications/" + id + "/letters/" + letter))
                .hasStatus(404);
        assertThat(see(deciding, "/office/applications/" + other + "/letters/" + letter))
                .hasStatus(404);
        assertThat(see(deciding, "/verify/" + "0".repeat(20))).hasStatus(404);
    }

    @Test
    void a_decision_that_fails_leaves_no_letter() {
        Actor official = people.actor(deciding);
        assertThatThrownBy(() -> decisions.refuse(official, id, UUID.randomUUID(), cases.version(id), "R_6", REASON))
                .isInstanceOf(RuntimeException.class);
        assertThat(jdbc.sql("select count(*) from letter where application_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String only(String event) {
        return jdbc.sql("select id from letter where application_id = ? and event = ?")
                .params(id, event)
                .query(String.class)
                .single();
    }

    private String code(String letter) {
        return jdbc.sql("select code from letter where id = cast(? as uuid)")
                .param(letter)
                .query(String.class)
                .single();
    }

    private String number() {
        return jdbc.sql("select number from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String check(String letter) {
        return text(chair, "/verify/" + code(letter));
    }

    private String text(Someone reader, String address) {
        MvcTestResult page = see(reader, address);
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult see(Someone reader, String address) {
        return pages.get()
                .uri(address + "?lang=ru")
                .with(People.signedIn(reader))
                .exchange();
    }
}
