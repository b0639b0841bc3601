package kz.yntymaq.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.waiting.WaitingLists.LeaveReason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money goes to the first in the list, and to nobody behind before that one was paid or said no. */
@PortalTest
class PaymentsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 28);
    private static final Instant FIRST = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T04:00:01Z");

    @Autowired
    WaitingLists entries;

    @Autowired
    OfficeLists lists;

    @Autowired
    Allotments allotments;

    @Autowired
    OwnPlaces own;

    @Autowired
    OfferWaits waits;

    @Autowired
    WaitingPlaces places;

    @Autowired
    Offers offers;

    @Autowired
    OfferKeeper keeper;

    @Autowired
    Treasury treasury;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    Interleaving meanwhile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    WaitingScene scene;
    Queue queue;
    Actor official;

    @BeforeEach
    void set() {
        scene = new WaitingScene(entries, applications, people, jdbc, clock, transaction);
        clock.set(FRIDAY);
        queue = scene.freshQueue();
        official = scene.official(queue.oblastCode());
    }

    @Test
    void a_part_is_offered_accepted_and_paid_and_the_rest_keeps_its_place() {
        UUID first = scene.enter(queue, FIRST, "246900");
        UUID second = scene.enter(queue, SECOND, "50000");
        money("100000");
        assertThat(turn()).satisfies(turn -> {
            assertThat(turn.step()).isEqualTo(Turn.Step.OFFER_PART);
            assertThat(turn.place().applicationId()).isEqualTo(first);
            assertThat(turn.tenge()).isEqualByComparingTo("100000");
        });
        offer(first, "100000");
        Offer offer = running();
        assertThat(offer.answerBy()).isEqualTo(LAST_DAY);
        assertThat(turn().step()).isEqualTo(Turn.Step.ANSWER_AWAITED);
        clock.set(LAST_DAY);
        own.answer(chair(first), first, offer.id(), true);
        own.answer(chair(first), first, offer.id(), true); // pressed twice
        assertThat(turn().step()).isEqualTo(Turn.Step.PAY_PART);
        pay(first, "100000", LAST_DAY, "№ 17");
        assertThat(places.findById(first).orElseThrow()).satisfies(place -> {
            assertThat(place.rest()).isEqualByComparingTo("146900");
            assertThat(place.placedAt()).isEqualTo(FIRST);
        });
        assertThat(turn()).satisfies(turn -> {
            assertThat(turn.place().applicationId()).isEqualTo(first);
            assertThat(turn.step()).isEqualTo(Turn.Step.NO_MONEY);
        });
        assertThat(own.find(chair(second), second).line()).satisfies(line -> {
            assertThat(line.place()).isEqualTo(2);
            assertThat(line.before()).isEqualByComparingTo("146900");
        });
        assertThat(messages(first)).containsExactlyInAnyOrder("waiting.message.offered", "waiting.message.paid-part");
        assertThat(logged(first))
                .containsExactlyInAnyOrder("waiting.entered", "waiting.offered", "waiting.accepted", "waiting.paid");
    }

    @Test
    void a_promised_part_is_not_taken_from_the_year_nor_paid_before_the_yes_nor_under_a_number_that_nobody_sees() {
        UUID first = scene.enter(queue, FIRST, "246900");
        money("100000");
        offer(first, "100000");
        refused("waiting.error.below-offered", () -> setMoney("99999.99", "99999.99", 0));
        refused("waiting.error.below-offered", () -> setMoney("100000", "50000", 0));
        clock.set(LAST_DAY);
        own.answer(chair(first), first, running().id(), true);
        refused("waiting.error.below-offered", () -> setMoney("50000", "50000", 0));
        refused("waiting.error.paid-before-yes", () -> pay(first, "100000", LAST_DAY.minusDays(1), "№ 21"));
        refused("error.required", () -> pay(first, "100000", LAST_DAY, " \u200b–"));
        refused("waiting.error.below-offered", () -> money2026("100000", List.of(), 0));
        pay(first, "100000", LAST_DAY, "№ 21-А");
        refusedAt("m10", () -> money2026("300000", List.of(), 0));
        setMoney("300000", "300000", 0);
        refused("waiting.error.reference-used", () -> pay(first, "146900", LAST_DAY, "№21 –A"));
    }

    private void money2026(String tenge, List<BigDecimal> plan, int version) {
        allotments.setMoney(official, queue.fund(), 2026, sum(tenge), plan, version);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_relative_of_a_member_does_not_pay() {
        UUID first = scene.enter(queue, FIRST, "50000");
        money("50000");
        assertThat(waits.desk(official))
                .extracting(DeskWork.Line::link)
                .contains("/office/waiting/" + queue.fund() + "/payment");
        Someone near = people.official(queue.oblastCode());
        official = people.actor(near);
        scene.relative(first, near);
        assertThat(waits.desk(official))
                .extracting(DeskWork.Line::link)
                .doesNotContain("/office/waiting/" + queue.fund() + "/payment");
        assertThatThrownBy(() -> lists.requireNoTie(official, queue.fund(), first))
                .isInstanceOfSatisfying(
                        MovedOnException.class, led -> assertThat(led.key()).isEqualTo("waiting.error.tied.RELATIVE"));
        refused("waiting.error.tied.RELATIVE", () -> pay(first, "50000", FRIDAY, "№ 1"));
    }

    @Test
    void nobody_behind_is_paid_before_the_first() {
        UUID first = scene.enter(queue, FIRST, "246900");
        UUID second = scene.enter(queue, SECOND, "50000");
        money("300000");
        assertThatThrownBy(() -> pay(second, "50000", FRIDAY, "№ 1")).isInstanceOf(StaleEditException.class);
        pay(first, "246900", FRIDAY, "№ 1");
        pay(second, "50000", FRIDAY, "№ 2");
        assertThat(turns()).isEmpty();
        assertThat(treasury.find(queue, 2026).orElseThrow().left()).isEqualByComparingTo("3100");
    }

    @Test
    void after_a_no_the_next_is_asked_and_the_place_stays() {
        UUID first = scene.enter(queue, FIRST, "246900");
        UUID second = scene.enter(queue, SECOND, "180000");
        UUID third = scene.enter(queue, SECOND.plusSeconds(1), "40000");
        money("100000");
        offer(first, "100000");
        own.answer(chair(first), first, running().id(), false);
        assertThat(turn().place().applicationId()).isEqualTo(second);
        offer(second, "100000");
        own.answer(chair(second), second, running().id(), false);
        assertThat(turn()).satisfies(turn -> {
            assertThat(turn.place().applicationId()).isEqualTo(third);
            assertThat(turn.step()).isEqualTo(Turn.Step.PAY_WHOLE);
        });
        clock.advance(Duration.ofMinutes(1));
        pay(third, "40000", FRIDAY, "№ 3");
        assertThat(turns()).isEmpty(); // both said no to all that is left
        assertThat(own.find(chair(first), first).line().place()).isEqualTo(1);
        assertThat(logged(first)).contains("waiting.declined");
        setMoney("140000", "140000", 0);
        assertThat(turn()).satisfies(turn -> {
            assertThat(turn.place().applicationId()).isEqualTo(first); // there is more money now
            assertThat(turn.step()).isEqualTo(Turn.Step.OFFER_PART);
            assertThat(turn.tenge()).isEqualByComparingTo("100000");
        });
    }

    @Test
    void silence_ends_an_offer_the_day_after_its_last_and_the_next_is_asked() {
        UUID first = scene.enter(queue, FIRST, "246900");
        UUID second = scene.enter(queue, SECOND, "180000");
        money("100000");
        offer(first, "100000");
        UUID offer = running().id();
        clock.set(LAST_DAY);
        keeper.end();
        assertThat(turn().step()).isEqualTo(Turn.Step.ANSWER_AWAITED);
        clock.set(LAST_DAY.plusDays(1));
        assertThatThrownBy(() -> own.answer(chair(first), first, offer, true))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("waiting.error.offer-ended");
        keeper.end();
        keeper.end();
        assertThat(offers.findById(offer).orElseThrow().state()).isEqualTo(OfferState.LAPSED);
        assertThat(turn().place().applicationId()).isEqualTo(second);
        assertThat(own.find(chair(first), first).line().place()).isEqualTo(1);
        assertThat(messages(first)).containsExactlyInAnyOrder("waiting.message.offered", "waiting.message.lapsed");
        assertThat(logged(first)).containsExactlyInAnyOrder("waiting.entered", "waiting.offered", "waiting.lapsed");
    }

    @Test
    void what_exceeds_the_plan_of_a_month_waits_for_the_next_in_the_same_order() {
        UUID first = scene.enter(queue, FIRST, "100000");
        UUID second = scene.enter(queue, SECOND, "100000");
        allotments.setMoney(official, queue.fund(), 2026, sum("200000"), plan("100000", "100000"), null);
        pay(first, "100000", FRIDAY, "№ 1");
        assertThat(turn()).satisfies(turn -> {
            assertThat(turn.place().applicationId()).isEqualTo(second);
            assertThat(turn.step()).isEqualTo(Turn.Step.NO_MONEY);
        });
        clock.set(LocalDate.of(2026, 11, 2));
        assertThat(turn().step()).isEqualTo(Turn.Step.PAY_WHOLE);
        assertThatThrownBy(() -> pay(second, "100000", LocalDate.of(2026, 10, 30), "№ 2"))
                .as("a payment of October, whose plan is used up")
                .hasMessage("waiting.error.no-money");
        pay(second, "100000", LocalDate.of(2026, 11, 2), "№ 2");
    }

    @Test
    void with_more_money_the_list_moves_up_by_itself_and_each_whom_it_is_enough_for_is_told_once() {
        UUID first = scene.enter(queue, FIRST, "100000");
        UUID second = scene.enter(queue, SECOND, "80000");
        UUID third = scene.enter(queue, Instant.parse("2026-04-03T04:00:00Z"), "10000");
        money("99999");
        assertThat(messages(first)).isEmpty();
        setMoney("150000", "150000", 0);
        assertThat(messages(first)).containsExactly("waiting.message.turn");
        assertThat(messages(second)).isEmpty();
        assertThat(messages(third))
                .as("though it would fit: the order is the list's")
                .isEmpty();
        setMoney("190000", "190000", 1);
        assertThat(messages(first)).hasSize(1);
        assertThat(messages(second)).containsExactly("waiting.message.turn");
        assertThat(messages(third)).containsExactly("waiting.message.turn");
    }

    @Test
    void an_unpaid_place_goes_on_into_the_next_year_and_counts_as_debt() {
        UUID first = scene.enter(queue, FIRST, "246900");
        money("100000");
        offer(first, "100000");
        own.answer(chair(first), first, running().id(), true);
        pay(first, "100000", FRIDAY, "№ 1");
        clock.set(LocalDate.of(2027, 2, 3));
        UUID later = scene.enter(queue, Instant.parse("2027-01-21T04:00:00Z"), "70000");
        keeper.end();
        assertThat(own.find(chair(later), later)).satisfies(seen -> {
            assertThat(seen.line().place()).isEqualTo(2);
            assertThat(seen.whole().debt()).isEqualByComparingTo("146900");
            assertThat(seen.whole().lastPaid()).isEqualTo(FIRST);
            assertThat(seen.leftThisYear()).isNull();
        });
        allotments.setMoney(official, queue.fund(), 2027, sum("146900"), monthly("146900", 2), null);
        pay(first, "146900", LocalDate.of(2027, 2, 3), "№ 1"); // numbers begin anew with the year
        assertThat(own.find(chair(first), first).line()).isNull();
        assertThat(turn().place().applicationId()).isEqualTo(later);
    }

    @Test
    void an_accepted_part_that_nobody_paid_ends_with_its_year_and_not_before_february() {
        UUID first = scene.enter(queue, FIRST, "246900");
        money("100000");
        offer(first, "100000");
        UUID offer = running().id();
        own.answer(chair(first), first, offer, true);
        clock.set(LocalDate.of(2027, 1, 31));
        keeper.end();
        assertThat(offers.findById(offer).orElseThrow().state()).isEqualTo(OfferState.ACCEPTED);
        clock.set(LocalDate.of(2027, 2, 1));
        keeper.end();
        assertThat(offers.findById(offer).orElseThrow().state()).isEqualTo(OfferState.YEAR_OVER);
        assertThat(own.find(chair(first), first).line().place()).isEqualTo(1);
    }

    @Test
    void of_two_officials_who_record_a_payment_at_once_one_finds_the_turn_gone() throws Exception {
        UUID first = scene.enter(queue, FIRST, "60000");
        UUID second = scene.enter(queue, SECOND, "60000");
        money("100000");
        Actor other = scene.official(queue.oblastCode());
        var raced = meanwhile.meanwhile(() -> pay(first, "60000", FRIDAY, "№ 1"), () -> {
            lists.pay(other, queue.fund(), UUID.randomUUID(), first, sum("60000"), FRIDAY, "№ 2");
            return true;
        });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
        assertThat(treasury.find(queue, 2026).orElseThrow().paid()).isEqualByComparingTo("60000");
        assertThat(turn()).satisfies(turn -> {
            assertThat(turn.place().applicationId()).isEqualTo(second);
            assertThat(turn.tenge()).isEqualByComparingTo("40000");
        });
    }

    @Test
    void two_who_offer_at_once_make_one_offer() throws Exception {
        UUID first = scene.enter(queue, FIRST, "246900");
        money("100000");
        Actor other = scene.official(queue.oblastCode());
        var raced = meanwhile.meanwhile(() -> offer(first, "100000"), () -> {
            lists.offer(other, queue.fund(), UUID.randomUUID(), first, sum("100000"));
            return true;
        });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
        assertThat(offers.findByApplicationIdOrderByOfferedAtDesc(first)).hasSize(1);
    }

    @Test
    void the_database_itself_refuses_to_overspend() {
        UUID first = scene.enter(queue, FIRST, "60000");
        money("50000");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> treasury.pay(
                        official.accountId(), places.findById(first).orElseThrow(), sum("60000"), FRIDAY, "№ 1", null)))
                .hasMessage("waiting.error.no-money");
        assertThat(treasury.find(queue, 2026).orElseThrow().paid()).isZero();
    }

    @Test
    void the_money_of_a_year_is_never_set_below_what_is_paid_nor_its_plan_above_it() {
        UUID first = scene.enter(queue, FIRST, "60000");
        money("100000");
        pay(first, "60000", FRIDAY, "№ 1");
        refusedAt("allotted", () -> setMoney("59999", "0", 0));
        refusedAt("allotted", () -> setMoney("60000", "60001", 0));
        refusedAt("m10", () -> setMoney("70000", "59999", 0));
        setMoney("60000", "60000", 0);
        assertThatThrownBy(() -> setMoney("70000", "60000", 0)).isInstanceOf(StaleEditException.class);
    }

    @Test
    void a_plan_that_was_left_out_is_gone_while_nothing_is_paid_or_offered_of_it() {
        scene.enter(queue, FIRST, "60000");
        money("100000");
        money2026("300000", List.of(), 0);
        assertThat(treasury.find(queue, 2026).orElseThrow().plan()).isEmpty();
    }

    @Test
    void a_payment_is_written_down_once_and_not_for_a_day_that_cannot_be() {
        UUID first = scene.enter(queue, FIRST, "60000");
        UUID second = scene.enter(queue, SECOND, "60000");
        money("200000");
        refusedAt("paidOn", () -> pay(first, "60000", FRIDAY.plusDays(1), "№ 1"));
        refusedAt("paidOn", () -> pay(first, "60000", LocalDate.of(2026, 3, 1), "№ 1"));
        pay(first, "60000", FRIDAY, "№ 1a");
        refusedAt("reference", () -> pay(second, "60000", FRIDAY, "№ 1A"));
    }

    @Test
    void where_the_act_knows_no_part_the_first_waits_for_the_whole() {
        Entry entry = scene.entry(queue, FIRST, "60000");
        Entry contract = new Entry(
                entry.applicationId(),
                entry.applicantId(),
                "P08-2026-06-23",
                entry.number(),
                entry.oblastCode(),
                null,
                FIRST,
                entry.due());
        scene.enter(contract);
        allotments.setMoney(official, "INVEST", 2026, sum("50000"), List.of(), null);
        assertThat(lists.turn(lists.queueOf(official, "INVEST")).orElseThrow().step())
                .isEqualTo(Turn.Step.WAIT_FOR_WHOLE);
        assertThatThrownBy(() ->
                        lists.offer(official, "INVEST", UUID.randomUUID(), contract.applicationId(), sum("50000")))
                .isInstanceOf(StaleEditException.class);
    }

    @Test
    void who_gives_the_place_up_is_never_in_the_list_again() {
        UUID first = scene.enter(queue, FIRST, "246900");
        UUID second = scene.enter(queue, SECOND, "180000");
        money("100000");
        offer(first, "100000");
        assertThatThrownBy(() -> own.giveUp(chair(first), first, new BigDecimal("146900")))
                .as("the page said that less was due")
                .isInstanceOf(StaleEditException.class);
        own.giveUp(chair(first), first, new BigDecimal("246900.00"));
        assertThat(turn().place().applicationId()).isEqualTo(second);
        assertThat(own.find(chair(first), first)).satisfies(seen -> {
            assertThat(seen.line()).isNull();
            assertThat(seen.leftAs()).isEqualTo(LeaveReason.GIVEN_UP);
            assertThat(seen.offers()).extracting(OwnPlaces.Offered::state).containsExactly(OfferState.WITHDRAWN);
        });
    }

    @Test
    void what_is_foreign_is_not_there() {
        UUID first = scene.enter(queue, FIRST, "246900");
        money("100000");
        offer(first, "100000");
        UUID offer = running().id();
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> own.find(stranger, first)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> own.answer(stranger, first, offer, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> own.giveUp(stranger, first, BigDecimal.ONE)).isInstanceOf(NotFoundException.class);
        UUID other = scene.enter(scene.freshQueue(), FIRST, "1000");
        assertThatThrownBy(() -> own.answer(chair(other), other, offer, true)).isInstanceOf(NotFoundException.class);
        Actor district = people.actor(people.official(Places.ZERENDI));
        assertThatThrownBy(() -> lists.queueOf(district, queue.fund())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lists.queueOf(official, "AA")).isInstanceOf(NotFoundException.class);
        Actor elsewhere = scene.official(scene.freshQueue().oblastCode());
        assertThatThrownBy(() ->
                        lists.pay(elsewhere, queue.fund(), UUID.randomUUID(), first, sum("100000"), FRIDAY, "№ 1"))
                .isInstanceOf(StaleEditException.class);
    }

    private void refusedAt(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private Actor chair(UUID application) {
        return people.actor(scene.chair(application));
    }

    private Optional<Turn> turns() {
        return lists.turn(queue);
    }

    private Turn turn() {
        return turns().orElseThrow();
    }

    private Offer running() {
        return offers.findRunning(queue.oblastCode(), queue.fund()).orElseThrow();
    }

    /** The year's money, all of it planned for October. */
    private void money(String tenge) {
        allotments.setMoney(official, queue.fund(), 2026, sum(tenge), monthly(tenge, 10), null);
    }

    private void setMoney(String tenge, String october, int version) {
        allotments.setMoney(official, queue.fund(), 2026, sum(tenge), monthly(october, 10), version);
    }

    private static List<BigDecimal> monthly(String tenge, int month) {
        var plan = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        plan.set(month - 1, sum(tenge));
        return plan;
    }

    private static List<BigDecimal> plan(String october, String november) {
        var plan = new ArrayList<>(monthly(october, 10));
        plan.set(10, sum(november));
        return plan;
    }

    private void offer(UUID application, String tenge) {
        lists.offer(official, queue.fund(), UUID.randomUUID(), application, sum(tenge));
    }

    private void pay(UUID application, String tenge, LocalDate day, String reference) {
        lists.pay(official, queue.fund(), UUID.randomUUID(), application, sum(tenge), day, reference);
    }

    private static BigDecimal sum(String tenge) {
        return new BigDecimal(tenge);
    }

    private List<String> messages(UUID application) {
        return jdbc.sql("select key from inbox_message where link = ? order by at")
                .param("/cabinet/waiting/" + application)
                .query(String.class)
                .list();
    }

    private List<String> logged(UUID application) {
        return jdbc.sql("select action from audit_entry where subject = ? order by at")
                .param(places.findById(application).orElseThrow().number())
                .query(String.class)
                .list();
    }
}
