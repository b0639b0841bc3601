package kz.yntymaq.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.edition.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyAmountTest {

    private static final Content MILK = Shipped.edition("MILK-2026-01-27").content();
    private static final Content P08 = Shipped.edition("P08-2026-06-23").content();

    @ParameterizedTest
    @CsvSource({"12345, 246900", "5000000, 100000000", "1, 20"})
    void milk_brings_its_rate(String kilograms, BigDecimal sum) {
        assertThat(of(MILK, GivenAnswers.NONE.with("KG", kilograms)))
                .hasValueSatisfying(computed -> assertThat(computed).isEqualByComparingTo(sum));
    }

    @ParameterizedTest
    @CsvSource({
        "2.1.1, 1,  2600000, ,      550000",
        "2.1.1, 1,  2320000, 320000, 500000",
        "4.1,   1,  7500000, ,      1875000",
        "2.1.2, 10, 95000,   ,      225000",
        "2.1.1, 1,  2199999.99, ,   550000.00",
        "2.1.7, 3,  0.01,    ,      0.01"
    })
    void equipment_brings_a_share_of_its_capped_cost(
            String position, String units, String cost, String vat, BigDecimal sum) {
        var row = new HashMap<>(Map.of("POSITION", position, "UNITS", units, "COST", cost));
        if (vat != null) {
            row.put("VAT", vat);
        }
        var one = GivenAnswers.NONE.withRows("ITEMS", List.of(row));
        assertThat(of(P08, one))
                .hasValueSatisfying(computed -> assertThat(computed).isEqualByComparingTo(sum));
        var two = GivenAnswers.NONE.withRows("ITEMS", List.of(row, row));
        assertThat(of(P08, two).orElseThrow()).isEqualByComparingTo(sum.multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void a_position_is_known_as_its_option_writes_it() {
        var options = P08.question(Question.Role.PURCHASES)
                .orElseThrow()
                .column("POSITION")
                .orElseThrow()
                .options();
        assertThat(options)
                .isNotEmpty()
                .allSatisfy(option -> assertThat(of(P08, bought(option.code(), "1", "100000")))
                        .as(option.code())
                        .hasValueSatisfying(sum -> assertThat(sum).isBetween(BigDecimal.ONE, new BigDecimal("25000"))));
    }

    @Test
    void no_more_units_of_a_position_count_than_it_allows_in_all_its_rows() {
        var five = bought("6_1", "5", "100000");
        assertThat(of(P08, five).orElseThrow()).isEqualByComparingTo("50000");
        Map<String, String> one = Map.of("POSITION", "6_1", "UNITS", "1", "COST", "100000");
        assertThat(of(P08, GivenAnswers.NONE.withRows("ITEMS", List.of(one, one, one)))
                        .orElseThrow())
                .isEqualByComparingTo("50000");
        assertThat(of(P08, bought("2_1_1", "5", "100000")).orElseThrow()).isEqualByComparingTo("125000");
    }

    private static GivenAnswers bought(String position, String units, String cost) {
        return GivenAnswers.NONE.withRows("ITEMS", List.of(Map.of("POSITION", position, "UNITS", units, "COST", cost)));
    }

    @Test
    void nothing_is_computed_of_a_loan_or_of_too_little() {
        assertThat(of(Shipped.edition("AA-2026-04-22").content(), GivenAnswers.NONE.with("AMOUNT", "1")))
                .isEmpty();
        assertThat(of(MILK, GivenAnswers.NONE)).isEmpty();
        assertThat(of(P08, GivenAnswers.NONE.withRows("ITEMS", List.of(Map.of("UNITS", "1")))))
                .isEmpty();
    }

    private static Optional<BigDecimal> of(Content content, GivenAnswers given) {
        return SubsidyAmount.of(content, given::text, given::rows);
    }
}
