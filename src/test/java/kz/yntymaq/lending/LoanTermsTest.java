package kz.yntymaq.lending;

import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schedules of contracts, by sums that were computed elsewhere, and what the edition allows of their terms. */
class LoanTermsTest {

    private static final BigDecimal SUM = new BigDecimal("10812500");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Content CONTENT = Shipped.edition("AA-2026-04-22").content();
    private static final TermBounds BOUNDS = new TermBounds(
            CONTENT.figure(Figure.MAX_TERM_AGRICULTURE_MONTHS.name()).orElseThrow(),
            CONTENT.figure(Figure.NOMINAL_RATE_PERCENT.name()).orElseThrow(),
            CONTENT.figure(Figure.MAX_GRACE_MONTHS.name()).orElseThrow());

    static LoanTerms terms(int months, int grace, Method method) {
        return new LoanTerms(
                "12",
                TODAY,
                new BigDecimal("2.5"),
                months,
                grace,
                method,
                DayCount.THIRTY_360,
                LocalDate.of(2026, 12, 25));
    }

    private static Schedule schedule(int grace, Method method) {
        return terms(84, grace, method).schedule(SUM, UnaryOperator.identity());
    }

    @Test
    void an_annuity_without_grace_pays_the_same_each_month_and_the_loan_to_the_tiyn() {
        Schedule schedule = schedule(0, Method.ANNUITY);
        assertThat(schedule.lines()).hasSize(84);
        assertThat(schedule.lines().subList(0, 83))
                .allSatisfy(line -> assertThat(line.payment()).isEqualByComparingTo("140445.29"));
        assertThat(schedule.lines().stream().map(Line::principal).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(SUM);
        assertThat(schedule.interest()).isBetween(new BigDecimal("984904"), new BigDecimal("984905"));
        assertThat(schedule.last().balance()).isEqualByComparingTo("0");
    }

    @Test
    void in_the_grace_only_interest_is_paid_and_the_rest_is_an_annuity() {
        Schedule schedule = schedule(12, Method.ANNUITY);
        assertThat(schedule.lines().subList(0, 12)).allSatisfy(line -> {
            assertThat(line.principal()).isEqualByComparingTo("0");
            assertThat(line.interest()).isEqualByComparingTo("22526.04");
        });
        assertThat(schedule.lines().get(12).payment()).isEqualByComparingTo("161874.19");
        assertThat(schedule.interest()).isBetween(new BigDecimal("1112753"), new BigDecimal("1112754"));
    }

    @Test
    void equal_principal_after_the_grace_begins_with_the_largest_payment() {
        Schedule schedule = schedule(12, Method.EQUAL_PRINCIPAL);
        assertThat(schedule.lines().get(12).principal()).isEqualByComparingTo("150173.61");
        assertThat(schedule.lines().get(12).payment()).isEqualByComparingTo("172699.65");
        assertThat(schedule.largest().number()).isEqualTo(13);
    }

    @Test
    void each_payment_is_on_the_day_of_the_month_of_the_first_one() {
        Schedule schedule = schedule(0, Method.ANNUITY);
        assertThat(schedule.lines().get(0).due()).isEqualTo("2026-12-25");
        assertThat(schedule.lines().get(2).due()).isEqualTo("2027-02-25");
        assertThat(schedule.last().due()).isEqualTo("2033-11-25");
    }

    @Test
    void terms_up_to_the_figures_of_the_edition_are_allowed() {
        BOUNDS.require(terms(84, 12, Method.ANNUITY), TODAY, TODAY);
        BOUNDS.require(terms(1, 0, Method.EQUAL_PRINCIPAL), TODAY.minusDays(3), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "85, 0, 2.5, 2026-11-23, 2026-12-25, months, lending.error.months",
        "84, 13, 2.5, 2026-11-23, 2026-12-25, grace, lending.error.grace",
        "6, 6, 2.5, 2026-11-23, 2026-12-25, grace, lending.error.grace-whole",
        "84, 0, 2.51, 2026-11-23, 2026-12-25, rate, lending.error.rate",
        "84, 0, 2.5, 2026-11-24, 2026-12-25, day, lending.error.contract-day",
        "84, 0, 2.5, 2026-11-19, 2026-12-25, day, lending.error.contract-day",
        "84, 0, 2.5, 2026-11-23, 2026-12-29, first, lending.error.first-day",
        "84, 0, 2.5, 2026-11-23, 2026-12-22, first, lending.error.first",
        "84, 0, 2.5, 2026-11-23, 2027-05-24, first, lending.error.first"
    })
    void anything_beyond_is_refused_by_its_field(
            int months, int grace, BigDecimal rate, LocalDate signed, LocalDate first, String field, String key) {
        var terms = new LoanTerms("12", signed, rate, months, grace, Method.ANNUITY, DayCount.ACTUAL_365, first);
        refusedAt(field, key, () -> BOUNDS.require(terms, LocalDate.of(2026, 11, 20), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "DWELLING, CITY, 80, 8000000.00",
        "DWELLING, CENTRE, 70, 7000000.00",
        "DWELLING_LAND, CENTRE, 60, 6000000.00",
        "DWELLING_LAND, OTHER, 50, 5000000.00",
        "NON_RESIDENTIAL, OTHER, 60, 6000000.00",
        "AGRICULTURAL_LAND_OWNED, , 70, 7000000.00",
        "EQUIPMENT, , 50, 5000000.00",
        "GUARANTEE, , 100, 10000000.00"
    })
    void of_a_pledged_thing_counts_what_its_coefficient_leaves(
            String kind, String location, BigDecimal percent, BigDecimal covers) {
        PledgedItem item = PledgedItem.of(given(kind, location, null, null, null), CONTENT, 84, TODAY);
        assertThat(item.percent()).isEqualByComparingTo(percent);
        assertThat(item.covers()).isEqualByComparingTo(covers);
    }

    @Test
    void a_thing_that_does_not_count_is_refused_by_the_field_that_says_so() {
        refusedAt("location", "lending.error.missing", () -> pledged("DWELLING", null, null, null));
        refusedAt("made", "lending.error.missing", () -> pledged("VEHICLE", "CIS", null, null));
        refusedAt("madeIn", "lending.error.missing", () -> pledged("VEHICLE", null, 2024, null));
        refusedAt("made", "lending.error.old", () -> pledged("VEHICLE", "CIS", 2020, null));
        refusedAt("made", "lending.error.future", () -> pledged("VEHICLE", "CIS", 2027, null));
        refusedAt("madeIn", "lending.error.no-age", () -> pledged("VEHICLE", "ELSEWHERE", 2024, null));
        refusedAt("leaseEnd", "lending.error.missing", () -> pledged("AGRICULTURAL_LAND_LEASED", null, null, null));
        refusedAt(
                "leaseEnd",
                "lending.error.lease",
                () -> pledged("AGRICULTURAL_LAND_LEASED", null, null, LocalDate.of(2034, 1, 1)));
        refusedAt("kind", "error.choice", () -> pledged("NO_SUCH_KIND", null, null, null));
    }

    private static void pledged(String kind, String madeIn, Integer made, LocalDate leaseEnd) {
        PledgedItem.of(given(kind, null, madeIn, made, leaseEnd), CONTENT, 84, TODAY);
    }

    private static PledgedItem.Given given(
            String kind, String location, String madeIn, Integer made, LocalDate leaseEnd) {
        return new PledgedItem.Given(
                kind, "Зат", location, madeIn, made, leaseEnd, TODAY, "Бағалаушы", new BigDecimal("10000000"));
    }
}
