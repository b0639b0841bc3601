package kz.yntymaq.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.content.RowYears.Why;
import kz.yntymaq.programme.content.RowYears.Wrong;
import kz.yntymaq.programme.edition.Shipped;
import org.junit.jupiter.api.Test;

/** Years that cannot be, held against the lists of the shipped editions, in 2026. */
class RowYearsTest {

    @Test
    void a_pledge_is_made_this_year_at_the_latest() {
        assertThat(wrong("AA-2026-04-22", Role.COLLATERAL, Map.of("MADE", "2026")))
                .isEmpty();
        assertThat(wrong("AA-2026-04-22", Role.COLLATERAL, Map.of("MADE", "2026"), Map.of("MADE", "2027")))
                .containsExactly(new Wrong(1, "MADE", Why.TO_COME, 2026));
    }

    @Test
    void nothing_is_bought_in_a_year_to_come_nor_before_it_was_made() {
        assertThat(wrong("P08-2026-06-23", Role.PURCHASES, Map.of("MADE", "2025", "BOUGHT", "2025")))
                .isEmpty();
        assertThat(wrong("P08-2026-06-23", Role.PURCHASES, Map.of("MADE", "2026", "BOUGHT", "2025")))
                .containsExactly(new Wrong(0, "BOUGHT", Why.BEFORE_MADE, 2026));
        assertThat(wrong("P08-2026-06-23", Role.PURCHASES, Map.of("MADE", "2027", "BOUGHT", "2026")))
                .containsExactly(new Wrong(0, "MADE", Why.TO_COME, 2026));
        assertThat(wrong("P08-2026-06-23", Role.PURCHASES, Map.of("MADE", "2026", "BOUGHT", "2027")))
                .containsExactly(new Wrong(0, "BOUGHT", Why.TO_COME, 2026));
    }

    @Test
    void what_was_sold_before_the_project_is_no_plan_and_a_plan_does_not_lie_before_it() {
        for (String edition : List.of("AA-2026-04-22", "AAP-2026-04-22", "AAL-2026-04-22", "AALM-2026-04-22")) {
            assertThat(wrong(edition, Role.SALES, sold("NOW", "2026"), sold("AFTER", "2026")))
                    .as(edition)
                    .isEmpty();
            assertThat(wrong(edition, Role.SALES, sold("NOW", "2027"), sold("AFTER", "2026")))
                    .as(edition)
                    .containsExactly(new Wrong(0, "YEAR", Why.TO_COME, 2026));
            assertThat(wrong(edition, Role.SALES, sold("AFTER", "2024"), sold("NOW", "2025")))
                    .as(edition)
                    .containsExactly(new Wrong(0, "YEAR", Why.BEFORE_NOW, 2025));
        }
    }

    private static Map<String, String> sold(String when, String year) {
        return Map.of("WHEN", when, "YEAR", year);
    }

    private static List<Wrong> wrong(String edition, Role role, Map<String, String> row) {
        return wrong(edition, role, List.of(row));
    }

    private static List<Wrong> wrong(String edition, Role role, Map<String, String> row, Map<String, String> other) {
        return wrong(edition, role, List.of(row, other));
    }

    private static List<Wrong> wrong(String edition, Role role, List<Map<String, String>> rows) {
        return RowYears.of(Shipped.edition(edition).content().question(role).orElseThrow(), rows, 2026);
    }
}
