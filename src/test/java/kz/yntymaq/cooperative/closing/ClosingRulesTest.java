package kz.yntymaq.cooperative.closing;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.law.ClaimsFirstRule;
import kz.yntymaq.cooperative.law.DebtsFirstRule;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.cooperative.law.ReceivedFirstRule;
import kz.yntymaq.cooperative.law.ShownFirstRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes first at the end of a co-operative. */
class ClosingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void nothing_is_divided_while_something_is_owed() {
        assertThat(List.of(claim(DAY), claim(null)))
                .extracting(ClosingRows.Claim::isOwed)
                .containsExactly(false, true);
        refused("closing.refused.claims-first", () -> ClaimsFirstRule.require(true, false, 0));
        refused("closing.refused.books-first", () -> ClaimsFirstRule.require(false, true, 0));
        refused("closing.refused.associates-first", () -> ClaimsFirstRule.require(false, false, 1));
        assertThatCode(() -> ClaimsFirstRule.require(false, false, 0)).doesNotThrowAnyException();
        for (int each = 0; each < 8; each++) {
            boolean claims = (each & 1) > 0;
            boolean books = (each & 2) > 0;
            int associates = each & 4;
            assertThat(ClaimsFirstRule.isMet(claims, books, associates))
                    .isEqualTo(passes(() -> ClaimsFirstRule.require(claims, books, associates)));
        }
    }

    @Test
    void a_liquidation_ends_when_what_remained_is_known_and_paid() {
        assertThat(List.of(part("10", DAY), part("1", null), part("0", null)))
                .extracting(DivisionRows.Part::isOwed)
                .containsExactly(false, true, false);
        assertThat(List.of(word("алдым"), word(null)))
                .extracting(DivisionRows.Word::isOpen)
                .containsExactly(false, true);
        refused("closing.refused.remainder-first", () -> DebtsFirstRule.require(false, false, false, false));
        refused("closing.refused.parts-first", () -> DebtsFirstRule.require(true, true, false, false));
        refused("closing.refused.words-first", () -> DebtsFirstRule.require(true, false, true, false));
        refused("closing.refused.books-first", () -> DebtsFirstRule.require(true, false, false, true));
        for (int each = 0; each < 16; each++) {
            boolean divided = (each & 1) > 0;
            boolean parts = (each & 2) > 0;
            boolean words = (each & 4) > 0;
            boolean books = (each & 8) > 0;
            assertThat(DebtsFirstRule.isMet(divided, parts, words, books))
                    .isEqualTo(passes(() -> DebtsFirstRule.require(divided, parts, words, books)));
        }
    }

    private static boolean passes(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (RuleViolationException refused) {
            return false;
        }
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
        assertThat(ShownFirstRule.isMet(until, until, false)).isFalse();
        assertThat(ShownFirstRule.isMet(until, until.plusDays(1), true)).isFalse();
        assertThat(ShownFirstRule.isMet(until, until.plusDays(1), false)).isTrue();
    }

    @Test
    void what_one_person_writes_down_stands_open_for_ten_days_after_its_own() {
        LocalDate last = OpenDaysRule.last(DAY);
        assertThat(last).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(OpenDaysRule.isOpen(last, last)).isTrue();
        assertThat(OpenDaysRule.isOpen(last, OpenDaysRule.opens(DAY))).isFalse();
        assertThat(OpenDaysRule.lastBefore(OpenDaysRule.opens(DAY))).isEqualTo(last);
        assertThat(ShownFirstRule.until(DAY)).isEqualTo(last);
        assertThat(ReceivedFirstRule.isMet(null, DAY)).as("nothing was paid").isTrue();
        refused("closing.refused.received-first", () -> ReceivedFirstRule.require(DAY, last));
        ReceivedFirstRule.require(DAY, last.plusDays(1));
    }

    @Test
    void a_dot_is_no_reason() {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> GivenReason.Check.requireShort("reason", "Қате"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.in-words"));
        GivenReason.Check.requireShort("reason", "Сома екі рет жазылды");
    }

    private static DivisionRows.Word word(@Nullable String answer) {
        return new DivisionRows.Word(
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "Ахметова Сәуле",
                "Менің пайым басқа",
                DAY,
                answer,
                answer == null);
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
