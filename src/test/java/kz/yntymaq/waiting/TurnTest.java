package kz.yntymaq.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.Test;

/** Whose turn it is, at each edge of the money left. */
class TurnTest {

    private static final Instant AT = Instant.parse("2026-10-23T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 23);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 28);

    private final WaitingPlace first = place("246900");
    private final WaitingPlace second = place("50000");

    @Test
    void the_first_is_paid_when_the_money_reaches_to_the_last_tenge() {
        assertThat(step("246900")).isEqualTo(Turn.Step.PAY_WHOLE);
        assertThat(step("246899.99")).isEqualTo(Turn.Step.OFFER_PART);
        assertThat(step("0.01")).isEqualTo(Turn.Step.OFFER_PART);
        assertThat(step("0")).isEqualTo(Turn.Step.NO_MONEY);
    }

    @Test
    void without_offers_of_a_part_the_first_waits_for_the_whole() {
        assertThat(Turn.of(List.of(first, second), Map.of(), new Now("246899", false, true))
                        .orElseThrow())
                .satisfies(turn -> {
                    assertThat(turn.step()).isEqualTo(Turn.Step.WAIT_FOR_WHOLE);
                    assertThat(turn.place()).isSameAs(first);
                    assertThat(turn.tenge()).isZero();
                });
    }

    @Test
    void an_offer_that_runs_comes_before_all_even_before_one_that_was_registered_earlier() {
        Offer offer = offer(second);
        assertThat(turn("300000", Map.of(second.applicationId(), offer), true)).satisfies(turn -> {
            assertThat(turn.place()).isSameAs(second);
            assertThat(turn.step()).isEqualTo(Turn.Step.ANSWER_AWAITED);
        });
        offer.answer(true, AT, LAST_DAY);
        assertThat(turn("300000", Map.of(second.applicationId(), offer), true).step())
                .isEqualTo(Turn.Step.PAY_PART);
    }

    @Test
    void a_no_passes_the_money_on_only_while_it_is_the_same_and_too_little() {
        Offer no = offer(first);
        no.answer(false, AT, TODAY);
        Map<UUID, Offer> last = Map.of(first.applicationId(), no);
        assertThat(turn("40000", last, true).place()).isSameAs(second);
        assertThat(turn("40000", last, false).place()).isSameAs(first);
        assertThat(turn("246900", last, true).place()).isSameAs(first);
        assertThat(Turn.of(List.of(first), last, new Now("40000", true, true))).isEmpty();
    }

    @Test
    void an_offer_is_answered_until_its_last_day() {
        assertThat(offer(first).isOverOn(LAST_DAY)).isFalse();
        assertThat(offer(first).isOverOn(LAST_DAY.plusDays(1))).isTrue();
        Offer late = offer(first);
        assertThatThrownBy(() -> late.answer(true, AT, LAST_DAY.plusDays(1)))
                .isInstanceOf(RuleViolationException.class);
        late.end(OfferState.LAPSED, AT);
        assertThat(late.isOverOn(LAST_DAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> late.end(OfferState.LAPSED, AT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> offer(first).end(OfferState.PAID, AT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> offer(first).end(OfferState.ACCEPTED, AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_place_is_never_overpaid_nor_paid_after_it_was_given_up() {
        assertThatThrownBy(() -> second.pay(new BigDecimal("50000.01"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> second.pay(BigDecimal.ZERO)).isInstanceOf(IllegalStateException.class);
        second.pay(new BigDecimal("50000"));
        assertThat(second.isWaiting()).isFalse();
        first.leave(WaitingLists.LeaveReason.GIVEN_UP, AT);
        assertThatThrownBy(() -> first.pay(BigDecimal.ONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_month_left_may_be_paid_later_and_never_more_than_the_year() {
        var plan = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        plan.set(0, new BigDecimal("100"));
        plan.set(1, new BigDecimal("50"));
        var money = new YearMoney(
                new Queue("110000000", "MILK"),
                2026,
                new BigDecimal("140"),
                new BigDecimal("30"),
                plan,
                0,
                AT,
                UUID.randomUUID());
        assertThat(money.leftByPlan(LocalDate.of(2026, 1, 31))).isEqualByComparingTo("70");
        assertThat(money.leftByPlan(LocalDate.of(2026, 2, 1))).isEqualByComparingTo("110");
        assertThat(money.leftOn(LocalDate.of(2026, 1, 31), false)).isEqualByComparingTo("110");
        var spent = new YearMoney(
                money.queue(), 2026, new BigDecimal("140"), new BigDecimal("120"), plan, 0, AT, UUID.randomUUID());
        assertThat(spent.leftByPlan(LocalDate.of(2026, 1, 31))).isZero();
    }

    private Turn.Step step(String left) {
        return turn(left, Map.of(), true).step();
    }

    private Turn turn(String left, Map<UUID, Offer> last, boolean sameMoney) {
        return Turn.of(List.of(first, second), last, new Now(left, true, sameMoney))
                .orElseThrow();
    }

    private record Now(String money, boolean partial, boolean sameMoney) implements Turn.Circumstances {
        @Override
        public BigDecimal left(WaitingPlace place) {
            return new BigDecimal(money);
        }

        @Override
        public boolean isPartial(WaitingPlace place) {
            return partial;
        }

        @Override
        public boolean isOfThisMoney(Offer offer) {
            return sameMoney;
        }
    }

    private static Offer offer(WaitingPlace place) {
        return new Offer(place, BigDecimal.TEN, AT, TODAY, LAST_DAY);
    }

    private static WaitingPlace place(String due) {
        return new WaitingPlace(
                new Entry(UUID.randomUUID(), UUID.randomUUID(), "M", "M-1", "110000000", null, AT, new BigDecimal(due)),
                "MILK",
                "MILK",
                AT);
    }
}
