package kz.yntymaq.eligibility.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.priority.Priorities.Fit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that editions for natural persons and for leasing write as data, each at its edge from both sides. */
class EditionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** MCI of 2026: 4 325 ₸, so 2 500 are 10 812 500 ₸ and 8 000 are 34 600 000 ₸. */
    @ParameterizedTest
    @CsvSource({
        "AAP-2026-04-22, ResidentForMonths, REGISTERED_SINCE=2025-11-23, MET",
        "AAP-2026-04-22, ResidentForMonths, REGISTERED_SINCE=2025-11-24, NOT_MET",
        "AAP-2026-04-22, ResidentForMonths, , CANNOT_BE_TOLD",
        "AAP-2026-04-22, AmountOfPerson, DIRECTION=LIVESTOCK AMOUNT=10812500, MET",
        "AAP-2026-04-22, AmountOfPerson, DIRECTION=LIVESTOCK AMOUNT=10812500.01, NOT_MET",
        "AAP-2026-04-22, AmountOfPerson, DIRECTION=PROCESSING AMOUNT=10812500.01, none",
        "AAP-2026-04-22, AmountOfProcessing, DIRECTION=PROCESSING AMOUNT=34600000, MET",
        "AAP-2026-04-22, AmountOfProcessing, DIRECTION=PROCESSING AMOUNT=34600000.01, NOT_MET",
        "AAP-2026-04-22, AmountOfProcessing, DIRECTION=CROP AMOUNT=34600000.01, none",
        "AAP-2026-04-22, ProcessingByEntrepreneur, DIRECTION=PROCESSING CATEGORY=ENTREPRENEUR, MET",
        "AAP-2026-04-22, ProcessingByEntrepreneur, DIRECTION=PROCESSING CATEGORY=MEMBER, NOT_MET",
        "AAP-2026-04-22, ProcessingByEntrepreneur, DIRECTION=CROP CATEGORY=MEMBER, none",
        "AAP-2026-04-22, EntrepreneurIsHere, CATEGORY=ENTREPRENEUR REGISTERED_HERE=yes, MET",
        "AAP-2026-04-22, EntrepreneurIsHere, CATEGORY=ENTREPRENEUR REGISTERED_HERE=no, NOT_MET",
        "AAP-2026-04-22, EntrepreneurIsHere, CATEGORY=UNEMPLOYED, none",
        "AAP-2026-04-22, MemberOfCooperative, CATEGORY=MEMBER COOPERATIVE_BIN=260540000014, MET",
        "AAP-2026-04-22, MemberOfCooperative, CATEGORY=MEMBER COOPERATIVE_BIN=260540000024, TO_CHECK",
        "AAP-2026-04-22, MemberOfCooperative, CATEGORY=UNEMPLOYED COOPERATIVE_BIN=260540000014, none",
        "AAP-2026-04-22, ProjectWithinActivity, CATEGORY=MEMBER WITHIN_ACTIVITY=no, TO_CHECK",
        "AAP-2026-04-22, TermWithinLimit, DIRECTION=LIVESTOCK TERM=84, MET",
        "AAP-2026-04-22, TermWithinLimit, DIRECTION=LIVESTOCK TERM=85, NOT_MET",
        "AAP-2026-04-22, TermWithinLimit, DIRECTION=TOURISM TERM=61, NOT_MET",
        "AAP-2026-04-22, GraceWithinLimit, GRACE=12, MET",
        "AAP-2026-04-22, GraceWithinLimit, GRACE=13, NOT_MET",
        "AAL-2026-04-22, CostWithinLimit, PURCHASES.PRICE=34600000, MET",
        "AAL-2026-04-22, CostWithinLimit, PURCHASES.PRICE=34600000.01, NOT_MET",
        "AALM-2026-04-22, CostWithinLimit, PURCHASES.PRICE=10812500, MET",
        "AALM-2026-04-22, CostWithinLimit, PURCHASES.PRICE=10812500.01, NOT_MET",
        "AAL-2026-04-22, DownPayment, PURCHASES.PRICE=10000001 DOWN_PAYMENT=2000000, MET",
        "AAL-2026-04-22, DownPayment, PURCHASES.PRICE=10000000 DOWN_PAYMENT=1999999, NOT_MET",
        "AAL-2026-04-22, DownPayment, PURCHASES.PRICE=10000000 DOWN_PAYMENT=2000001, NOT_MET",
        "AAL-2026-04-22, DownPayment, PURCHASES.PRICE=10000000, CANNOT_BE_TOLD",
        "AAL-2026-04-22, PartsAddUp, PURCHASES.PRICE=10000000 DOWN_PAYMENT=2000000 AMOUNT=8000000, MET",
        "AAL-2026-04-22, PartsAddUp, PURCHASES.PRICE=10000000 DOWN_PAYMENT=2000000 AMOUNT=8000000.01, NOT_MET",
        "AAL-2026-04-22, LeasingTerm, TERM=84, MET",
        "AAL-2026-04-22, LeasingTerm, TERM=85, NOT_MET",
        "AAL-2026-04-22, LeasingGrace, TERM=60 GRACE=20, MET",
        "AAL-2026-04-22, LeasingGrace, TERM=60 GRACE=21, NOT_MET",
        "AAL-2026-04-22, LeasingGrace, TERM=59 GRACE=20, NOT_MET",
        "AALM-2026-04-22, ResidentForMonths, REGISTERED_SINCE=2025-11-23, MET",
        "AALM-2026-04-22, ResidentForMonths, REGISTERED_SINCE=2025-11-24, NOT_MET",
        "AALM-2026-04-22, ProjectWithinActivity, WITHIN_ACTIVITY=no, NOT_MET",
        "AAP-2025-06-16, ResidentForMonths, REGISTERED_SINCE=2025-11-23, MET",
        "AAP-2025-06-16, ResidentForMonths, REGISTERED_SINCE=2025-11-24, NOT_MET",
        "AAP-2025-06-16, ResidentForMonths, , CANNOT_BE_TOLD",
        "AAP-2025-06-16, AmountOfPerson, DIRECTION=LIVESTOCK AMOUNT=10812500, MET",
        "AAP-2025-06-16, AmountOfPerson, DIRECTION=LIVESTOCK AMOUNT=10812500.01, NOT_MET",
        "AAP-2025-06-16, AmountOfPerson, DIRECTION=PROCESSING AMOUNT=10812500.01, none",
        "AAP-2025-06-16, AmountOfProcessing, DIRECTION=PROCESSING AMOUNT=34600000, MET",
        "AAP-2025-06-16, AmountOfProcessing, DIRECTION=PROCESSING AMOUNT=34600000.01, NOT_MET",
        "AAP-2025-06-16, AmountOfProcessing, DIRECTION=CROP AMOUNT=34600000.01, none",
        "AAP-2025-06-16, ProcessingByEntrepreneur, DIRECTION=PROCESSING CATEGORY=ENTREPRENEUR, MET",
        "AAP-2025-06-16, ProcessingByEntrepreneur, DIRECTION=PROCESSING CATEGORY=MEMBER, NOT_MET",
        "AAP-2025-06-16, ProcessingByEntrepreneur, DIRECTION=CROP CATEGORY=MEMBER, none",
        "AAP-2025-06-16, EntrepreneurIsHere, CATEGORY=ENTREPRENEUR REGISTERED_HERE=yes, MET",
        "AAP-2025-06-16, EntrepreneurIsHere, CATEGORY=ENTREPRENEUR REGISTERED_HERE=no, NOT_MET",
        "AAP-2025-06-16, EntrepreneurIsHere, CATEGORY=UNEMPLOYED, none",
        "AAP-2025-06-16, MemberOfCooperative, CATEGORY=MEMBER COOPERATIVE_BIN=260540000014, MET",
        "AAP-2025-06-16, MemberOfCooperative, CATEGORY=MEMBER COOPERATIVE_BIN=260540000024, TO_CHECK",
        "AAP-2025-06-16, MemberOfCooperative, CATEGORY=UNEMPLOYED COOPERATIVE_BIN=260540000014, none",
        "AAP-2025-06-16, TermWithinLimit, DIRECTION=LIVESTOCK TERM=84, MET",
        "AAP-2025-06-16, TermWithinLimit, DIRECTION=LIVESTOCK TERM=85, NOT_MET",
        "AAP-2025-06-16, TermWithinLimit, DIRECTION=TOURISM TERM=61, NOT_MET",
        "AAP-2025-06-16, GraceWithinLimit, GRACE=12, MET",
        "AAP-2025-06-16, GraceWithinLimit, GRACE=13, NOT_MET",
        "AAL-2025-06-16, LeasingTerm, TERM=84, MET",
        "AAL-2025-06-16, LeasingTerm, TERM=85, NOT_MET",
        "AAL-2025-06-16, LeasingGrace, TERM=60 GRACE=20, MET",
        "AAL-2025-06-16, LeasingGrace, TERM=60 GRACE=21, NOT_MET",
        "AAL-2025-06-16, LeasingGrace, TERM=59 GRACE=20, NOT_MET",
        "AAP-2025-06-16, ProjectWithinActivity, CATEGORY=MEMBER, none",
        "AAL-2025-06-16, CostWithinLimit, COST=34600000.01, none",
        "AAL-2025-06-16, DownPayment, COST=10000000 DOWN_PAYMENT=1, none"
    })
    void a_rule_is_told_from_both_sides_of_its_edge(
            String edition, String rule, @Nullable String answers, String outcome) {
        var given = new HashMap<String, String>();
        if (answers != null) {
            for (String answer : answers.split(" ")) {
                given.put(answer.split("=")[0], answer.split("=")[1]);
            }
        }
        String found = new Eligibility(new DataRules())
                .check(new Answered(Shipped.edition(edition), given)).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(Finding::outcome)
                        .map(Enum::name)
                        .findFirst()
                        .orElse("none");
        assertThat(found).isEqualTo(outcome);
    }

    /** Two things of 5 000 000 each, and one of which no price is told yet. */
    @Test
    void what_is_leased_costs_what_the_portal_sums_up() {
        Edition shipped = Shipped.edition("AAL-2026-04-22");
        var facts = new Answered(shipped, Map.of("DOWN_PAYMENT", "2000000", "AMOUNT", "8000000")) {
            @Override
            public List<Map<String, String>> rows(String question) {
                return shipped.content()
                        .reckoned(
                                question,
                                List.of(
                                        Map.of("ITEM", "Трактор", "QUANTITY", "2", "UNIT_PRICE", "5000000"),
                                        Map.of("ITEM", "Тіркеме")));
            }
        };
        assertThat(shipped.content().question("COST")).isEmpty();
        assertThat(new Eligibility(new DataRules()).check(facts))
                .filteredOn(finding ->
                        List.of("CostWithinLimit", "DownPayment", "PartsAddUp").contains(finding.rule()))
                .extracting(Finding::outcome)
                .containsOnly(Finding.Outcome.MET)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "AAL-2026-04-22, yes, NOT_MET",
        "AAL-2026-04-22, no, MET",
        "AAL-2025-06-16, yes, NOT_MET",
        "AAL-2025-06-16, no, MET"
    })
    void only_new_machinery_is_leased(String edition, String used, Finding.Outcome outcome) {
        var facts = new Answered(Shipped.edition(edition), Map.of()) {
            @Override
            public List<Map<String, String>> rows(String question) {
                return List.of(Map.of("ITEM", "Трактор", "KIND", "MACHINERY", "USED", used));
            }
        };
        assertThat(new Eligibility(new DataRules()).check(facts))
                .filteredOn(finding -> finding.rule().equals("OnlyNew"))
                .extracting(Finding::outcome)
                .containsExactly(outcome);
    }

    /** Ten things at 600 000 each cost 6 000 000, told by the portal and not by who answers. */
    @ParameterizedTest
    @CsvSource({
        "AA-2026-04-22, AMOUNT=5600000, MET",
        "AA-2026-04-22, AMOUNT=5000000 OWN_MONEY=600000, MET",
        "AA-2026-04-22, AMOUNT=5000000 OWN_MONEY=599999.99, NOT_MET",
        "AA-2026-04-22, AMOUNT=5000000 OWN_MONEY=600000.01, NOT_MET",
        "AA-2026-04-22, AMOUNT=5600000 OWN_MONEY=0, MET",
        "AA-2025-06-16, AMOUNT=5000000 OWN_MONEY=600000, MET",
        "AA-2025-06-16, AMOUNT=5000000, NOT_MET",
        "AAP-2026-04-22, AMOUNT=5000000 OWN_MONEY=600000, MET",
        "AAP-2026-04-22, AMOUNT=5000000, NOT_MET",
        "AAP-2025-06-16, AMOUNT=5000000 OWN_MONEY=600000, MET",
        "AAP-2025-06-16, AMOUNT=5000000, NOT_MET"
    })
    void the_money_there_is_equals_what_so_many_things_at_such_a_price_cost(
            String edition, String answers, Finding.Outcome outcome) {
        var given = new HashMap<String, String>();
        for (String answer : answers.split(" ")) {
            given.put(answer.split("=")[0], answer.split("=")[1]);
        }
        Edition shipped = Shipped.edition(edition);
        var facts = new Answered(shipped, given) {
            @Override
            public List<Map<String, String>> rows(String question) {
                return switch (question) {
                    case "PURCHASES" ->
                        shipped.content()
                                .reckoned(
                                        question,
                                        List.of(Map.of("ITEM", "Сиыр", "QUANTITY", "10", "UNIT_PRICE", "600000")));
                    case "OTHER_MONEY" -> List.of(Map.of("FROM", "Банк", "SUM", "400000"));
                    default -> List.of();
                };
            }
        };
        assertThat(new Eligibility(new DataRules()).check(facts))
                .filteredOn(finding -> finding.rule().equals("SourcesFitPurchases"))
                .extracting(Finding::outcome)
                .containsExactly(outcome);
    }

    private static class Answered implements Facts {

        private final Edition edition;
        private final Map<String, String> answers;

        Answered(Edition edition, Map<String, String> answers) {
            this.edition = edition;
            this.answers = answers;
        }

        @Override
        public @Nullable String answer(String question) {
            return answers.get(question);
        }

        /** One leased thing of a price, where that is told. */
        @Override
        public List<Map<String, String>> rows(String question) {
            String price = answers.get(question + ".PRICE");
            return price == null
                    ? List.of()
                    : edition.content().reckoned(question, List.of(Map.of("QUANTITY", "1", "UNIT_PRICE", price)));
        }

        @Override
        public boolean isMemberOf(String bin) {
            return bin.equals("260540000014");
        }

        @Override
        public LocalDate day() {
            return DAY;
        }

        @Override
        public Edition edition() {
            return edition;
        }

        @Override
        public BigDecimal mci() {
            return new BigDecimal("4325");
        }

        @Override
        public boolean registered() {
            return true;
        }

        @Override
        public Place seat() {
            return new Place("1", "a", true);
        }

        @Override
        public @Nullable Place place() {
            return null;
        }

        @Override
        public boolean approvedBefore() {
            return false;
        }

        @Override
        public @Nullable Fit priority() {
            return null;
        }
    }
}
