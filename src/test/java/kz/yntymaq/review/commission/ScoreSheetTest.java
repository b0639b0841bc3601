package kz.yntymaq.review.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.CriterionEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The marks of a member of a commission, and what they come to by the weights. */
class ScoreSheetTest {

    private static final ScoreSheet SHEET = new ScoreSheet(List.of(criterion("JOBS", 3), criterion("PRIORITY", 1)));

    private static CriterionEntry criterion(String code, int weight) {
        return new CriterionEntry(code, new Wording("а", "б", "c"), weight, LegalReference.of("R 10"));
    }

    @Test
    void marks_come_to_a_hundred_where_all_are_ten_and_count_by_their_weights() {
        assertThat(SHEET.total(Map.of("JOBS", 10, "PRIORITY", 10))).isEqualByComparingTo("100");
        assertThat(SHEET.total(Map.of("JOBS", 10, "PRIORITY", 0))).isEqualByComparingTo("75");
        assertThat(SHEET.total(Map.of("JOBS", 0, "PRIORITY", 10))).isEqualByComparingTo("25");
    }

    @Test
    void several_sheets_come_to_the_mean_of_each_criterion() {
        var sheets = List.of(
                Map.of("JOBS", 10, "PRIORITY", 1), Map.of("JOBS", 5, "PRIORITY", 1), Map.of("JOBS", 5, "PRIORITY", 2));
        assertThat(ScoreSheet.mean(SHEET.criteria().get(0), sheets)).isEqualByComparingTo("6.6667");
        assertThat(SHEET.totalOf(sheets)).as("(6.6667 · 3 + 1.3333) / 40").isEqualByComparingTo("53.3");
    }

    @Test
    void who_votes_marks_each_criterion_from_0_to_10_and_who_stands_aside_none() {
        assertThat(SHEET.of(Ballot.ABSTAIN, List.of(0, 10))).isEqualTo(Map.of("JOBS", 0, "PRIORITY", 10));
        assertThat(SHEET.of(Ballot.RECUSED, List.of(5, 5))).isEmpty();
        refused("marks[1].given", 5);
        refused("marks[0].given", null, 5);
        refused("marks[1].given", 5, 11);
        refused("marks[0].given", -1, 5);
    }

    @Test
    void an_edition_without_criteria_asks_for_no_marks() {
        assertThat(new ScoreSheet(List.of()).of(Ballot.YES, List.of())).isEmpty();
    }

    private static void refused(String field, @Nullable Integer... marks) {
        assertThatThrownBy(() -> SHEET.of(Ballot.YES, Arrays.asList(marks)))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
