package kz.yntymaq.eligibility.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the formula of an amount and its positions say without a rule of the edition. */
class ImpliedRulesTest {

    @Test
    void no_more_units_of_a_position_are_bought_than_its_passport_allows() {
        assertThat(found("P08-2026-06-23", "ITEMS", List.of(item("6_1", "2", "0")), null))
                .containsExactly("UnitsWithinPosition MET", "VatWithinCost MET");
        assertThat(found("P08-2026-06-23", "ITEMS", List.of(item("6_1", "5", "0")), null))
                .contains("UnitsWithinPosition NOT_MET");
        Map<String, String> one = item("6_1", "1", "0");
        assertThat(found("P08-2026-06-23", "ITEMS", List.of(one, one, one), null))
                .as("in three rows")
                .contains("UnitsWithinPosition NOT_MET");
        assertThat(found("P08-2026-06-23", "ITEMS", List.of(item("2_1_1", "50", "0")), null))
                .contains("UnitsWithinPosition MET");
    }

    @Test
    void the_tax_is_a_part_of_the_cost() {
        assertThat(found("P08-2026-06-23", "ITEMS", List.of(item("2_1_1", "1", "2200000")), null))
                .contains("VatWithinCost NOT_MET");
    }

    @Test
    void invoices_that_do_not_come_to_what_was_sold_are_told() {
        assertThat(found("MILK-2026-01-27", "INVOICES", List.of(Map.of("KG", "5")), "96250"))
                .containsExactly("UnitsOfInvoices TO_CHECK");
        assertThat(found("MILK-2026-01-27", "INVOICES", List.of(Map.of("KG", "96000"), Map.of("KG", "250")), "96250"))
                .containsExactly("UnitsOfInvoices MET");
    }

    @Test
    void nothing_is_found_of_a_loan_or_while_nothing_is_answered() {
        assertThat(found("AA-2026-04-22", "PURCHASES", List.of(Map.of("PRICE", "1")), null))
                .isEmpty();
        assertThat(found("P08-2026-06-23", "ITEMS", List.of(Map.of("COST", "1")), null))
                .isEmpty();
        assertThat(found("MILK-2026-01-27", "INVOICES", List.of(), null)).isEmpty();
    }

    private static Map<String, String> item(String position, String units, String vat) {
        return Map.of("POSITION", position, "UNITS", units, "COST", "2200000", "VAT", vat);
    }

    private static Stream<String> found(
            String edition, String list, List<Map<String, String>> rows, @Nullable String kilograms) {
        return ImpliedRules.check(new Given(Shipped.edition(edition), list, rows, kilograms)).stream()
                .map(finding -> finding.rule() + " " + finding.outcome());
    }

    /** The rows of a list, and kilograms. */
    private record Given(
            Edition edition,
            String list,
            List<Map<String, String>> given,
            @Nullable String kilograms) implements Facts {

        @Override
        public @Nullable String answer(String question) {
            return question.equals("KG") ? kilograms : null;
        }

        @Override
        public List<Map<String, String>> rows(String question) {
            return question.equals(list) ? given : List.of();
        }

        @Override
        public LocalDate day() {
            return LocalDate.of(2026, 11, 23);
        }

        @Override
        public @Nullable BigDecimal mci() {
            return null;
        }

        @Override
        public boolean registered() {
            return true;
        }

        @Override
        public Place seat() {
            return new Place("115630100", "Күсеп", true);
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
        public Priorities.@Nullable Fit priority() {
            return null;
        }
    }
}
