package kz.yntymaq.integrity.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.integrity.SignedCooperatives;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.portal.PortalPopulation;
import kz.yntymaq.integrity.signal.Objection;
import kz.yntymaq.integrity.signal.Objections;
import kz.yntymaq.integrity.signal.Signal;
import kz.yntymaq.integrity.signal.Signals;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs over the co-operatives of the portal, and what becomes of a signal from one to the next. */
@PortalTest
class RunsTest {

    private static final String WORDS = "Пайды бәріміз бірге жинап жатырмыз, жыл соңына дейін теңесеміз.";
    private static final String REASON = "Құжаттар көрсетілді, мүшелер жарнасын осы айда төлейді.";

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    CooperativeViews views;

    @Autowired
    Shares shares;

    @Autowired
    Runs runs;

    @Autowired
    RunViews seen;

    @Autowired
    Signals signals;

    @Autowired
    Objections objections;

    @Autowired
    PortalPopulation portal;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedCooperatives made;
    Made cooperative;
    Actor chair;
    Actor official;

    @BeforeEach
    void one_of_which_a_run_has_something_to_say() {
        made = new SignedCooperatives(fixtures, people, views, shares, runs, clock);
        cooperative = made.unequal(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
        official = people.actor(people.official(Places.ZERENDI));
        made.start();
    }

    private Signal signal() {
        return signals.of(cooperative.id()).get(SignedCooperatives.SIGN);
    }

    private UUID objected() {
        objections.file(chair, cooperative.id(), signal().id(), WORDS, UUID.randomUUID());
        return signal().objection().id();
    }

    private String facts() {
        return signal().fingerprint();
    }

    private int told(String key) {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = ?")
                .params(cooperative.chair().id(), key)
                .query(Integer.class)
                .single();
    }

    private boolean isShown() {
        return signals.shown(cooperative.id()).stream()
                .anyMatch(each -> each.finding().indicator().equals(SignedCooperatives.SIGN));
    }

    @Test
    void the_population_says_what_the_rooms_know_and_nothing_more() {
        Population all = portal.on(clock.today());
        String id = cooperative.id().toString();
        assertThat(all.cooperatives())
                .filteredOn(each -> each.id().equals(id))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.kind()).isEqualTo("PRODUCTION+SALE");
                    assertThat(each.oblast()).isEqualTo(Places.AKMOLA);
                    assertThat(each.label()).isNull();
                });
        assertThat(all.members())
                .filteredOn(each -> each.cooperative().equals(id))
                .hasSize(6)
                .anySatisfy(each -> {
                    assertThat(each.person()).isEqualTo(cooperative.chair().id().toString());
                    assertThat(each.share()).isEqualByComparingTo("920000");
                    assertThat(each.until()).isNull();
                });
        assertThat(all.seats())
                .filteredOn(each -> each.cooperative().equals(id))
                .extracting(Population.Seat::body)
                .contains(Population.Body.CHAIR, Population.Body.BOARD);
        assertThat(all.meetings())
                .filteredOn(each -> each.cooperative().equals(id))
                .singleElement()
                .satisfies(each -> assertThat(each.present()).isEqualTo(6));
        assertThat(all.people())
                .filteredOn(each -> each.id().equals(cooperative.chair().id().toString()))
                .singleElement()
                .satisfies(each -> assertThat(each.phone()).isNotBlank().doesNotContain("+7"));
        assertThat(portal.on(LocalDate.of(2026, 10, 1)).cooperatives())
                .as("before it was registered")
                .noneMatch(each -> each.id().equals(id));
    }

    @Test
    void a_run_is_kept_whole_and_a_late_fact_changes_the_next_one_alone() {
        made.night();
        RunViews.OfCooperative first = seen.latest(cooperative.id()).orElseThrow();
        assertThat(first.findings())
                .filteredOn(each -> each.indicator().equals(SignedCooperatives.SIGN))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.outcome()).isEqualTo(Outcome.SIGNAL);
                    assertThat(each.value()).isGreaterThan(each.threshold());
                    assertThat(each.traces()).isNotEmpty();
                });
        assertThat(first.activity().members()).isEqualTo(6);
        made.equal(cooperative);
        made.night();
        RunViews.OfCooperative second = seen.latest(cooperative.id()).orElseThrow();
        assertThat(second.run()).isNotEqualTo(first.run());
        assertThat(jdbc.sql("select findings::text from integrity_finding where run_id = ? and cooperative_id = ?")
                        .params(first.run(), cooperative.id())
                        .query(String.class)
                        .single())
                .contains("\"SIGNAL\"");
        assertThat(signal()).as("gone with its facts").isNull();
        assertThatThrownBy(() ->
                        jdbc.sql("update integrity_run set cooperatives = 0").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it was");
    }

    @Test
    void two_portals_run_once_a_night() throws Exception {
        clock.advance(Duration.ofDays(1));
        Future<?> second = interleaving.meanwhile(runs::night, () -> {
            runs.night();
            return null;
        });
        assertThat(Interleaving.failure(second)).isNull();
        runs.night();
        assertThat(jdbc.sql("select count(*) from integrity_run where day = ? and asked_by is null")
                        .param(clock.today())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void an_administrator_asks_for_a_run_and_nobody_else_does() {
        Actor administrator = people.actor(people.administrator());
        assertThatThrownBy(() -> runs.ask(official, UUID.randomUUID())).isInstanceOf(NotFoundException.class);
        UUID key = UUID.randomUUID();
        runs.ask(administrator, key);
        runs.ask(administrator, key);
        assertThatThrownBy(() -> runs.ask(administrator, UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.asked");
        runs.wished();
        assertThat(seen.last().get(0).askedBy()).isEqualTo(administrator.accountId());
        assertThat(runs.isAsked(false)).isFalse();
    }

    @Test
    void the_co_operative_is_told_first_and_officials_see_it_after_twenty_days() {
        made.night();
        assertThat(signal().ownUntil()).isEqualTo(clock.today().plusDays(20));
        assertThat(told("signs.message.signal")).isOne();
        assertThat(isShown()).isFalse();
        UUID before = signal().id();
        made.night();
        assertThat(signal().id()).as("told once").isEqualTo(before);
        clock.advance(Duration.ofDays(19));
        assertThat(isShown()).as("the last of its own days").isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(isShown()).isTrue();
    }

    @Test
    void an_upheld_objection_holds_while_the_facts_are_the_same_and_no_longer() {
        made.night();
        UUID objection = objected();
        assertThat(signal().objection().dueOn()).isAfter(clock.today());
        objections.answer(official, objection, facts(), true, REASON, UUID.randomUUID());
        assertThat(signal().state()).isEqualTo(Signal.State.HELD);
        made.night();
        clock.advance(Duration.ofDays(40));
        made.night();
        assertThat(signal().state()).isEqualTo(Signal.State.HELD);
        assertThat(isShown()).isFalse();
        made.more(cooperative);
        made.night();
        assertThat(signal().state()).as("other facts").isEqualTo(Signal.State.OPEN);
        assertThat(signal().ownUntil()).isEqualTo(clock.today().plusDays(20));
        assertThat(signal().mayObject()).isTrue();
    }

    @Test
    void a_rejected_objection_opens_the_signal_to_officials_at_once() {
        made.night();
        UUID objection = objected();
        assertThatThrownBy(() -> objections.answer(
                        people.actor(people.official(Places.SAIRAM)),
                        objection,
                        facts(),
                        false,
                        REASON,
                        UUID.randomUUID()))
                .as("of another oblast")
                .isInstanceOf(NotFoundException.class);
        objections.answer(official, objection, facts(), false, REASON, UUID.randomUUID());
        assertThat(isShown()).isTrue();
        assertThat(signal().mayObject()).as("the same facts").isFalse();
        made.more(cooperative);
        made.night();
        objected();
        assertThat(isShown()).as("whatever is objected to later").isTrue();
        assertThatThrownBy(() -> objections.file(chair, cooperative.id(), signal().id(), WORDS, UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.objected");
    }

    @Test
    void a_signal_that_was_gone_for_a_night_has_no_new_days_of_its_own() {
        made.night();
        LocalDate until = signal().ownUntil();
        clock.advance(Duration.ofDays(15));
        made.equal(cooperative);
        made.night();
        assertThat(signal()).isNull();
        clock.advance(Duration.ofDays(1));
        made.unequalAgain(cooperative);
        made.night();
        assertThat(signal().ownUntil()).isEqualTo(until);
        assertThat(told("signs.message.signal")).as("told once").isOne();
    }

    @Test
    void a_rejected_signal_that_was_gone_for_a_night_is_still_shown() {
        made.night();
        objections.answer(official, objected(), facts(), false, REASON, UUID.randomUUID());
        made.equal(cooperative);
        made.night();
        clock.advance(Duration.ofDays(1));
        made.unequalAgain(cooperative);
        made.night();
        assertThat(isShown()).as("rejected before").isTrue();
        assertThat(told("signs.message.again")).as("on other facts").isOne();
        assertThat(signal().mayObject()).isTrue();
    }

    @Test
    void a_signal_that_nobody_rejected_is_hidden_by_an_objection_also_when_it_was_gone_for_a_night() {
        made.night();
        made.equal(cooperative);
        made.night();
        clock.advance(Duration.ofDays(30));
        made.unequalAgain(cooperative);
        made.night();
        assertThat(isShown()).as("its days are over").isTrue();
        objected();
        assertThat(isShown()).isFalse();
    }

    @Test
    void an_answer_is_on_the_facts_that_the_official_was_shown() {
        made.night();
        String seen = facts();
        UUID objection = objected();
        made.more(cooperative);
        made.night();
        assertThatThrownBy(() -> objections.answer(official, objection, seen, true, REASON, UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.moved");
        objections.answer(official, objection, facts(), true, REASON, UUID.randomUUID());
        assertThat(signal().state()).as("upheld on the facts of today").isEqualTo(Signal.State.HELD);
        made.night();
        assertThat(signal().state()).isEqualTo(Signal.State.HELD);
    }

    @Test
    void whoever_is_not_shown_a_signal_and_answers_no_objection_does_not_see_one() {
        made.night();
        UUID objection = objected();
        Actor village = people.actor(people.servicePoint(Places.ZERENDI));
        assertThatThrownBy(() -> objections.see(village, objection)).isInstanceOf(NotFoundException.class);
        assertThat(objections.see(official, objection).isOpen()).isTrue();
        assertThat(objections.waiting(official))
                .extracting(each -> each.objection().id())
                .contains(objection);
        Actor auditor = people.actor(people.auditor());
        assertThat(objections.see(auditor, objection).isOpen()).isTrue();
        assertThat(isLate(auditor, objection)).isFalse();
        clock.advance(Duration.ofDays(14));
        assertThat(isLate(auditor, objection)).isTrue();
    }

    private boolean isLate(Actor actor, UUID objection) {
        return objections.waiting(actor).stream()
                .filter(each -> each.id().equals(objection))
                .findFirst()
                .orElseThrow()
                .late();
    }

    @Test
    void of_two_answers_at_once_one_stands() throws Exception {
        made.night();
        UUID objection = objected();
        Actor other = people.actor(people.official(Places.AKMOLA));
        String facts = facts();
        Future<?> second = interleaving.meanwhile(
                () -> objections.answer(official, objection, facts, true, REASON, UUID.randomUUID()), () -> {
                    objections.answer(other, objection, facts, false, REASON, UUID.randomUUID());
                    return null;
                });
        assertThat(Interleaving.failure(second))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.answered");
        assertThat(signal().state()).isEqualTo(Signal.State.HELD);
        assertThat(signal().objection().state()).isEqualTo(Objection.State.UPHELD);
    }

    @Test
    void an_objection_during_a_run_waits_for_it_and_is_not_lost() throws Exception {
        made.night();
        UUID id = signal().id();
        clock.advance(Duration.ofDays(1));
        Future<?> filed = interleaving.meanwhile(runs::night, () -> {
            objections.file(chair, cooperative.id(), id, WORDS, UUID.randomUUID());
            return null;
        });
        assertThat(Interleaving.failure(filed)).isNull();
        assertThat(signal().isObjected()).isTrue();
        made.equal(cooperative);
        made.night();
        assertThat(signals.find(id).orElseThrow().objection().state())
                .as("the signal went by itself")
                .isEqualTo(Objection.State.GONE);
    }

    @Test
    void nobody_but_the_chair_objects() {
        clock.set(TestClock.START);
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        made.start();
        made.night();
        Actor member = people.actor(cooperative.member());
        assertThatThrownBy(() -> objections.file(member, cooperative.id(), signal().id(), WORDS, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> objections.file(
                        people.actor(foreign.chair()), foreign.id(), signal().id(), WORDS, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }
}
