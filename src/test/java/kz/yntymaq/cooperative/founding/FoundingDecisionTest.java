package kz.yntymaq.cooperative.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a founding meeting may decide, each bound from both sides. */
class FoundingDecisionTest {

    private static final int MOST_OF_SOLE = 10;

    private static List<UUID> founders(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(0, i)).toList();
    }

    private static FoundingTerms.Given terms(@Nullable Integer board) {
        return new FoundingTerms.Given(
                new Bilingual("«А» АӨК", "СПК «А»"),
                new Bilingual("1", "1"),
                FoundingTerms.Size.SMALL,
                BigDecimal.ZERO,
                30,
                30,
                board == null ? FoundingTerms.Body.SOLE : FoundingTerms.Body.BOARD,
                board,
                3,
                10,
                Set.of());
    }

    private static FoundingDecision decision(List<UUID> founders, int present, int votesFor, int board) {
        return new FoundingDecision(
                LocalDate.of(2026, 11, 22),
                "Клуб",
                Set.copyOf(founders),
                Set.copyOf(founders.subList(0, present)),
                founders.get(0),
                founders.get(1),
                Set.copyOf(founders.subList(0, votesFor)),
                Set.of(),
                founders.get(0),
                founders.stream().limit(board).collect(Collectors.toSet()),
                founders.get(2),
                null);
    }

    private static void refused(
            FoundingDecision decided,
            List<UUID> founders,
            @Nullable Integer board,
            boolean things,
            String field,
            String key) {
        assertThatThrownBy(() -> decided.require(founders, terms(board), MOST_OF_SOLE, things))
                .isInstanceOfSatisfying(FieldViolationException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.key()).isEqualTo(key);
                });
    }

    @ParameterizedTest
    @CsvSource({"3,2", "4,3", "5,4", "6,4", "7,5", "8,6", "9,6", "10,7"})
    void the_charter_needs_two_thirds_of_all_founders_and_one_vote_less_refuses_it(int all, int needed) {
        List<UUID> founders = founders(all);
        assertThat(FoundingDecision.needed(all)).isEqualTo(needed);
        assertThatCode(() -> decision(founders, all, needed, 0).require(founders, terms(null), MOST_OF_SOLE, false))
                .doesNotThrowAnyException();
        refused(
                decision(founders, all, needed - 1, 0),
                founders,
                null,
                false,
                "votesFor",
                "cooperative.close.refused.two-thirds");
    }

    @Test
    void ten_founders_may_have_a_chair_alone_and_eleven_need_a_board() {
        List<UUID> ten = founders(10);
        assertThatCode(() -> decision(ten, 10, 10, 0).require(ten, terms(null), MOST_OF_SOLE, false))
                .doesNotThrowAnyException();
        List<UUID> eleven = founders(11);
        refused(decision(eleven, 11, 11, 0), eleven, null, false, "chair", "cooperative.close.refused.sole");
        assertThatCode(() -> decision(eleven, 11, 11, 3).require(eleven, terms(3), MOST_OF_SOLE, false))
                .doesNotThrowAnyException();
    }

    @Test
    void a_board_has_as_many_members_as_the_charter_says_and_its_chair_among_them() {
        List<UUID> founders = founders(5);
        refused(decision(founders, 5, 5, 2), founders, 3, false, "board", "cooperative.close.refused.board-size");
        refused(decision(founders, 5, 5, 3), founders, null, false, "board", "cooperative.close.refused.no-board");
        var outside = new FoundingDecision(
                LocalDate.of(2026, 11, 22),
                "Клуб",
                Set.copyOf(founders),
                Set.copyOf(founders),
                founders.get(0),
                founders.get(1),
                Set.copyOf(founders),
                Set.of(),
                founders.get(4),
                Set.copyOf(founders.subList(0, 3)),
                founders.get(2),
                null);
        refused(outside, founders, 3, false, "chair", "cooperative.close.refused.chair-of-board");
    }

    @Test
    void who_was_absent_neither_votes_nor_leads_the_meeting() {
        List<UUID> founders = founders(6);
        refused(decision(founders, 4, 5, 0), founders, null, false, "votesFor", "cooperative.close.refused.absent");
        refused(
                decision(founders, 1, 1, 0),
                founders,
                null,
                false,
                "secretary",
                "cooperative.close.refused.not-present");
        var twice = new FoundingDecision(
                LocalDate.of(2026, 11, 22),
                "Клуб",
                Set.copyOf(founders),
                Set.copyOf(founders),
                founders.get(0),
                founders.get(1),
                Set.copyOf(founders),
                Set.of(founders.get(3)),
                founders.get(0),
                Set.of(),
                founders.get(2),
                null);
        refused(twice, founders, null, false, "votesAgainst", "cooperative.close.refused.both");
    }

    @Test
    void a_stranger_is_no_founder_and_property_needs_someone_who_values_it() {
        List<UUID> founders = founders(3);
        List<UUID> others = founders(4).subList(1, 4);
        refused(decision(others, 3, 3, 0), founders, null, false, "present", "cooperative.close.refused.founders");
        refused(decision(founders, 3, 3, 0), founders, null, true, "valuer", "cooperative.close.refused.valuer");
    }

    @Test
    void who_was_present_and_ticked_nowhere_abstained() {
        List<UUID> founders = founders(4);
        FoundingDecision decided = decision(founders, 3, 2, 0);
        assertThat(founders.stream().map(decided::voteOf))
                .containsExactly(
                        FoundingRecord.Vote.FOR,
                        FoundingRecord.Vote.FOR,
                        FoundingRecord.Vote.ABSTAINED,
                        FoundingRecord.Vote.ABSENT);
    }
}
