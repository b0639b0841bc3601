package kz.yntymaq.cooperative.closing;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.law.ShownFirstRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes first at the end of a co-operative. */
class ClosingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void nothing_is_divided_while_something_is_owed() {
        var owed = List.of(new ClosingRows.Owed("SHARES", BigDecimal.ONE));
        refused(
                "closing.refused.claims-first",
                () -> ClaimsFirstRule.require(List.of(claim(DAY), claim(null)), List.of(), 0));
        refused("closing.refused.books-first", () -> ClaimsFirstRule.require(List.of(claim(DAY)), owed, 0));
        refused("closing.refused.associates-first", () -> ClaimsFirstRule.require(List.of(), List.of(), 1));
        assertThatCode(() -> ClaimsFirstRule.require(List.of(claim(DAY)), List.of(), 0))
                .doesNotThrowAnyException();
    }

    @Test
    void a_liquidation_ends_when_what_remained_is_known_and_paid() {
        Optional<DivisionRows.Remainder> remainder = Optional.of(new DivisionRows.Remainder(BigDecimal.TEN, DAY, null));
        refused(
                "closing.refused.remainder-first",
                () -> DebtsFirstRule.require(Optional.empty(), List.of(), List.of(), List.of()));
        refused(
                "closing.refused.parts-first",
                () -> DebtsFirstRule.require(
                        remainder, List.of(part("10", DAY), part("1", null)), List.of(), List.of()));
        refused(
                "closing.refused.words-first",
                () -> DebtsFirstRule.require(remainder, List.of(), List.of(word("алдым"), word(null)), List.of()));
        assertThatCode(() -> DebtsFirstRule.require(
                        remainder, List.of(part("10", DAY), part("0", null)), List.of(word("алдым")), List.of()))
                .doesNotThrowAnyException();
    }

    private static ClosingRows.Claim claim(@Nullable LocalDate paidOn) {
        return new ClosingRows.Claim(
                UUID.randomUUID(), "Банк", BigDecimal.ONE, "№ 1", paidOn, paidOn == null ? null : "№ 2", null);
    }

    @Test
    void a_division_is_made_after_the_days_of_its_draft_and_when_each_objection_is_answered() {
        LocalDate until = ShownFirstRule.until(DAY);
        refused("closing.refused.shown", () -> ShownFirstRule.require(until, until, false));
        refused("closing.refused.words-first", () -> ShownFirstRule.require(until, until.plusDays(1), true));
        assertThatCode(() -> ShownFirstRule.require(until, until.plusDays(1), false))
                .doesNotThrowAnyException();
    }

    private static DivisionRows.Word word(@Nullable String answer) {
        return new DivisionRows.Word(
                UUID.randomUUID(), null, UUID.randomUUID(), "Ахметова Сәуле", "Менің пайым басқа", DAY, answer);
    }

    private static DivisionRows.Part part(String amount, @Nullable LocalDate paidOn) {
        return new DivisionRows.Part(
                UUID.randomUUID(),
                1,
                "Ахметова Сәуле",
                BigDecimal.ONE,
                new BigDecimal(amount),
                paidOn,
                paidOn == null ? null : "№ 2");
    }
}
