package kz.yntymaq.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The public account against the rows that it is made of. */
@PortalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class StatisticsTest {

    private static final String ZERENDI = Places.AKMOLA + "/" + Places.ZERENDI;
    private static final String BURABAY = Places.AKMOLA + "/" + Places.BURABAY;

    @Autowired
    Refresh refresh;

    @Autowired
    Figures figures;

    @Autowired
    DemonstrationMark mark;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Loans loans;

    @Autowired
    Repayments repayments;

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

    @Autowired
    TransactionTemplate transaction;

    Accounts accounts;

    @BeforeEach
    void some_money() {
        accounts = new Accounts(decisions, rules, money, loans, repayments, people, jdbc, clock);
        if (jdbc.sql("select count(*) from loan_file").query(Integer.class).single() == 0) {
            accounts.approved();
            Approved first = accounts.paid();
            Approved second = accounts.paid();
            accounts.paid();
            accounts.million(first);
            accounts.million(second);
            accounts.people(Places.BURABAY_KATARKOL, 3);
            accounts.people(Places.ZERENDI_VILLAGE, 6);
        }
        refresh.now();
    }

    private Figure figure(Measure measure, int year, String place) {
        return figure(new CellKey(measure, year, place, "", ""));
    }

    private Figure figure(CellKey key) {
        return figures.of(List.of(key)).apply(key);
    }

    private MockHttpServletResponse get(String address) {
        return pages.get().uri(java.net.URI.create(address)).exchange().getResponse();
    }

    private String body(String address) {
        return new String(get(address).getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    @Test
    void money_is_told_as_the_rows_have_it() {
        Function<Measure, Figure> country = measure -> figure(measure, 0, "");
        assertThat(country.apply(Measure.APPROVED))
                .isEqualTo(new Figure(4L, new BigDecimal("43250000.00"), null, null));
        assertThat(country.apply(Measure.PAID)).isEqualTo(new Figure(3L, new BigDecimal("32437500.00"), null, null));
        assertThat(country.apply(Measure.RETURNED)).isEqualTo(new Figure(2L, new BigDecimal("2000000.00"), null, null));
        assertThat(country.apply(Measure.ALLOTTED).total()).isEqualByComparingTo("90000000000");
        assertThat(country.apply(Measure.AGAIN)).isEqualTo(Figure.MISSING);
        assertThat(country.apply(Measure.OPEN)).isEqualTo(new Figure(3L, new BigDecimal("30437500.00"), null, null));
        assertThat(country.apply(Measure.JOBS).total()).isEqualByComparingTo("12");
        assertThat(figure(Measure.PAID, clock.today().getYear(), ZERENDI).number())
                .isEqualTo(3L);
        assertThat(figure(CellKey.all(Measure.PAID).ofProgramme("AA")).number()).isEqualTo(3L);
        assertThat(figure(CellKey.all(Measure.PAID).ofPurpose("LIVESTOCK")).number())
                .isEqualTo(3L);
        assertThat(figure(CellKey.all(Measure.OPEN).ofPurpose("NONE")).number()).isEqualTo(3L);
    }

    @Test
    void fewer_than_five_people_are_hidden_and_what_would_tell_them() {
        assertThat(figure(Measure.APPLIED, 0, "").number()).isEqualTo(13L);
        assertThat(figure(Measure.APPLIED, 0, BURABAY)).isEqualTo(Figure.MISSING);
        assertThat(figure(Measure.APPLIED, 0, ZERENDI)).as("13 - 10 = 3").isEqualTo(Figure.MISSING);
        assertThat(jdbc.sql("select count(*) from reporting_cell where hidden = 'ALL' and number is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_hidden_once_is_shown_again_only_by_a_number_that_is_far_from_it() {
        accounts.people(Places.BURABAY_KATARKOL, 3);
        refresh.now();
        assertThat(figure(Measure.APPLIED, 0, BURABAY))
                .as("6, but 3 before: the difference would be told")
                .isEqualTo(Figure.MISSING);
        accounts.people(Places.BURABAY_KATARKOL, 3);
        accounts.people(Places.ZERENDI_VILLAGE, 5);
        refresh.now();
        assertThat(figure(Measure.APPLIED, 0, BURABAY).number()).isEqualTo(9L);
        jdbc.sql(
                        "delete from application_transition where application_id in (select id from loan_application where amount = 3000000)")
                .update();
        jdbc.sql("delete from loan_application where amount = 3000000").update();
        jdbc.sql("delete from reporting_hidden").update();
        accounts.people(Places.BURABAY_KATARKOL, 3);
        accounts.people(Places.ZERENDI_VILLAGE, 6);
    }

    @Test
    void the_page_says_what_became_of_the_money_as_of_when_and_whose_plan_it_is() {
        String page = body("/statistics?lang=ru");
        assertThat(page)
                .contains("600 000 000 000 ₸", "43 250 000 ₸", "32 437 500 ₸", "2 000 000 ₸")
                .contains("Слова Главы государства 28 ноября 2025 года", "По состоянию на", "y-line")
                .contains("Портал этого пока не собирает")
                .contains("href=\"/open-data#PAID\"")
                .doesNotContain("показ портала", "старше часа");
        assertThat(body("/statistics?lang=ru&oblast=" + Places.AKMOLA))
                .as("the plan is one of the country")
                .doesNotContain("600 000 000 000")
                .contains("32 437 500 ₸", "Зерен");
        clock.advance(Duration.ofMinutes(61));
        assertThat(body("/statistics?lang=en")).contains("older than an hour");
        clock.advance(Duration.ofMinutes(-61));
    }

    @ParameterizedTest
    @CsvSource({
        "year=99999999999999999999, knows no such year",
        "year=0, knows no such year",
        "year=-1, knows no such year",
        "oblast=zz, knows no such oblast",
        "oblast=110000000&district=610000000, no such district",
        "district=115600000, no such district",
        "programme=%3Cb%3E, knows no such programme",
        "purpose=LIVESTOCK&programme=AA, not split together",
        "oblast=110000000&district=115600000&programme=AA, split neither by programme"
    })
    void an_address_that_cannot_be_answered_as_it_is_asked_says_so(String query, String said) {
        MockHttpServletResponse answer = get("/statistics?lang=en&by=nothing&" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(said);
    }

    @Test
    void of_two_portals_one_reckons() {
        transaction.executeWithoutResult(other -> {
            jdbc.sql("select one from reporting_state for update")
                    .query(Boolean.class)
                    .single();
            assertThat(java.util.concurrent.CompletableFuture.supplyAsync(refresh::now)
                            .join())
                    .isFalse();
        });
        assertThat(refresh.now()).isTrue();
    }

    @Test
    void figures_are_reckoned_anew_before_they_are_an_hour_old_and_not_before() {
        var first = figures.state().asOf();
        clock.advance(Duration.ofMinutes(30));
        refresh.look();
        assertThat(figures.state().asOf()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(20));
        refresh.look();
        assertThat(figures.state().asOf()).isEqualTo(clock.instant());
    }

    @Test
    void zz_rows_of_a_demonstration_never_count_in_a_portal_at_work() {
        mark.set();
        refresh.now();
        assertThat(figures.state().origin()).isEqualTo(Origin.REFUSED);
        assertThat(figure(Measure.PAID, 0, "")).isEqualTo(Figure.MISSING);
        assertThat(body("/statistics?lang=ru"))
                .contains("ни одно число не публикуется")
                .doesNotContain("32 437 500");
        jdbc.sql("delete from reporting_demonstration").update();
        refresh.now();
    }
}
