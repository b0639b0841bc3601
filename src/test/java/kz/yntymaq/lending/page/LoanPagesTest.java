package kz.yntymaq.lending.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an approved microcredit: the officer's list and steps, the borrower's agreement, the paper, in both official languages. */
@PortalTest
class LoanPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Loans loans;

    @Autowired
    Decisions decisions;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ApprovedLoans approved;
    Approved loan;
    Someone one;
    Actor officer;
    Someone second;

    @BeforeEach
    void an_approved_loan_and_two_officers() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        one = people.operatorOfficer(Places.AKMOLA);
        officer = people.actor(one);
        second = people.operatorOfficer(Places.AKMOLA);
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private String address(String rest) {
        return "/office/loans/" + loan.id() + rest;
    }

    private String own() {
        return "/cabinet/applications/" + loan.id() + "/loan";
    }

    /** Sends the form of a page with what is typed into it. */
    private static HttpResponse<String> send(PlainBrowser browser, String page, Map<String, String> typed) {
        return browser.submit(page, page, typed);
    }

    @Test
    void an_officer_finds_it_in_the_menu_and_brings_it_to_the_money_in_kazakh_and_russian() {
        PlainBrowser browser = signedIn(one);
        assertThat(browser.get("/office").body()).contains("href=\"/office/loans\"");
        assertThat(browser.get("/office/loans?lang=kk").body())
                .contains(
                        "Мақұлданған микрокредиттер",
                        "Шарт жасау керек",
                        loan.id().toString())
                .doesNotContain("??");
        assertThat(browser.get(address("") + "?lang=ru").body())
                .contains("Договор о предоставлении микрокредита", "10\u00a0812\u00a0500\u00a0₸", "акимат области")
                .doesNotContain("??", "/release");
        var terms = new HashMap<>(Map.of(
                "number", "12",
                "day", "23.11.2026",
                "months", "85",
                "grace", "12",
                "rate", "2,5",
                "method", "ANNUITY",
                "days", "THIRTY_360",
                "first", "25.12.2026"));
        assertThat(send(browser, address("/contract"), terms).body())
                .contains("Не больше 84", "value=\"12\"")
                .doesNotContain("??");
        terms.put("months", "84");
        assertThat(send(browser, address("/contract"), terms).body())
                .contains("Условия сохранены", "161\u00a0874,19\u00a0₸", "22\u00a0526,04\u00a0₸", "25.12.2026")
                .doesNotContain("??");

        PlainBrowser borrower = signedIn(loan.chair());
        assertThat(borrower.get("/cabinet?lang=kk").body()).contains("келісіміңізді күтіп тұр", own());
        assertThat(borrower.get("/cabinet/applications/" + loan.id() + "?lang=kk")
                        .body())
                .contains("Шарт талаптарын қарап, келісу", own())
                .doesNotContain("??");
        assertThat(borrower.get(own()).body())
                .contains("Осы талаптармен келісемін", "161\u00a0874,19\u00a0₸", "шартта белгіленген")
                .doesNotContain("??");
        assertThat(send(borrower, own(), Map.of()).body())
                .contains("Келісіміңіз қабылданды")
                .doesNotContain("Осы талаптармен келісемін", "??");

        assertThat(send(
                                browser,
                                address("/pledge"),
                                Map.of(
                                        "kind", "DWELLING",
                                        "description", "Дом в Зеренде",
                                        "location", "OTHER",
                                        "valuedOn", "23.11.2026",
                                        "valuer", "ТОО «Оценка»",
                                        "value", "20 000 000"))
                        .body())
                .contains("14\u00a0000\u00a0000\u00a0₸", ">0,7<")
                .doesNotContain("??");
        assertThat(send(browser, address("/registration"), Map.of("number", "77", "day", "23.11.2026"))
                        .body())
                .contains("30 ноября 2026", "пункт 7")
                .doesNotContain("??");
        assertThat(send(browser, address("/account"), Map.of("iban", "KZ86 125K ZT50 0410 0101", "day", "23.11.2026"))
                        .body())
                .contains("Номер счета неверный", "KZ86 125K ZT50 0410 0101");
        assertThat(send(browser, address("/account"), Map.of("iban", "kz86 125k zt50 0410 0100", "day", "23.11.2026"))
                        .body())
                .contains("KZ86\u00a0125K\u00a0ZT50\u00a00410\u00a00100")
                .doesNotContain("??");
        String reference = "ПП " + UUID.randomUUID();
        assertThat(send(browser, address("/payout"), Map.of("day", "23.11.2026", "reference", reference))
                        .body())
                .contains(reference, "другой сотрудник")
                .doesNotContain("/payout/confirm", "??");

        PlainBrowser other = signedIn(second);
        assertThat(other.get(address("/payout/confirm") + "?lang=kk").body())
                .contains("Аударымды растау", reference)
                .doesNotContain("??");
        assertThat(send(other, address("/payout/confirm"), Map.of()).body())
                .contains("Аударым расталды", "Ақша аударылды")
                .doesNotContain("??", "/payout/back", "/contract\"");
        assertThat(borrower.get("/cabinet/inbox").body())
                .contains("микрокредит аударылды")
                .doesNotContain("??");
        assertThat(other.get("/office/loans?stage=paid").body())
                .contains(loan.id().toString());
        assertThat(other.get("/office/loans?stage=contract").body())
                .doesNotContain(loan.id().toString());
    }

    @Test
    void an_overdue_pay_out_is_marked_and_the_akimat_no_more_gives_up_what_was_entered() {
        approved.ready(officer, loan);
        clock.advance(Duration.ofDays(8));
        PlainBrowser browser = signedIn(one);
        assertThat(browser.get("/office/loans?lang=ru").body()).contains("срок нарушен");
        assertThat(browser.get(address("")).body()).contains("срок нарушен");
        PlainBrowser akimat = signedIn(loan.oblast());
        assertThat(akimat.get("/office/applications/" + loan.id()).body())
                .contains("/office/applications/" + loan.id() + "/release");
        assertThat(akimat.get(address("") + "?lang=ru").body())
                .contains("/office/applications/" + loan.id() + "/release", "KZ…0100")
                .doesNotContain("KZ86", "/payout", "??");
        loans.enter(officer, approved.press(loan.id()), clock.today(), "ПП " + UUID.randomUUID());
        assertThat(akimat.get("/office/applications/" + loan.id() + "?lang=ru").body())
                .contains("Перечисление внесено")
                .doesNotContain("/office/applications/" + loan.id() + "/release");
        assertThat(akimat.get("/office/applications/" + loan.id() + "/release").body())
                .contains("Перечисление внесено");
    }

    @Test
    void the_paper_is_a_bilingual_pdf_a_with_the_whole_schedule_and_says_that_it_is_the_portal_s_own()
            throws Exception {
        assertThat(signedIn(one).get(address("/contract.pdf")).statusCode()).isEqualTo(404);
        approved.drawn(officer, loan.id());
        byte[] paper = signedIn(loan.chair()).save(own() + "/contract.pdf");
        assertThat(PdfA.broken(paper)).isEmpty();
        assertThat(PdfA.unreadable(paper)).isEmpty();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains("өз үлгісі", "собственный образец", "161 874,19", "84.")
                    .doesNotContain("??");
        }
    }
}
