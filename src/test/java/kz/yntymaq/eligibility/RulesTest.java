package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.eligibility.Facts.Business;
import kz.yntymaq.eligibility.Facts.Kind;
import kz.yntymaq.eligibility.Facts.Place;
import kz.yntymaq.eligibility.Facts.Thing;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.eligibility.check.Comparisons;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.priority.Priorities.Fit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule at its edge, from both sides. */
class RulesTest {

    private static final Place SEAT = new Place("115630100", "Күсеп", true);

    private final Given given = new Given(edition());

    /** The edition whose rules are asked; those of an earlier one ask the same tests. */
    Edition edition() {
        return Shipped.edition("AA-2026-04-22");
    }

    @ParameterizedTest
    @CsvSource({"34600000, MET", "34599999.99, MET", "34600000.01, NOT_MET", "1, MET"})
    void the_amount_may_reach_8000_indexes_and_not_a_tiyn_more(BigDecimal amount, Outcome outcome) {
        given.amount = amount;
        assertThat(check("AmountWithinLimit")).isEqualTo(outcome);
    }

    @Test
    void the_amount_cannot_be_told_without_the_amount_or_the_index_of_the_year() {
        assertThat(check("AmountWithinLimit")).isEqualTo(CANNOT_BE_TOLD);
        given.amount = BigDecimal.ONE;
        given.mci = null;
        assertThat(check("AmountWithinLimit")).isEqualTo(CANNOT_BE_TOLD);
        assertThat(found("AmountWithinLimit").arguments()).contains("missing", "2026");
    }

