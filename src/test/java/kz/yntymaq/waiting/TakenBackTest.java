package kz.yntymaq.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A wrong record of a payment is taken back by a second official; the fund is never overspent by it. */
@PortalTest
class TakenBackTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
    private static final Instant FIRST = Instant.parse("2026-03-02T04:00:00Z");
    private static final String WHY = "Басқа өтінімнің төлемі қате жазылған.";

    @Autowired
    WaitingLists entries;

    @Autowired
    OfficeLists lists;

    @Autowired
    Allotments allotments;

    @Autowired
    WaitingPlaces places;

    @Autowired
    Treasury treasury;

    @Autowired
    Turns turns;

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
    Actor second;
    UUID paid;
    UUID next;

    @BeforeEach
    void one_is_paid_and_the_next_is_due() {
        scene = new WaitingScene(entries, applications, people, jdbc, clock, transaction);
        clock.set(FRIDAY);
        queue = scene.freshQueue();
        official = scene.official(queue.oblastCode());
        second = scene.official(queue.oblastCode());
        paid = scene.enter(queue, FIRST, "60000");
        next = scene.enter(queue, FIRST.plusSeconds(1), "40000");
        allotments.setMoney(official, queue.fund(), 2026, sum("100000"), Collections.nCopies(12, sum("0")), null);
        jdbc.sql("update waiting_month set planned = 100000 where month = 1 and oblast_code = ? and fund = ?")
                .params(queue.oblastCode(), queue.fund())
                .update();
        pay(official, paid, "60000");
    }

    private static BigDecimal sum(String tenge) {
        return new BigDecimal(tenge);
    }

    private void pay(Actor by, UUID application, String tenge) {
        lists.pay(by, queue.fund(), UUID.randomUUID(), application, sum(tenge), FRIDAY, "ҚТ-1" + application);
    }

    private UUID record() {
        List<Treasury.Payment> records = treasury.of(paid);
        return records.get(records.size() - 1).id();
    }

    private void takeBack(Actor by, UUID record) {
        lists.takeBack(by, queue.fund(), record, UUID.randomUUID(), WHY);
    }

    private BigDecimal spent() {
        return treasury.find(queue, 2026).orElseThrow().paid();
    }

    @Test
    void the_sum_is_due_again_at_the_old_place_and_the_same_reference_may_be_written_down_anew() {
        takeBack(second, record());
        assertThat(spent()).isZero();
        assertThat(turns.of(queue, FRIDAY).orElseThrow()).satisfies(turn -> {
            assertThat(turn.place().applicationId()).isEqualTo(paid);
            assertThat(turn.tenge()).isEqualByComparingTo("60000");
        });
        assertThat(treasury.of(paid))
                .singleElement()
                .satisfies(record -> assertThat(record.takenBack()).isEqualTo(WHY));
        pay(second, paid, "60000");
        assertThat(spent()).isEqualByComparingTo("60000");
        assertThat(places.findById(paid).orElseThrow().isWaiting()).isFalse();
    }

    @Test
    void who_wrote_it_down_another_oblast_and_a_second_time_take_nothing_back() {
        UUID record = record();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> takeBack(official, record))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("waiting.error.same-person"));
        Actor elsewhere = scene.official(scene.freshQueue().oblastCode());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> takeBack(elsewhere, record));
        takeBack(second, record);
        assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> takeBack(second, record));
        assertThat(spent()).isZero();
    }

    @Test
    void a_place_lost_with_its_approval_stands_again_where_it_stood_and_none_is_lost_of_what_was_paid() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> reopen(paid))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("waiting.settled.PAID"));
        reopen(next);
        assertThat(turns.of(queue, FRIDAY)).isEmpty();
        assertThat(entries.settled(next)).isEmpty();
        WaitingPlace lost = places.findById(next).orElseThrow();
        var entry = new Entry(
                next,
                lost.applicantId(),
                WaitingScene.EDITION,
                lost.number(),
                queue.oblastCode(),
                null,
                lost.placedAt(),
                sum("30000"));
        scene.enter(entry);
        assertThat(turns.of(queue, FRIDAY).orElseThrow()).satisfies(turn -> {
            assertThat(turn.place().placedAt()).isEqualTo(lost.placedAt());
            assertThat(turn.tenge()).isEqualByComparingTo("30000");
        });
        assertThatThrownBy(() -> scene.enter(entry)).isInstanceOf(IllegalStateException.class);
    }

    private void reopen(UUID application) {
        transaction.executeWithoutResult(status -> entries.reopen(second.accountId(), application));
    }

    @Test
    void the_database_itself_keeps_the_record_and_lets_nobody_take_back_the_own_one() {
        UUID record = record();
        assertThatThrownBy(() -> jdbc.sql("update waiting_payment set tenge = 1 where id = ?")
                        .param(record)
                        .update())
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> jdbc.sql("""
                        update waiting_payment set taken_back_at = now(), taken_back_by = by_account,
                               taken_back_reason = 'x' where id = ?""").param(record).update())
                .hasMessageContaining("waiting_payment_two_people");
    }

    @Test
    void of_two_who_take_it_back_at_once_one_is_told_and_the_money_comes_back_once() throws Exception {
        UUID record = record();
        Actor third = scene.official(queue.oblastCode());
        var raced = meanwhile.meanwhile(() -> takeBack(second, record), () -> {
            takeBack(third, record);
            return true;
        });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
        assertThat(spent()).isZero();
        assertThat(places.findById(paid).orElseThrow().paid()).isZero();
    }

    @Test
    void who_pays_the_next_while_it_is_taken_back_is_told_that_it_is_anothers_turn() throws Exception {
        UUID record = record();
        var raced = meanwhile.meanwhile(() -> takeBack(second, record), () -> {
            pay(official, next, "40000");
            return true;
        });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
        assertThat(spent()).isZero();
    }

    @Test
    void it_is_taken_back_after_the_next_was_paid_and_never_more_is_spent_than_there_is() throws Exception {
        UUID record = record();
        var raced = meanwhile.meanwhile(() -> pay(official, next, "40000"), () -> {
            takeBack(second, record);
            return true;
        });
        assertThat(Interleaving.failure(raced)).isNull();
        assertThat(spent()).isEqualByComparingTo("40000");
        pay(second, paid, "60000");
        assertThat(treasury.find(queue, 2026).orElseThrow().left()).isZero();
    }
}
