package kz.yntymaq.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.GroundEntry;
import kz.yntymaq.programme.content.StageEntry.Kind;
import kz.yntymaq.programme.edition.Shipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalGroundsTest {

    private static final List<GroundEntry> GROUNDS =
            Shipped.edition("AA-2026-04-22").content().grounds();

    @ParameterizedTest
    @CsvSource({"R 9(4), R_9_4", "R 9(2), R_9", "R 11(3), R_11", "R 8, R_8", "R 8(3), R_8", "ROUTE, ", "R 99, "})
    void a_finding_points_to_the_nearest_ground_and_the_portals_own_order_to_none(
            String source, @Nullable String ground) {
        var finding = new Finding("X", Finding.Outcome.NOT_MET, LegalReference.of(source), null, List.of(), null);
        assertThat(RefusalGrounds.of(finding, GROUNDS).map(GroundEntry::code).orElse(null))
                .isEqualTo(ground);
    }

    @Test
    void documents_are_a_ground_at_the_check_the_project_at_the_decision_and_the_conditions_at_both() {
        assertThat(stages("R_6")).containsExactly(Kind.CHECK);
        assertThat(stages("R_7")).containsExactly(Kind.DECISION);
        assertThat(stages("R_8")).containsExactly(Kind.CHECK, Kind.DECISION);
    }

    private static List<Kind> stages(String code) {
        return GROUNDS.stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow()
                .stages();
    }
}
