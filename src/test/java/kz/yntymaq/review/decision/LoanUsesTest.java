package kz.yntymaq.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.fund.Uses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanUsesTest {

    @ParameterizedTest
    @CsvSource({
        // direction, kind, price, amount: livestock, processing, other
        "LIVESTOCK, LIVESTOCK, 70, 100: 70, 0, 30",
        "LIVESTOCK, LIVESTOCK, 170, 100: 100, 0, 0",
        "LIVESTOCK, MACHINERY, 170, 100: 0, 0, 100",
        "PROCESSING, EQUIPMENT, 100, 100: 0, 100, 0",
        "PROCESSING, LIVESTOCK, 40, 100: 40, 60, 0",
    })
    void are_told_by_what_is_bought_and_by_the_kind_of_project(
            String direction, String kind, String price, String sums, String processing, String other) {
        Content content = content("AA-2026-04-22");
        String[] amountAndLivestock = sums.split(": ");
        GivenAnswers given = GivenAnswers.NONE
                .with("DIRECTION", direction)
                .withRows("PURCHASES", List.of(Map.of("KIND", kind, "PRICE", price), Map.of("KIND", "OTHER")));

        assertThat(LoanUses.of(given, content, new BigDecimal(amountAndLivestock[0])))
                .isEqualTo(new Uses(
                        new BigDecimal(amountAndLivestock[1]), new BigDecimal(processing), new BigDecimal(other)));
    }

    @Test
    void the_price_of_all_is_reckoned_of_number_and_price_of_one() {
        GivenAnswers given = GivenAnswers.NONE
                .with("DIRECTION", "LIVESTOCK")
                .withRows("PURCHASES", List.of(Map.of("KIND", "LIVESTOCK", "QUANTITY", "10", "UNIT_PRICE", "680000")));
        assertThat(LoanUses.of(given, content("AAP-2026-04-22"), new BigDecimal("6500000"))
                        .livestock())
                .isEqualByComparingTo("6500000");
    }

    @Test
    void leasing_to_members_is_not_paid_of_returned_money() {
        assertThat(LoanUses.mayBeReturned(content("AA-2026-04-22"))).isTrue();
        assertThat(LoanUses.mayBeReturned(content("AAP-2026-04-22"))).isTrue();
        assertThat(LoanUses.mayBeReturned(content("AAL-2026-04-22"))).isTrue();
        assertThat(LoanUses.mayBeReturned(content("AALM-2026-04-22"))).isFalse();
    }

    private static Content content(String edition) {
        return Shipped.edition(edition).content();
    }
}