    @ParameterizedTest
    @CsvSource({
        "AGRICULTURE, 84, MET",
        "AGRICULTURE, 85, NOT_MET",
        "PROCESSING, 84, MET",
        "PROCESSING, 85, NOT_MET",
        "OTHER, 60, MET",
        "OTHER, 61, NOT_MET",
        "UNCLEAR, 60, MET",
        "UNCLEAR, 61, TO_CHECK",
        "UNCLEAR, 84, TO_CHECK",
        "UNCLEAR, 85, NOT_MET",
        ", 1, CANNOT_BE_TOLD",
        "OTHER, , CANNOT_BE_TOLD",
        "UNCLEAR, , CANNOT_BE_TOLD",
    })
    void the_term_depends_on_the_kind_of_business(
            @Nullable Business business, @Nullable Integer months, Outcome outcome) {
        given.business = business;
        given.term = months;
        assertThat(check("TermWithinLimit")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, MET", "12, MET", "13, NOT_MET", ", CANNOT_BE_TOLD"})
    void the_grace_period_may_reach_12_months(@Nullable Integer months, Outcome outcome) {
        given.grace = months;
        assertThat(check("GraceWithinLimit")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"true, MET", "false, NOT_MET"})
    void only_a_confirmed_registration_will_do(boolean registered, Outcome outcome) {
        given.registered = registered;
        assertThat(check("CooperativeIsRegistered")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"true, MET", "false, NOT_MET", ", CANNOT_BE_TOLD"})
    void the_project_runs_in_a_rural_settlement_or_a_small_town(@Nullable Boolean eligible, Outcome outcome) {
        given.place = eligible == null ? null : new Place("115630100", "Күсеп", eligible);
        assertThat(check("PlaceIsRural")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "115630100, MET",
        "115630300, TO_CHECK", // the same district
        "117055100, TO_CHECK", // another one, maybe an adjacent okrug
        ", CANNOT_BE_TOLD"
    })
    void another_settlement_than_that_of_the_seat_is_for_people_to_check(@Nullable String code, Outcome outcome) {
        given.place = code == null ? null : new Place(code, "Ауыл", true);
        assertThat(check("ProjectIsNearSeat")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "AGRICULTURE, FITS, MET",
        "AGRICULTURE, OUTSIDE, AGAINST_CRITERION",
        "AGRICULTURE, NOT_PUBLISHED, TO_CHECK",
        "AGRICULTURE, , TO_CHECK",
        "PROCESSING, FITS, MET",
        "PROCESSING, OUTSIDE, AGAINST_CRITERION",
        "PROCESSING, NOT_PUBLISHED, TO_CHECK",
        "UNCLEAR, FITS, MET",
        "UNCLEAR, OUTSIDE, TO_CHECK", // it may not be agricultural, and so exempt
        "UNCLEAR, NOT_PUBLISHED, TO_CHECK",
        "OTHER, EXEMPT, MET",
        "OTHER, OUTSIDE, MET",
        "OTHER, NOT_PUBLISHED, MET",
        ", NOT_PUBLISHED, CANNOT_BE_TOLD"
    })
    void a_direction_outside_the_published_list_of_the_village_goes_against_a_criterion_and_bars_nothing(
            @Nullable Business business, @Nullable Fit published, Outcome outcome) {
        given.business = business;
        given.priority = published;
        assertThat(check("DirectionHasPriority")).isEqualTo(outcome);
        assertThat(found("DirectionHasPriority").isBroken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, MET", "true, NOT_MET"})
    void an_approved_application_stands_in_the_way_of_another_by_the_portals_own_order(
            boolean before, Outcome outcome) {
        given.approvedBefore = before;
        assertThat(check("NoApprovedApplication")).isEqualTo(outcome);
        assertThat(found("NoApprovedApplication").source()).isEqualTo(LegalReference.ROUTE);
    }

    @ParameterizedTest
    @CsvSource({"100, MET", "100.01, NOT_MET", ", CANNOT_BE_TOLD"})
    void the_purchases_cost_at_least_what_is_asked_for(@Nullable BigDecimal amount, Outcome outcome) {
        given.amount = amount;
        given.purchases.add(new Thing("а", Kind.EQUIPMENT, new BigDecimal("60"), false, false, false));
        given.purchases.add(new Thing("б", Kind.OTHER, new BigDecimal("40"), false, false, false));
        given.purchases.add(new Thing("в", null, null, false, false, false));
        assertThat(check("PurchasesFitAmount")).isEqualTo(outcome);
    }

    @Test
    void nothing_can_be_told_of_the_sum_of_no_purchases() {
        given.amount = BigDecimal.ONE;
        assertThat(check("PurchasesFitAmount")).isEqualTo(CANNOT_BE_TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "100, , , MET",
        "99.99, , , NOT_MET",
        "100.01, , , NOT_MET",
        "60, 30, 10, MET",
        "60, 30, 9.99, NOT_MET",
        "60, 30, 10.01, NOT_MET",
        "60, 40, , MET",
        "60, , 40, MET",
        ", 60, 40, CANNOT_BE_TOLD"
    })
    void microcredit_own_and_others_money_are_what_the_purchases_cost(
            @Nullable BigDecimal amount, @Nullable BigDecimal own, @Nullable BigDecimal others, Outcome outcome) {
        given.amount = amount;
        given.ownMoney = own;
        given.otherMoney.add(others);
        given.purchases.add(new Thing("а", Kind.EQUIPMENT, new BigDecimal("60"), false, false, false));
        given.purchases.add(new Thing("б", Kind.OTHER, new BigDecimal("40"), false, false, false));
        assertThat(check("SourcesFitPurchases")).isEqualTo(outcome);
    }

    @Test
    void what_is_missing_or_too_much_is_told_in_tenge() {
        given.purchases.add(new Thing("а", Kind.EQUIPMENT, new BigDecimal("100"), false, false, false));
        given.amount = new BigDecimal("70");
        assertThat(found("SourcesFitPurchases").arguments())
                .containsExactly(new BigDecimal("100"), new BigDecimal("70"), new BigDecimal("30"), "less");
        given.ownMoney = new BigDecimal("45");
        assertThat(found("SourcesFitPurchases").arguments())
                .containsExactly(new BigDecimal("100"), new BigDecimal("115"), new BigDecimal("15"), "more");
        given.purchases.clear();
        assertThat(check("SourcesFitPurchases")).isEqualTo(CANNOT_BE_TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "NoPassengerCar, PASSENGER_CAR, false, false, false, NOT_MET",
        "NoPassengerCar, MACHINERY, false, false, false, MET",
        "NoLivestockOfRelatives, LIVESTOCK, true, false, false, NOT_MET",
        "NoLivestockOfRelatives, LIVESTOCK, false, false, false, MET",
        "NoLivestockOfRelatives, MACHINERY, true, false, false, MET",
        "NothingToRentOut, BUILDING, false, false, true, TO_CHECK",
        "NothingToRentOut, BUILDING, false, false, false, MET",
        "NothingToRentOut, MACHINERY, false, false, true, MET",
        "NoTrade, GOODS_FOR_TRADE, false, false, false, NOT_MET",
        "NoTrade, OTHER, false, false, false, MET",
        "PastureIsEnough, LIVESTOCK, false, false, false, TO_CHECK",
        "PastureIsEnough, EQUIPMENT, false, false, false, MET",
        "MachineryIsNew, MACHINERY, false, true, false, AGAINST_CRITERION",
        "MachineryIsNew, EQUIPMENT, false, true, false, AGAINST_CRITERION",
        "MachineryIsNew, MACHINERY, false, false, false, MET",
        "MachineryIsNew, BUILDING, false, true, false, MET",
    })
    void what_is_bought_is_looked_at(
            String rule, Kind kind, boolean relative, boolean used, boolean rent, Outcome outcome) {
        assertThat(check(rule)).isEqualTo(CANNOT_BE_TOLD);
        given.purchases.add(new Thing(null, null, null, false, false, false));
        assertThat(check(rule)).isEqualTo(MET);
        given.purchases.add(new Thing("зат", kind, BigDecimal.ONE, relative, used, rent));
        assertThat(check(rule)).isEqualTo(outcome);
        assertThat(found(rule).arguments()).isEqualTo(outcome == MET ? List.of() : List.of("зат"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, MET",
        "2, 2, AGAINST_CRITERION",
        "3, 2, AGAINST_CRITERION",
        "0, 1, MET",
        ", 1, CANNOT_BE_TOLD",
        "1, , CANNOT_BE_TOLD"
    })
    void the_project_creates_jobs(@Nullable Integer now, @Nullable Integer planned, Outcome outcome) {
        given.jobsNow = now;
        given.jobsPlanned = planned;
        assertThat(check("CreatesJobs")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"99.99, TO_CHECK", "100, MET", "100.01, MET"})
    void security_below_the_amount_is_for_people_to_check(BigDecimal second, Outcome outcome) {
        assertThat(check("CollateralIsEnough")).isEqualTo(CANNOT_BE_TOLD);
        given.amount = new BigDecimal("21000100");
        given.collateral.add(covering(new BigDecimal("21000000")));
        given.collateral.add(covering(BigDecimal.ZERO));
        assertThat(check("CollateralIsEnough")).isEqualTo(TO_CHECK);
        given.collateral.add(covering(second));
        assertThat(check("CollateralIsEnough")).isEqualTo(outcome);
    }

    private static Cover.Pledge covering(BigDecimal tenge) {
        return new Cover.Pledge(Map.of(), tenge, BigDecimal.TEN, Cover.Counted.YES, tenge, null);
    }

    @Test
    void the_charter_is_always_for_people_to_check() {
        assertThat(check("ActivityIsInCharter")).isEqualTo(TO_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGAINST_CRITERION", "TO_CHECK", "MET"})
    void only_a_rule_that_is_broken_or_cannot_be_told_stops(Outcome outcome) {
        assertThat(with(outcome).stops()).isFalse();
        assertThat(with(NOT_MET).stops()).isTrue();
        assertThat(with(CANNOT_BE_TOLD).stops()).isTrue();
    }

    @Test
    void an_empty_draft_breaks_no_rule_by_being_empty() {
        assertThat(findings()).noneMatch(finding -> finding.isWarning());
    }

    @Test
    void each_rule_cites_the_place_it_comes_from() {
        assertThat(new Eligibility(Comparisons.all())
                        .listed().stream()
                                .collect(Collectors.toMap(
                                        listed -> listed.key().replace("eligibility.", ""),
                                        listed -> listed.source().stored())))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("CooperativeIsRegistered", "R 8(3)"),
                        Map.entry("ActivityIsInCharter", "R 8"),
                        Map.entry("NoApprovedApplication", "ROUTE"),
                        Map.entry("PlaceIsRural", "R 8"),
                        Map.entry("ProjectIsNearSeat", "R 8"),
                        Map.entry("DirectionHasPriority", "R 10(1)"),
                        Map.entry("AmountWithinLimit", "R 9(2)"),
                        Map.entry("TermWithinLimit", "R 9(1)"),
                        Map.entry("GraceWithinLimit", "R 9(5)"),
                        Map.entry("PurchasesFitAmount", "ROUTE"),
                        Map.entry("SourcesFitPurchases", "ROUTE"),
                        Map.entry("NoPassengerCar", "R 11(1)"),
                        Map.entry("NoLivestockOfRelatives", "R 11(2)"),
                        Map.entry("NothingToRentOut", "R 11(3)"),
                        Map.entry("NoTrade", "R 11(4)"),
                        Map.entry("PastureIsEnough", "R 8"),
                        Map.entry("MachineryIsNew", "R 10(3)"),
                        Map.entry("CreatesJobs", "R 10(2)"),
                        Map.entry("CollateralIsEnough", "R 9(4)")));
    }

    @Test
    void every_rule_of_the_room_is_in_the_catalogue_and_has_a_name_and_texts_of_its_own_only() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/kz/yntymaq/eligibility"))) {
            List<String> rules = files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, "extends Rule {"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(findings()).extracting(Finding::rule).containsExactlyInAnyOrderElementsOf(rules);
        }
        var keys = new TreeSet<String>();
        try (Reader texts = Files.newBufferedReader(Path.of("src/main/resources/messages/eligibility_kk.properties"))) {
            var properties = new Properties();
            properties.load(texts);
            properties.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith("eligibility.rules") // the page of all of them
                            && !key.startsWith("eligibility.check.")) // what every rule of an edition finds
                    .forEach(key -> keys.add(key.split("\\.")[1]));
        }
        Set<String> implied = Set.of("UnitsWithinPosition", "VatWithinCost", "UnitsOfInvoices", "DayElsewhere");
        assertThat(keys).as("what editions imply").containsAll(implied);
        keys.removeAll(implied);
        assertThat(findings()).extracting(Finding::rule).containsAll(keys);
        assertThat(keys).hasSameSizeAs(findings());
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Finding with(Outcome outcome) {
        return new Finding("X", outcome, LegalReference.ROUTE, null, List.of(), null);
    }

    private Outcome check(String rule) {
        return found(rule).outcome();
    }

    /** What a rule finds of what is given. */
    final Finding found(String rule) {
        return findings().stream()
                .collect(Collectors.toMap(Finding::rule, Function.identity()))
                .get(rule);
    }

    @Test
    void the_edition_cites_each_rule_as_the_rule_does_and_names_the_answer_that_mends_it() {
        assertThat(new Eligibility(Comparisons.all()).listed())
                .extracting(Eligibility.Listed::source)
                .isEqualTo(edition().content().rules().stream()
                        .map(RuleEntry::source)
                        .toList());
        assertThat(new Eligibility(Comparisons.all()).checks())
                .containsAll(edition().content().rules().stream()
                        .map(RuleEntry::check)
                        .toList());
    }

    private List<Finding> findings() {
        return new Eligibility(Comparisons.all()).check(given);
    }

    /** What the rules look at, changed by each test; at first a draft without answers. */
    private static final class Given implements Facts {

        private final Edition edition;
        private @Nullable BigDecimal mci = new BigDecimal("4325");
        private boolean registered = true;
        private @Nullable Place place;
        private boolean approvedBefore;
        private @Nullable Business business;
        private @Nullable Fit priority;
        private final List<Thing> purchases = new ArrayList<>();
        private @Nullable BigDecimal amount;
        private @Nullable BigDecimal ownMoney;
        private final List<@Nullable BigDecimal> otherMoney = new ArrayList<>();
        private @Nullable Integer term;
        private @Nullable Integer grace;
        private @Nullable Integer jobsNow;
        private @Nullable Integer jobsPlanned;
        private final List<Cover.Pledge> collateral = new ArrayList<>();

        Given(Edition edition) {
            this.edition = edition;
        }

        @Override
        public Edition edition() {
            return edition;
        }

        @Override
        public LocalDate day() {
            return LocalDate.of(2026, 11, 23);
        }

        @Override
        public @Nullable BigDecimal mci() {
            return mci;
        }

        @Override
        public boolean registered() {
            return registered;
        }

        @Override
        public Place seat() {
            return SEAT;
        }

        @Override
        public @Nullable Place place() {
            return place;
        }

        @Override
        public boolean approvedBefore() {
            return approvedBefore;
        }

        @Override
        public @Nullable Business business() {
            return business;
        }

        @Override
        public @Nullable Fit priority() {
            return priority;
        }

        @Override
        public List<Thing> purchases() {
            return purchases;
        }

        @Override
        public @Nullable BigDecimal amount() {
            return amount;
        }

        @Override
        public @Nullable BigDecimal ownMoney() {
            return ownMoney;
        }

        @Override
        public List<@Nullable BigDecimal> otherMoney() {
            return otherMoney;
        }

        @Override
        public @Nullable Integer termMonths() {
            return term;
        }

        @Override
        public @Nullable Integer graceMonths() {
            return grace;
        }

        @Override
        public @Nullable Integer jobsNow() {
            return jobsNow;
        }

        @Override
        public @Nullable Integer jobsPlanned() {
            return jobsPlanned;
        }

        @Override
        public List<Cover.Pledge> collateral() {
            return collateral;
        }
    }
}
