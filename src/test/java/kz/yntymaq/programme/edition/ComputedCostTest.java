package kz.yntymaq.programme.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.SubsidyAmount;
import org.junit.jupiter.api.Test;

class ComputedCostTest {

    @Test
    void a_subsidy_counts_a_cost_that_follows_from_other_columns() {
        String text = ContentJson.write(Shipped.edition("P08-2026-06-23").content());
        String computed = text.replaceFirst(
                "\"code\"\\s*:\\s*\"COST\"",
                "$0,\"computed\":{\"way\":\"PRODUCT\",\"of\":\"UNITS\",\"times\":\"VAT\"}");
        assertThat(computed).isNotEqualTo(text);
        Content content = ContentJson.read(computed);

        List<Map<String, String>> bought = List.of(Map.of("POSITION", "2_1_1", "UNITS", "2", "VAT", "100000"));

        assertThat(SubsidyAmount.of(content, question -> null, question -> bought)
                        .orElseThrow())
                .isEqualByComparingTo("50000"); // 2 × (200 000 − 100 000) × 25 %
    }
}
