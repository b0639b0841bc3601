package kz.yntymaq.lending.bank.page;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.bank.BankStatements;
import kz.yntymaq.lending.bank.LineState;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of bank statements: a file is given, its lines are looked at and recorded, what waits is decided by a person. */
@PortalTest
class BankPagesTest {

    private static final String LIST = "/office/loans/bank";
    private static final String HEADING = "Дата;Сумма;Номер документа;Назначение платежа;Плательщик\n";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester pages;

    @Autowired
    BankStatements statements;

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

    Approved loan;
    Someone one;
    Actor officer;
    String number;
    String own;

    @BeforeEach
    void a_loan_that_was_paid_out() {
        var approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        one = people.operatorOfficer(Places.AKMOLA);
        officer = people.actor(one);
        approved.entered(officer, loan, "ПТ " + UUID.randomUUID());
        loans.confirm(people.actor(people.operatorOfficer(Places.AKMOLA)), approved.press(loan.id()));
        number = jdbc.sql("select number from loan_application where id = ?")
                .param(loan.id())
                .query(String.class)
                .single();
        own = UUID.randomUUID().toString();
    }

    private byte[] file() {
        return (HEADING + "23.11.2026;1 000,50;А " + own + ";По заявке " + number + ";ТОО «Дән»\n" + "23.11.2026;700;Б "
                        + own + ";<b>Жоқ</b> " + own + ";«Бір» ЖШС\n" + "x;1;2;3;4\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(Someone person, byte[] file) {
        return pages.post()
                .uri(LIST)
                .multipart()
                .file(new MockMultipartFile("file", "үзінді.csv", null, file))
                .param("_owner", person.id().toString())
                .with(csrf())
                .with(signedIn(person))
                .exchange();
    }

    private PlainBrowser browser(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private UUID line(UUID statement, LineState state) {
        return statements.lines(officer, statement, state, 0, 1).get(0).id();
    }

    @Test
    void an_officer_gives_a_file_and_has_it_recorded() {
        PlainBrowser browser = browser(one);
        assertThat(browser.get("/office/loans?lang=kk").body()).contains("href=\"" + LIST + "\"");
        assertThat(browser.get(LIST + "?lang=kk").body())
                .contains("Банктің үзінді көшірмелері", "1CClientBankExchange", "Төлем мақсаты", LIST + "/example.csv")
                .doesNotContain("??");
        String statement = upload(one, file()).getResponse().getRedirectedUrl();
        assertThat(statement).startsWith(LIST + "/");
        String page = browser.get(statement + "?lang=ru").body();
        assertThat(page)
                .contains(
                        "микрокредит найден",
                        "В назначении нет номера",
                        "Дата не читается.",
                        "1\u00a0000,50\u00a0₸",
                        "&lt;b&gt;Жоқ&lt;/b&gt;",
                        "ТОО «Дән»",
                        "Записать платежи")
                .doesNotContain("??", "<b>Жоқ</b>");
        assertThat(upload(one, file()).getResponse().getRedirectedUrl())
                .as("the same file")
                .isEqualTo(statement);
        assertThat(browser.submit(statement, statement, Map.of()).body())
                .contains("Выписка обработана полностью", "ждёт решения")
                .doesNotContain("??", "Записать платежи</button>");
        assertThat(browser.get(statement + "?state=recorded&lang=en").body())
                .contains("000.50", number)
                .doesNotContain("??", "700");
        assertThat(browser.get(LIST + "?lang=ru").body())
                .contains("үзінді.csv", "завершена")
                .doesNotContain("??");
        assertThat(browser.get("/office/loans/" + loan.id() + "?lang=ru").body())
                .contains("А " + own);
    }

    @Test
    void what_waits_is_recorded_set_aside_and_taken_back_with_errors_by_the_field() {
        UUID statement = statements.give(officer, "a.csv", file()).statement();
        statements.record(officer, statement);
        UUID line = line(statement, LineState.WAITS);
        String address = LIST + "/lines/" + line;
        PlainBrowser browser = browser(one);
        assertThat(browser.get(address + "?lang=kk").body())
                .contains("Банктен түскен төлем", "«Бір» ЖШС", "700\u00a0₸", "Б " + own, "a.csv, 3-жол")
                .doesNotContain("??");
        var typed = new HashMap<>(Map.of("number", "МК-404", "reference", "Б-1 " + own));
        assertThat(browser.submit(address, address, typed).body())
                .contains("id=\"number-error\"", "value=\"МК-404\"", "value=\"Б-1 " + own + "\"");
        typed.put("number", " ");
        assertThat(browser.submit(address, address, typed).body()).contains("id=\"number-error\"");
        String aside = address + "/aside";
        assertThat(browser.submit(aside, aside, Map.of("reason", "жоқ")).body()).contains("id=\"reason-error\"", "жоқ");
        assertThat(browser.submit(aside, aside, Map.of("reason", "Бұл микрокредит бойынша төлем емес."))
                        .body())
                .contains("Төлем кейінге қалдырылды")
                .doesNotContain("??");
        assertThat(browser.get(LIST + "/lines?state=aside&lang=kk").body())
                .contains("Бұл микрокредит бойынша төлем емес.")
                .doesNotContain("??");
        assertThat(browser.get(aside).uri()).hasPath(address);
        assertThat(browser.submit(address, address + "/back", Map.of()).body()).contains("Төлем тізімге қайтты");
        typed.put("number", number);
        assertThat(browser.submit(address, address, typed).body())
                .contains("Төлем жазылды", number)
                .doesNotContain("??", "<form class=\"y-box\"");
        assertThat(browser.get(address + "?lang=ru").body())
                .contains("записан", number)
                .doesNotContain("??", "<form class=\"y-box\"");
    }

    @Test
    void a_wrong_file_is_refused_by_its_field() {
        PlainBrowser browser = browser(one);
        for (var wrong : Map.of(
                        "",
                        "Файл не выбран или пуст",
                        "%PDF-1.7",
                        "закрыт паролем",
                        "a;b\n1;2",
                        "Не найдены названия столбцов: Дата; Сумма; Номер документа; Назначение платежа",
                        HEADING,
                        "нет поступивших платежей",
                        HEADING.strip() + ";Amount",
                        "Столбец «Сумма» стоит дважды",
                        "1CClientBankExchange\nСекцияДокумент=x",
                        "у платежа со строки 2 нет конца")
                .entrySet()) {
            String page = browser.get(LIST + "?lang=ru").body();
            String sent =
                    Map.of(
                                            "_csrf",
                                            PlainBrowser.hidden(page, "_csrf"),
                                            "_owner",
                                            one.id().toString())
                                    .entrySet()
                                    .stream()
                                    .map(field -> "--border\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                                    .collect(Collectors.joining())
                            + "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                            + wrong.getKey()
                            + "\r\n--border--\r\n";
            String answer = browser.send(HttpRequest.newBuilder(browser.uri(LIST))
                            .header("Content-Type", "multipart/form-data; boundary=border")
                            .POST(HttpRequest.BodyPublishers.ofString(sent))
                            .build())
                    .body();
            assertThat(answer)
                    .contains("href=\"#file\"", "id=\"file-error\"", wrong.getValue())
                    .doesNotContain("??");
        }
    }

    @Test
    void nobody_else_sees_a_statement_or_its_payments() {
        UUID statement = statements.give(officer, "a.csv", file()).statement();
        statements.record(officer, statement);
        String line = LIST + "/lines/" + line(statement, LineState.WAITS);
        for (Someone other :
                List.of(people.operatorOfficer(Places.TURKISTAN), people.official(Places.AKMOLA), people.auditor())) {
            for (String address : List.of(LIST + "/" + statement, line, line + "/aside")) {
                assertThat(pages.get().uri(address).with(signedIn(other)))
                        .as(address)
                        .hasStatus(404);
            }
        }
        assertThat(pages.get().uri(line).with(signedIn(loan.chair()))).hasStatus(403);
        assertThat(pages.get().uri(LIST + "/lines/" + UUID.randomUUID()).with(signedIn(one)))
                .hasStatus(404);
        assertThat(pages.get().uri(LIST + "/example.csv").with(signedIn(people.official(Places.AKMOLA))))
                .hasStatus(404);
    }

    @Test
    void the_example_is_a_statement_that_the_portal_reads() {
        byte[] example = pages.get()
                .uri(LIST + "/example.csv")
                .with(signedIn(one))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        UUID statement = statements.give(officer, "a.csv", example).statement();
        assertThat(statements.see(officer, statement).lines()).isOne();
    }
}
