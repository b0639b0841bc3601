package kz.yntymaq.application.eligibility;

import static kz.yntymaq.application.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.application.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.application.eligibility.Finding.Outcome.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.CollateralKind;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.PurchaseKind;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.RuleEdition;
import kz.yntymaq.programme.edition.RuleFigure;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    private static final Map<Figure, String> VALUES = Map.of(
            Figure.MAX_AMOUNT_COOPERATIVE_MRP, "8000",
            Figure.MAX_TERM_AGRICULTURE_MONTHS, "84",
            Figure.MAX_TERM_OTHER_MONTHS, "60",
            Figure.MAX_GRACE_MONTHS, "12",
            Figure.MIN_MEMBERS, "3");
    private static final RuleEdition EDITION = new RuleEdition(
            "T",
            "AA",
            LocalDate.of(2026, 1, 1),
            null,
            "",
            "",
            "",
            "29",
            LocalDate.of(2026, 4, 22),
            Arrays.stream(Figure.values())
                    .collect(Collectors.toMap(
                            Function.identity(),
                            figure -> new RuleFigure(
                                    figure, new BigDecimal(VALUES.getOrDefault(figure, "1")), "R", "9"))));

    private final UUID by = UUID.randomUUID();
    private final Application draft = Application.draft(UUID.randomUUID(), by, Instant.EPOCH);
    private int members = 3;
    private CooperativeState state = CooperativeState.ACTIVE;
    private @Nullable BigDecimal mrp = new BigDecimal("4325");
    private @Nullable Territory village;
    private boolean approvedBefore;

    @ParameterizedTest
    @CsvSource({"34600000, MET", "34599999.99, MET", "34600000.01, NOT_MET", "1, MET"})
    void the_amount_may_reach_8000_mrp_and_not_a_tiyn_more(String amount, Finding.Outcome outcome) {
        terms(amount, null, null);
        assertThat(check("amount")).isEqualTo(outcome);
    }

    @Test
    void the_amount_cannot_be_told_without_amount_or_mrp() {
        assertThat(check("amount")).isEqualTo(CANNOT_BE_TOLD);
        mrp = null;
        terms("1", null, null);
        assertThat(check("mrp-missing")).isEqualTo(CANNOT_BE_TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESSING, 84, MET",
        "PROCESSING, 85, NOT_MET",
        "LIVESTOCK, 84, MET",
        "TOURISM, 60, MET",
        "TOURISM, 61, NOT_MET"
    })
    void the_term_depends_on_the_direction(Direction direction, int months, Finding.Outcome outcome) {
        draft.fillPurpose(direction, null, List.of(), by, Instant.EPOCH);
        terms(null, months, null);
        assertThat(check("term")).isEqualTo(outcome);
    }

    @Test
    void the_term_cannot_be_told_before_the_direction_is_chosen() {
        terms(null, 12, null);
        assertThat(check("term")).isEqualTo(CANNOT_BE_TOLD);
    }

    @ParameterizedTest
    @CsvSource({"0, MET", "12, MET", "13, NOT_MET"})
    void the_grace_period_may_reach_12_months(int months, Finding.Outcome outcome) {
        terms(null, null, months);
        assertThat(check("grace")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2, NOT_MET", "3, MET", "200, MET"})
    void three_members_are_enough(int people, Finding.Outcome outcome) {
        members = people;
        assertThat(check("enough-members")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(CooperativeState.class)
    void only_a_confirmed_registration_will_do(CooperativeState each) {
        state = each;
        assertThat(check("cooperative-registered")).isEqualTo(each == CooperativeState.ACTIVE ? MET : NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "110000000, 115600000, MET",
        "110000000, 117000000, NOT_MET",
        "110000000, , NOT_MET",
        "610000000, 615200000, NOT_MET",
    })
    void the_project_stands_in_the_district_of_the_seat(
            String oblast, @Nullable String district, Finding.Outcome outcome) {
        assertThat(check("near-seat")).isEqualTo(CANNOT_BE_TOLD);
        village = place(oblast, district);
        assertThat(check("near-seat")).isEqualTo(outcome);
    }

    @Test
    void an_approved_application_stands_in_the_way_of_another_by_point_9_2() {
        assertThat(check("no-running-loan")).isEqualTo(MET);
        approvedBefore = true;
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("no-running-loan"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome()).isEqualTo(NOT_MET);
                    assertThat(finding.act() + " " + finding.point()).isEqualTo("R 9(2)");
                });
    }

    @Test
    void the_purchases_cost_at_least_what_is_asked_for() {
        terms("100", null, null);
        buy(
                purchase(PurchaseKind.EQUIPMENT, "60", false, false, false),
                purchase(PurchaseKind.OTHER, "40", false, false, false));
        assertThat(check("purchases-fit")).isEqualTo(MET);
        terms("100.01", null, null);
        assertThat(check("purchases-fit")).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "no-passenger-cars, PASSENGER_CAR, false, false, false, NOT_MET",
        "no-passenger-cars, MACHINERY, false, false, false, MET",
        "no-livestock-of-relatives, LIVESTOCK, true, false, false, NOT_MET",
        "no-livestock-of-relatives, LIVESTOCK, false, false, false, MET",
        "no-livestock-of-relatives, MACHINERY, true, false, false, MET",
        "nothing-to-rent-out, BUILDING, false, false, true, NOT_MET",
        "nothing-to-rent-out, BUILDING, false, false, false, MET",
        "no-trade, GOODS_FOR_TRADE, false, false, false, NOT_MET",
        "no-trade, MATERIALS, false, false, false, MET",
        "machinery-new, MACHINERY, false, true, false, NOT_MET",
        "machinery-new, EQUIPMENT, false, true, false, NOT_MET",
        "machinery-new, BUILDING, false, true, false, MET",
    })
    void what_may_not_be_bought_is_found(
            String rule, PurchaseKind kind, boolean relative, boolean used, boolean rent, Finding.Outcome outcome) {
        assertThat(check(rule)).isEqualTo(CANNOT_BE_TOLD);
        buy(purchase(kind, "1", relative, used, rent));
        assertThat(check(rule)).isEqualTo(outcome);
    }

    @Test
    void premises_to_rent_out_for_tourism_stop_nothing_but_are_to_be_checked() {
        draft.fillPurpose(
                Direction.TOURISM,
                null,
                List.of(purchase(PurchaseKind.BUILDING, "1", false, false, true)),
                by,
                Instant.EPOCH);
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("nothing-to-rent-out"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome()).isEqualTo(Finding.Outcome.TO_CHECK);
                    assertThat(finding.stops()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"2, 3, MET", "2, 2, NOT_MET", "3, 2, NOT_MET", "0, 1, MET"})
    void the_project_creates_jobs(int now, int planned, Finding.Outcome outcome) {
        draft.fillWorkPlan(new WorkPlan(now, planned, null, null, null), by, Instant.EPOCH);
        assertThat(check("creates-jobs")).isEqualTo(outcome);
    }

    @Test
    void security_is_named() {
        assertThat(check("collateral-named")).isEqualTo(CANNOT_BE_TOLD);
        draft.fillCollateral(
                List.of(new CollateralItem(CollateralKind.DWELLING, "үй", BigDecimal.ONE)), by, Instant.EPOCH);
        assertThat(check("collateral-named")).isEqualTo(MET);
    }

    @Test
    void an_empty_draft_breaks_no_rule_by_being_empty() {
        assertThat(findings()).noneMatch(finding -> finding.outcome() == NOT_MET);
    }

    private Finding.Outcome check(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private List<Finding> findings() {
        var cooperative = new CooperativeFacts(
                UUID.randomUUID(), "Береке", "Береке", null, "115630100", state, by, members, Set.of(), null);
        var facts = new EligibilityFacts(
                draft, cooperative, EDITION, 2026, mrp, village, place("110000000", "115600000"), approvedBefore);
        return Rules.inOrder().stream().map(rule -> rule.check(facts)).toList();
    }

    private static Territory place(String oblast, @Nullable String district) {
        Territory place = mock();
        when(place.getOblastCode()).thenReturn(oblast);
        when(place.getDistrictCode()).thenReturn(district);
        when(place.name()).thenReturn("Күсеп");
        return place;
    }

    private void terms(@Nullable String amount, @Nullable Integer term, @Nullable Integer grace) {
        draft.fillTerms(new LoanTerms(amount == null ? null : new BigDecimal(amount), term, grace), by, Instant.EPOCH);
    }

    private void buy(Purchase... purchases) {
        draft.fillPurpose(null, null, List.of(purchases), by, Instant.EPOCH);
    }

    private static Purchase purchase(PurchaseKind kind, String price, boolean relative, boolean used, boolean rent) {
        return new Purchase("зат", kind, new BigDecimal(price), null, relative, used, rent);
    }
}
