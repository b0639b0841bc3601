package kz.yntymaq.lending.repayment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of repayment in both official languages: an officer records and takes back, the borrower reads and takes along. */
@PortalTest
class RepaymentPagesTest {

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

    @BeforeEach
    void a_loan_that_was_paid_out() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        one = people.operatorOfficer(Places.AKMOLA);
        Actor officer = people.actor(one);
        approved.entered(officer, loan, "ПТ " + UUID.randomUUID());
        loans.confirm(people.actor(people.operatorOfficer(Places.AKMOLA)), approved.press(loan.id()));
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private String address(String rest) {
        return "/office/loans/" + loan.id() + rest;
    }

    private String own(String rest) {
        return "/cabinet/applications/" + loan.id() + "/loan" + rest;
    }

    private UUID receipt() {
        return jdbc.sql(
                        "select r.id from loan_receipt r join loan_file f on f.id = r.file_id where f.application_id = ? and r.number = 1")
                .param(loan.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void an_officer_records_a_payment_and_takes_it_back_and_the_borrower_reads_both() {
        PlainBrowser browser = signedIn(one);
        assertThat(browser.get(address("") + "?lang=kk").body())
                .contains("Микрокредитті өтеу", "Мерзімі өткен берешек жоқ", address("/receipt"))
                .doesNotContain("??");
        assertThat(browser.get(address("/receipt") + "?lang=ru&sum=1+000+000").body())
                .contains("Что даст каждый выбор?", "9\u00a0812\u00a0500\u00a0₸", "10\u00a0812\u00a0500\u00a0₸")
                .doesNotContain("??");
        var typed = new HashMap<>(Map.of(
                "day", "24.11.2026", "tenge", "1 000 000", "reference", "ПП 1 " + loan.id(), "surplus", "SHORTER"));
        assertThat(browser.submit(address("/receipt"), address("/receipt"), typed)
                        .body())
                .contains("Этот день ещё не наступил", "value=\"24.11.2026\"");
        typed.put("day", "23.11.2026");
        assertThat(browser.submit(address("/receipt"), address("/receipt"), typed)
                        .body())
                .contains(
                        "Платёж записан",
                        "9\u00a0812\u00a0500\u00a0₸",
                        "досрочно",
                        address("/receipts/" + receipt() + "/back"))
                .doesNotContain("??");
        PlainBrowser borrower = signedIn(loan.chair());
        assertThat(borrower.get(own("") + "?lang=kk").body())
                .contains("9\u00a0812\u00a0500\u00a0₸", own("/statement"))
                .doesNotContain("??", "/back\"");
        String back = address("/receipts/" + receipt() + "/back");
        assertThat(browser.submit(back, back, Map.of("reason", "ошибка")).body())
                .contains("id=\"reason-error\"");
        assertThat(browser.submit(back, back, Map.of("reason", "Платёж пришёл от другого заемщика."))
                        .body())
                .contains("Запись о платеже отменена", "10\u00a0812\u00a0500\u00a0₸", "запись отменена: ")
                .doesNotContain("??", "досрочно");
        assertThat(borrower.get("/cabinet/inbox?lang=kk").body())
                .contains("төлем жазылды", "жазбаның күші жойылды")
                .doesNotContain("??");
    }

    @Test
    void an_officer_offers_other_payments_and_the_borrower_compares_and_agrees() {
        String first = clock.today().plusMonths(1).withDayOfMonth(10).toString();
        PlainBrowser browser = signedIn(one);
        browser.get(address("") + "?lang=ru");
        var typed = new HashMap<>(Map.of(
                "first",
                "10.10.2020",
                "payments",
                "48",
                "interestOnly",
                "6",
                "season",
                "AUGUST",
                "reason",
                "Засуха, надой упал вдвое."));
        assertThat(browser.submit(address("/schedule"), address("/schedule"), typed)
                        .body())
                .contains("Первый платёж должен быть позже", "value=\"48\"", "Засуха, надой упал вдвое.", "checked");
        typed.put("first", first);
        typed.remove("season");
        assertThat(browser.submit(address("/schedule"), address("/schedule"), typed)
                        .body())
                .contains("Предложение отправлено заемщику", "ждём ответа заемщика")
                .doesNotContain("??");
        assertThat(browser.get(address("/schedule/back") + "?lang=kk").body())
                .contains("Ұсынысты қайтарып алу", "Засуха, надой упал вдвое.")
                .doesNotContain("??");

        PlainBrowser borrower = signedIn(loan.chair());
        assertThat(borrower.get("/cabinet?lang=kk").body()).contains("басқа төлем кестесі ұсынылды", own("/schedule"));
        assertThat(borrower.get(own("") + "?lang=kk").body()).contains("Кестені қарап, жауап беру");
        assertThat(borrower.get(own("/schedule") + "?lang=kk").body())
                .contains("Қазіргі кесте", "Ұсынылған кесте", "Кестеге келісемін", "Келіспеймін", "Засуха")
                .doesNotContain("??");
        assertThat(borrower.submit(own("/schedule"), own("/schedule"), Map.of("answer", "yes"))
                        .body())
                .contains("Жаңа төлем кестесі күшіне енді", "Төлем кестесі өзгертілді")
                .doesNotContain("??");
        assertThat(borrower.get(own("/statement") + "?lang=ru").body())
                .contains("График изменён: ", "Засуха")
                .doesNotContain("??");
        assertThat(borrower.get(own("/schedule")).body()).contains("Нет графика, который ждёт ответа");
    }

    @Test
    void a_second_officer_reads_that_something_changed_and_of_no_field_that_it_is_empty_now() {
        PlainBrowser first = signedIn(one);
        PlainBrowser second = signedIn(people.operatorOfficer(Places.AKMOLA));
        String version = PlainBrowser.hidden(second.get(address("/receipt")).body(), "version");
        first.submit(address("/receipt"), address("/receipt"), receipt("ПП 1 "));
        var late = new HashMap<>(receipt("ПП 2 "));
        late.put("version", version);
        String page = second.get(address("/receipt") + "?lang=ru").body();
        late.put("_csrf", PlainBrowser.hidden(page, "_csrf"));
        late.put("_owner", PlainBrowser.hidden(page, "_owner"));
        late.put("_seal", PlainBrowser.hidden(page, "_seal"));
        late.put("once", PlainBrowser.hidden(page, "once"));
        assertThat(second.post(address("/receipt"), late).body())
                .contains("y-note--conflict", "Введённое вами сохранилось ниже", "value=\"ПП 2 " + loan.id())
                .doesNotContain("y-stored", "??");
        assertThat(second.submit(address("/receipt"), address("/receipt"), receipt("ПП 2 "))
                        .body())
                .contains("Платёж записан");
    }

    private Map<String, String> receipt(String reference) {
        return Map.of("day", "23.11.2026", "tenge", "1 000", "reference", reference + loan.id(), "surplus", "DUE");
    }

    @Test
    void the_statement_of_any_day_is_read_and_taken_along() throws Exception {
        PlainBrowser officer = signedIn(one);
        officer.submit(
                address("/receipt"),
                address("/receipt"),
                Map.of("day", "23.11.2026", "tenge", "300 000", "reference", "ПП 2 " + loan.id(), "surplus", "DUE"));
        clock.advance(Duration.ofDays(100));
        PlainBrowser borrower = signedIn(loan.chair());
        assertThat(borrower.get(own("/statement") + "?lang=ru").body())
                .contains("Выписка по микрокредиту", "оплачен", "300\u00a0000\u00a0₸")
                .doesNotContain("??");
        assertThat(borrower.get(own("/statement") + "?lang=ru&on=30.11.2026").body())
                .contains("30 ноября 2026")
                .doesNotContain("оплачен ", "??");
        for (String wrong : List.of("1.1.2020", "31.12.2099", "x", "%F0%9F%90%84")) {
            assertThat(borrower.get(own("/statement") + "?on=" + wrong).body()).contains("id=\"on-error\"");
            assertThat(borrower.get(own("/statement.pdf") + "?on=" + wrong).uri())
                    .as("no paper of another day than was asked for")
                    .hasPath(own("/statement"));
        }
        byte[] paper = borrower.save(own("/statement.pdf") + "?on=2026-11-30");
        assertThat(PdfA.broken(paper)).isEmpty();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains("өз үлгісі", "Выписка по микрокредиту", "300 000", "84.")
                    .doesNotContain("??");
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(borrower.save(own("/statement.xlsx"))))) {
            assertThat(workbook.getSheets().count()).isEqualTo(2);
        }
        assertThat(signedIn(people.villager()).get(own("/statement")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_counts_by_the_age_of_what_is_overdue() {
        clock.advance(Duration.ofDays(32 + 40)); // the first payment is due on 25 December
        PlainBrowser officer = signedIn(one);
        String list = officer.get("/office/loans?lang=ru&arrears=up_to_60").body();
        assertThat(list).contains(loan.id().toString(), "Дней просрочки: ").doesNotContain("??");
        assertThat(officer.get("/office/loans?arrears=none").body())
                .doesNotContain(loan.id().toString());
        assertThat(officer.get("/office/loans?arrears=up_to_30").body())
                .doesNotContain(loan.id().toString());
        officer.submit(
                address("/schedule"),
                address("/schedule"),
                Map.of(
                        "first",
                        clock.today().plusMonths(1).withDayOfMonth(10).toString(),
                        "payments",
                        "36",
                        "reason",
                        "Засуха, надой упал вдвое."));
        PlainBrowser borrower = signedIn(loan.chair());
        borrower.submit(own("/schedule"), own("/schedule"), Map.of("answer", "yes"));
        assertThat(borrower.get(own("/statement") + "?lang=ru").body())
                .contains("Реструктурирован: ", "перешло в новый график")
                .doesNotContain("??");
        assertThat(officer.get("/office/loans?arrears=none").body())
                .contains(loan.id().toString());
    }
}
