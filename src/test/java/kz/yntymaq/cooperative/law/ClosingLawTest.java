package kz.yntymaq.cooperative.law;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Applications;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.closing.ClosingEnds;
import kz.yntymaq.cooperative.closing.ClosingKind;
import kz.yntymaq.cooperative.closing.ClosingProposals;
import kz.yntymaq.cooperative.closing.ClosingViews;
import kz.yntymaq.cooperative.closing.ClosingWords;
import kz.yntymaq.cooperative.closing.Divisions;
import kz.yntymaq.cooperative.closing.Liquidations;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payment.GivenBook;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The end of a co-operative (law on agricultural co-operatives, articles 20(5), 29(1)(6), 34(3)(9), 40 and 41), each rule broken once. */
@PortalTest
class ClosingLawTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Duration HOUR = Duration.ofHours(1);

    /** Ten days and the day after. */
    private static final Duration SHOWN = Duration.ofDays(11);

    @Autowired
    ClosingProposals proposals;

    @Autowired
    Liquidations liquidations;

    @Autowired
    Divisions divisions;

    @Autowired
    ClosingWords words;

    @Autowired
    ClosingEnds ends;

    @Autowired
    GivenBook book;

    @Autowired
    Shares shares;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ClosingViews views;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Applicants applicants;

    @Autowired
    Applications applications;

    @Autowired
    Memberships memberships;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Demands demands;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Balances balances;

    @Autowired
    Background background;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Law law;
    private Made made;
    private UUID id;
    private Actor chair;
    private List<Actor> members;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        law = new Law(web);
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
    }

    @Test
    void the_meeting_decides_on_liquidation_and_nobody_is_let_in_until_it_stops_it() {
        Someone official = people.official(Places.ZERENDI);
        Someone stranger = people.villager(Places.ZERENDI_VILLAGE);
        law.hides(made.member(), page("/closing/liquidation"));
        decide(ClosingKind.LIQUIDATION, Choice.NO);
        assertThat(views.note(id)).as("half is no majority").isNull();
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        assertThat(views.note(id))
                .isNotNull()
                .satisfies(note -> assertThat(note.isLiquidated()).isTrue());
        background.await();
        assertThat(told(made.member(), "closing.message.DECIDED")).isEqualTo(1);
        assertThat(told(official, "closing.message.DECIDED.office")).isEqualTo(1);
        assertThat(text(stranger, "/cooperatives/" + id))
                .contains("таратылып жатыр")
                .doesNotContain("/join");
        assertThat(text(
                        stranger,
                        "/cooperatives?words="
                                + cooperatives.findVisibleTo(chair, id).nameKk()))
                .contains("таратылып жатыр");
        law.refusesByThePortal(stranger, page("/join"), Typed.of("share", "20000", "charter", true));
        law.refusesByThePortal(
                made.member(), page("/sales/new"), Typed.of("amount", "20000", "price", "30000", "buyer", rowOf(2)));
        assertThat(applicants.facts(id).canApply()).isFalse();
        refused("application.error.cooperative-ending", () -> applications.startOrContinue(chair, id));
        refused("closing.why.runs", () -> put(ClosingKind.MERGER, plan()));
        decide(ClosingKind.STOP, Choice.YES);
        assertThat(views.note(id)).isNull();
        assertThat(applicants.facts(id).canApply()).isTrue();
        background.await();
        assertThat(told(made.member(), "closing.message.STOPPED")).isEqualTo(1);
        refused("closing.why.nothing-runs", () -> put(ClosingKind.STOP, plan()));
    }

    @Test
    void an_open_draft_is_not_sent_and_says_why() {
        UUID draft = applications.startOrContinue(chair, id);
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        assertThat(text(made.chair(), "/cabinet/applications/" + draft)).contains("Бұл өтінімді жіберуге болмайды");
        assertThat(text(made.chair(), "/cabinet/applications/start?cooperative=" + id))
                .contains("өтінім бере алмайды");
    }

    @Test
    void creditors_come_before_members_who_get_the_rest_by_their_shares() {
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        UUID claim = liquidations.claim(
                chair, id, "«Агро-Несие» МҚҰ", new BigDecimal("150000"), "№ 7 шарт", UUID.randomUUID());
        law.refuses("C 20(5)", made.chair(), page("/closing/remainder"), Typed.of("amount", "100000"));
        refused("closing.refused.remainder-first", () -> end("1"));
        Liquidations.How how = new Liquidations.How(clock.today(), "№ 12");
        refusedAt(
                "on",
                "cooperative.refused.future",
                () -> liquidations.settle(
                        chair, id, claim, new Liquidations.How(clock.today().plusDays(1), "№ 12"), UUID.randomUUID()));
        liquidations.settle(chair, id, claim, how, UUID.randomUUID());
        refused("closing.refused.settled", () -> liquidations.settle(chair, id, claim, how, UUID.randomUUID()));
        refused(
                "closing.refused.settled",
                () -> liquidations.withdraw(chair, id, claim, "Қате енгізілген", UUID.randomUUID()));
        liquidations.unsettle(chair, id, claim, "Басқа шоттан төленген", UUID.randomUUID());
        refused("closing.refused.claims-first", () -> show("0"));
        liquidations.withdraw(chair, id, claim, "Талап бізге емес", UUID.randomUUID());
        background.await();
        assertThat(told(made.member(), "closing.message.CLAIM_WITHDRAWN")).isEqualTo(1);
        assertThat(text(made.member(), page("/closing"))).contains("Талап бізге емес", "Басқа шоттан төленген");
        UUID draft = show("0");
        UUID late = liquidations.claim(
                chair, id, "«Мирзаев» ЖШС", new BigDecimal("4000000"), "№ 1 келісім", UUID.randomUUID());
        liquidations.settle(chair, id, late, how, UUID.randomUUID());
        background.await();
        assertThat(told(made.member(), "closing.message.CLAIM_ENTERED")).isEqualTo(2);
        assertThat(told(made.member(), "closing.message.CLAIM_PAID")).isEqualTo(2);
        assertThat(text(made.member(), page("/closing")))
                .contains(
                        "«Мирзаев» ЖШС",
                        "талабы енгізілді",
                        "төленгені жазылды",
                        "кредиторларға төленген талаптар өзгерді");
        clock.advance(SHOWN);
        refused("closing.refused.claims-moved", () -> divisions.divide(chair, id, draft, UUID.randomUUID()));
        divisions.takeBack(chair, id, draft, "Кейін талап төленді", UUID.randomUUID());
        UUID again = show("0");
        assertThat(text(made.member(), page("/closing"))).contains("төленгені – 4\u00a0000\u00a0000");
        liquidations.unsettle(chair, id, late, "Басқа шоттан төленген", UUID.randomUUID());
        liquidations.withdraw(chair, id, late, "Талап бізге емес", UUID.randomUUID());
        UUID other = liquidations.claim(
                chair, id, "«Досым» ЖШС", new BigDecimal("4000000"), "№ 2 келісім", UUID.randomUUID());
        liquidations.settle(chair, id, other, new Liquidations.How(clock.today(), "№ 13"), UUID.randomUUID());
        clock.advance(SHOWN);
        refused("closing.refused.claims-moved", () -> divisions.divide(chair, id, again, UUID.randomUUID()));
    }

    @Test
    void nobody_brings_anything_after_the_decision_and_what_is_entered_late_is_told_to_all() {
        Actor first = members.get(0);
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        refusedAt("on", "closing.refused.contribution", () -> brings(0, "999000000", 0));
        brings(0, "300000", 1);
        background.await();
        assertThat(told(made.member(), "closing.message.LATE")).isEqualTo(1);
        assertThat(text(made.member(), page("/closing")))
                .contains("300\u00a0000\u00a0₸ жарна пай кітабына кеш жазылды");
        UUID draft = show("100000");
        background.await();
        assertThat(told(made.member(), "closing.message.SHOWN")).isEqualTo(1);
        brings(1, "50000", 1);
        clock.advance(SHOWN);
        refused("closing.refused.draft-old", () -> divisions.divide(first, id, draft, UUID.randomUUID()));
        law.hides(made.member(), page("/closing/mistakes/division/" + draft));
    }

    @Test
    void a_draft_is_shown_for_its_days_and_each_objection_is_answered_before_the_division() {
        Someone official = people.official(Places.ZERENDI);
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        UUID first = show("0");
        refused("closing.refused.shown", () -> divisions.divide(chair, id, first, UUID.randomUUID()));
        refused("closing.refused.drafted", () -> show("5"));
        words.say(members.get(1), id, "Қоймада астық қалды", UUID.randomUUID());
        refused(
                "closing.refused.nothing-to-say",
                () -> words.say(members.get(1), id, "Тағы да қарсымын", UUID.randomUUID()));
        clock.advance(SHOWN);
        refused("closing.refused.words-first", () -> divisions.divide(chair, id, first, UUID.randomUUID()));
        background.await();
        assertThat(told(made.member(), "closing.message.OBJECTION")).isEqualTo(1);
        assertThat(told(official, "closing.message.OBJECTION.office")).isEqualTo(1);
        assertThat(text(official, "/office/cooperatives/" + id)).contains("Қоймада астық қалды");
        refused(
                "closing.refused.nothing-to-say",
                () -> words.say(members.get(2), id, "Мерзімнен кейін қарсымын", UUID.randomUUID()));
        assertThat(text(made.members().get(2), page("/closing"))).doesNotContain(page("/closing/words"));
        divisions.takeBack(chair, id, first, "Астық сатылды", UUID.randomUUID());
        UUID second = show("100000.01");
        refused("closing.refused.own-hand", () -> words.say(chair, id, "Өз жобама қарсымын", UUID.randomUUID()));
        String led = "(сол күнді қоса) қарсылық білдіруге болады";
        assertThat(text(made.members().get(2), "/cabinet"))
                .as("members are led to the draft")
                .contains("25\u00a0000", led);
        assertThat(text(made.chair(), "/cabinet")).doesNotContain(led).contains("жауап күтіп");
        clock.advance(SHOWN);
        assertThat(text(made.members().get(2), "/cabinet")).doesNotContain(led);
        refused("closing.refused.words-first", () -> divisions.divide(chair, id, second, UUID.randomUUID()));
        refusedAt(
                "words",
                "cooperative.refused.in-words",
                () -> words.answer(chair, id, word(), "..........", UUID.randomUUID()));
        words.answer(chair, id, word(), "Астық сатылып, ақшасы қосылды", UUID.randomUUID());
        divisions.divide(chair, id, second, UUID.randomUUID());
        assertThat(text(made.members().get(2), "/cabinet")).contains("25\u00a0000", "тиеді, әлі төленген жоқ");
        liquidations.pay(chair, id, rowOf(0), new Liquidations.How(clock.today(), "№ 9"), UUID.randomUUID());
        refused(
                "closing.refused.paid-of-it",
                () -> divisions.takeBack(chair, id, second, "Қате енгізілген", UUID.randomUUID()));
        liquidations.unpay(chair, id, rowOf(0), "Аударым қайтты", UUID.randomUUID());
        divisions.takeBack(chair, id, second, "Сома қате жазылды", UUID.randomUUID());
        assertThat(balances.totals("CLOSING:" + id).get("PAYABLE")).isEqualByComparingTo("0");
        UUID third = show("80000");
        UUID stop = plan();
        put(ClosingKind.STOP, stop);
        clock.advance(SHOWN);
        refused("closing.refused.stop-put", () -> divisions.divide(chair, id, third, UUID.randomUUID()));
        meetings.callOff(chair, id, stop, "Жол жабылды, мүшелер келе алмайды");
        divisions.divide(chair, id, third, UUID.randomUUID());
        for (int i = 0; i < 4; i++) {
            pay(i);
        }
        words.say(members.get(1), id, "Ақша келген жоқ", UUID.randomUUID());
        clock.advance(SHOWN);
        refused("closing.refused.words-first", () -> end("№ 8"));
        law.hides(made.member(), page("/closing/words/" + word()));
        words.answer(chair, id, word(), "№ 12 тапсырмамен аударылды", UUID.randomUUID());
        assertThat(text(made.member(), page("/closing"))).contains("№ 12 тапсырмамен аударылды", "Сома қате");
        words.say(members.get(1), id, "Сонда да келген жоқ", UUID.randomUUID());
        assertThat(text(made.member(), page("/closing"))).contains("Сонда да келген жоқ");
        end("№ 8");
        words.say(members.get(2), id, "Маған да келген жоқ", UUID.randomUUID());
        assertThat(text(official, "/office/cooperatives/" + id + "/closing")).contains("Растау не қайтару");
        ends.sendBack(people.actor(official), id, views.shown(id), "Мүше ақша алмапты", UUID.randomUUID());
        refused("closing.refused.words-first", () -> end("№ 9"));
        words.answer(chair, id, word(members.get(2)), "№ 13 тапсырмамен аударылды", UUID.randomUUID());
        end("№ 9");
        words.say(members.get(3), id, "Менікі де келмеді", UUID.randomUUID());
        assertThat(text(official, "/office/cooperatives/" + id + "/closing"))
                .contains("4 ішінен 4 төленді", "Ақша келген жоқ", "80\u00a0000");
        background.await();
        assertThat(told(made.member(), "closing.message.PAID")).isEqualTo(1);
        assertThat(told(made.member(), "closing.message.NOT_RECEIVED")).isEqualTo(4);
        assertThat(told(made.member(), "closing.message.UNDIVIDED")).isEqualTo(1);
        ends.confirm(people.actor(official), id, views.shown(id), UUID.randomUUID());
        assertThat(cooperatives.findInScopeOf(people.actor(official), id).state())
                .as("the district weighs what was said after")
                .isEqualTo(CooperativeState.CLOSED);
    }

    @Test
    void members_who_demand_a_meeting_hold_the_division_up_and_have_it_vote_on_the_stop() {
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        UUID draft = show("1000");
        clock.advance(SHOWN);
        Actor first = members.get(2);
        var stop = new ClosingProposals.Wish(ClosingKind.STOP, "Кооператив жұмысын жалғастырсын", "–");
        law.hides(made.members().get(2), page("/closing/stop"));
        UUID demand = demands.begin(first, id, "Таратуды тоқтату керек", UUID.randomUUID());
        demands.join(members.get(3), id, demand);
        UUID meeting = meetings.plan(
                first, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
        refused("closing.refused.demanded", () -> divisions.divide(chair, id, draft, UUID.randomUUID()));
        assertThat(text(made.members().get(2), page("/closing"))).contains(page("/closing/stop"));
        assertThatThrownBy(() -> proposals.put(members.get(1), id, stop, meeting, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        proposals.put(first, id, stop, meeting, UUID.randomUUID());
        meetings.call(first, id, meeting);
        clock.advance(Duration.ofDays(2));
        refused("closing.refused.stop-put", () -> divisions.divide(chair, id, draft, UUID.randomUUID()));
        meetings.callOff(first, id, meeting, "Жол жабылды, мүшелер келе алмайды");
        divisions.divide(chair, id, draft, UUID.randomUUID());
    }

    @Test
    void nobody_leaves_once_the_remainder_is_divided_and_who_was_admitted_is_released_when_it_begins() {
        Someone admitted = people.villager(Places.ZERENDI_VILLAGE);
        law.lets(admitted, page("/join"), Typed.of("share", "20000", "charter", true));
        UUID asks = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, admitted.id())
                .query(UUID.class)
                .single();
        memberships.decide(chair, id, asks, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        background.await();
        assertThat(told(admitted, "closing.message.RELEASED")).isEqualTo(1);
        var alone = new Exclusions.Proposal(rowOf(3), "5.1", "Жиналыстарға қатыспайды, жарна енгізбейді.");
        refused("ending.refused.liquidation", () -> exclusions.propose(chair, id, alone, UUID.randomUUID()));
        memberships.askToLeave(members.get(3), id, UUID.randomUUID());
        divide("100000");
        UUID meeting = plan();
        UUID exit = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXIT, rowOf(3)), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, id, meeting));
        refused("closing.why.shares-divided", () -> conduct.openQuestion(chair, id, meeting, exit));
    }

    private void brings(int member, String tenge, int daysBefore) {
        shares.record(
                chair,
                id,
                rowOf(member),
                new Contribution(
                        ShareKind.ADDITIONAL,
                        new BigDecimal(tenge),
                        clock.today().minusDays(daysBefore),
                        null),
                true,
                UUID.randomUUID());
    }

    @Test
    void a_remainder_is_divided_to_the_tiyn_and_paid_once_each() throws Exception {
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        UUID draft = show("100000.01");
        clock.advance(SHOWN);
        List<Boolean> divided =
                AtOnce.times(2, () -> done(() -> divisions.divide(chair, id, draft, UUID.randomUUID())));
        assertThat(divided).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.sql("""
                        select p.amount from closing_part p join closing_case c on c.id = p.case_id
                         where c.cooperative_id = ? order by p.number""").param(id).query(BigDecimal.class).list())
                .containsExactly(
                        new BigDecimal("25000.01"),
                        new BigDecimal("25000.00"),
                        new BigDecimal("25000.00"),
                        new BigDecimal("25000.00"));
        assertThat(balances.totals("CLOSING:" + id).get("PAYABLE")).isEqualByComparingTo("100000.01");
        law.refusesByThePortal(made.chair(), page("/closing/end"), entry());
        refused("closing.why.divided", () -> put(ClosingKind.STOP, plan()));
        for (int i = 0; i < 4; i++) {
            int member = i;
            assertThat(AtOnce.times(2, () -> done(() -> pay(member)))).containsExactlyInAnyOrder(true, false);
        }
        assertThat(balances.totals("CLOSING:" + id).get("PAYABLE")).isEqualByComparingTo("0");
        assertThat(balances.totals("CLOSING:" + id).get("PAID")).isEqualByComparingTo("100000.01");
        Someone less = made.members().stream()
                .filter(each -> partOf(each).compareTo(new BigDecimal("25000")) == 0)
                .filter(each -> !each.id().equals(chair.accountId()))
                .findFirst()
                .orElseThrow();
        assertThat(text(less, page("/closing"))).contains("25\u00a0000\u00a0₸").doesNotContain("25\u00a0000,01");
        assertThat(text(less, page("/share"))).contains("25\u00a0000\u00a0₸ төленді");
        refused("closing.refused.received-first", () -> end("№ 5"));
        assertThat(text(made.chair(), page("/closing"))).contains("ақша келмегенін әлі айта алады");
        assertThat(text(less, "/cabinet")).as("members are led to it").contains("төленді деп жазылды");
        clock.advance(SHOWN);
        assertThat(text(less, "/cabinet")).doesNotContain("төленді деп жазылды");
        law.lets(made.chair(), page("/closing/end"), entry());
    }

    @Test
    void no_record_of_the_end_is_of_a_day_before_the_last_payment() {
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        UUID claim = liquidations.claim(
                chair, id, "«Агро-Несие» МҚҰ", new BigDecimal("1000"), "№ 7 шарт", UUID.randomUUID());
        clock.advance(Duration.ofDays(2));
        LocalDate paid = clock.today();
        liquidations.settle(chair, id, claim, new Liquidations.How(paid, "№ 12"), UUID.randomUUID());
        divide("0");
        refusedAt(
                "on",
                "cooperative.refused.too-early",
                () -> ends.claim(chair, id, new ClosingEnds.Entry("№ 5", paid.minusDays(1), null), UUID.randomUUID()));
        end("№ 5");
    }

    @Test
    void the_district_confirms_the_end_once_and_what_is_closed_is_read_and_not_written() throws Exception {
        Someone first = people.official(Places.ZERENDI);
        Someone second = people.official(Places.ZERENDI);
        Someone asks = people.villager(Places.ZERENDI_VILLAGE);
        law.lets(asks, page("/join"), Typed.of("share", "20000", "charter", true));
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        divide("0");
        assertThat(text(first, "/office/cooperatives?state=ACTIVE"))
                .as("it works no more")
                .doesNotContain("/office/cooperatives/" + id);
        end("№ 5");
        int version = views.shown(id);
        ends.sendBack(people.actor(first), id, version, "Нөмірі басқа", UUID.randomUUID());
        refused("closing.refused.decided", () -> ends.confirm(people.actor(first), id, version, UUID.randomUUID()));
        end("№ 6");
        assertThat(text(first, "/office")).contains("тоқтатылғаны туралы жазба растауды күтіп тұр");
        int shown = views.shown(id);
        List<Callable<Boolean>> both = List.of(
                () -> done(() -> ends.confirm(people.actor(first), id, shown, UUID.randomUUID())),
                () -> done(() -> ends.confirm(people.actor(second), id, shown, UUID.randomUUID())));
        assertThat(AtOnce.all(both)).containsExactlyInAnyOrder(true, false);
        assertThat(cooperatives.findInScopeOf(people.actor(first), id).state()).isEqualTo(CooperativeState.CLOSED);
        assertThat(jdbc.sql(
                                "select distinct state || ' ' || ending || ' ' || left_on from membership where cooperative_id = ? and joined_on is not null")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("LEFT LIQUIDATION " + clock.today());
        background.await();
        assertThat(told(made.member(), "closing.message.CONFIRMED")).isEqualTo(1);
        assertThat(told(asks, "closing.message.RELEASED")).isEqualTo(1);
        assertThat(jdbc.sql("select state from membership where cooperative_id = ? and account_id = ?")
                        .params(id, asks.id())
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
        assertThat(text(people.villager(), "/cooperatives/" + id)).contains("Кооператив таратылды");
        assertThat(text(people.villager(), "/cooperatives/" + id))
                .as("when its people last met, and that it is no more")
                .contains("2026 жылғы 23 қараша", "Жабылған күні")
                .doesNotContain("Құрылғанына", "/join");
        assertThat(text(people.villager(), "/cooperatives")).doesNotContain("/cooperatives/" + id);
        assertThat(text(people.villager(), "/cooperatives?words=" + bin()))
                .contains("/cooperatives/" + id, " жабылған<");
        assertThat(text(first, "/office/cooperatives/" + id))
                .as("the district reads the record, and nothing lies ahead")
                .contains("№ 6")
                .doesNotContain("Құрылтайшылар</h2>", "алда");
        assertThat(text(made.member(), page("/meetings")))
                .as("nothing is offered that cannot be done")
                .doesNotContain(page("/meetings/demand"), page("/control"));
        UUID meeting = jdbc.sql("select id from cooperative_meeting where cooperative_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        for (String paper : List.of(
                "/meetings",
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/minutes",
                "/bodies",
                "/revision",
                "/minutes",
                "/founders",
                "/additional",
                "/income",
                "/share/book")) {
            assertThat(get(made.member(), page(paper)))
                    .as("a member reads " + paper)
                    .hasStatusOk();
            assertThat(get(made.chair(), page(paper)))
                    .as("the chair reads " + paper)
                    .hasStatusOk();
        }
        String encoded = "/cabinet/cooperatives/%"
                + Integer.toHexString(id.toString().charAt(0)) + id.toString().substring(1) + "/shares";
        assertThat(web.get()
                        .uri(URI.create(encoded))
                        .with(People.signedIn(made.chair()))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .as("however the address is written")
                .isEqualTo(page("/closing"));
        assertThat(text(made.member(), "/cabinet")).contains(page("/closing"));
        assertThat(text(made.member(), page("/closing"))).contains("№ 6", "тек оқуға болады");
        assertThat(text(made.member(), page("/share"))).contains("20\u00a0000");
        assertThat(text(made.chair(), page("/payments"))).isNotEmpty();
        assertThat(walked())
                .as("addresses of a closed co-operative that take a form")
                .hasSizeGreaterThan(60);
        assertThat(get(people.villager(), page("/closing"))).hasStatus(404);
        assertThat(jdbc.sql("select indexdef from pg_indexes where indexname = 'cooperative_bin'")
                        .query(String.class)
                        .single())
                .as("its BIN stays taken")
                .contains("CLOSED");
    }

    @Test
    void no_book_owes_anything_when_what_remained_is_divided_nor_at_the_end() {
        Actor official = people.actor(people.official(Places.ZERENDI));
        var given = new GivenBook.Given("INCOME:" + id, UUID.randomUUID());
        var part = new GivenBook.Part(rowOf(1), new BigDecimal("134966.00"));
        UUID by = chair.accountId();
        decide(ClosingKind.LIQUIDATION, Choice.YES);
        inOne(() -> book.owe(given, List.of(part), clock.today(), by));
        refused("closing.refused.books-first", () -> divide("0"));
        inOne(() -> book.pay(given, List.of(part), clock.today(), by, "FIRST"));
        divide("0");
        refused(
                "closing.refused.divided",
                () -> shares.record(
                        chair,
                        id,
                        rowOf(0),
                        new Contribution(ShareKind.ADDITIONAL, BigDecimal.TEN, clock.today(), null),
                        true,
                        UUID.randomUUID()));
        inOne(() -> book.payBack(given, part, clock.today(), by, "BACK"));
        refused("closing.refused.books-first", () -> end("№ 7"));
        inOne(() -> book.pay(given, List.of(part), clock.today(), by, "SECOND"));
        end("№ 7");
        inOne(() -> book.payBack(given, part, clock.today(), by, "BACK AGAIN"));
        refused("closing.refused.books-first", () -> ends.confirm(official, id, views.shown(id), UUID.randomUUID()));
        inOne(() -> book.pay(given, List.of(part), clock.today(), by, "THIRD"));
        ends.confirm(official, id, views.shown(id), UUID.randomUUID());
        assertThat(cooperatives.findInScopeOf(official, id).state()).isEqualTo(CooperativeState.CLOSED);
    }

    private void inOne(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Each address of a co-operative that takes a form: refused with a word, and nothing breaks. */
    private TreeSet<String> walked() {
        var walked = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(each -> each.getPatternValues().stream())
                .filter(each -> each.matches("/cabinet/cooperatives/\\{id}/.*"))
                .forEach(walked::add);
        for (String route : walked) {
            String address = route.replace("{id}", id.toString())
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            MvcTestResult pressed = web.post()
                    .uri(address)
                    .with(People.signedIn(made.chair()))
                    .with(csrf())
                    .exchange();
            assertThat(pressed).as(address).hasStatus3xxRedirection();
            assertThat(pressed.getResponse().getRedirectedUrl()).as(address).isEqualTo(page("/closing"));
            assertThat(pressed.getMvcResult().getFlashMap().get("noted")).isEqualTo("closing.moved-on");
            assertThat(get(made.chair(), address).getResponse().getStatus())
                    .as(address)
                    .isLessThan(500);
        }
        return walked;
    }

    @Test
    void a_reorganisation_is_recorded_and_confirmed_and_leads_to_its_successor() {
        Made another = fixtures.active(Places.ZERENDI_VILLAGE);
        String bin = cooperatives
                .findVisibleTo(people.actor(another.chair()), another.id())
                .bin();
        Actor official = people.actor(people.official(Places.ZERENDI));
        UUID meeting = held(ClosingKind.SEPARATION, Choice.YES);
        assertThat(applicants.facts(id).canApply()).as("it goes on").isTrue();
        conduct.confirm(chair, id, meeting);
        refused("closing.refused.minutes-first", () -> end("№ 1"));
        assertThat(text(made.chair(), page("/closing"))).contains("хаттамасын төраға мен хатшы әлі растаған жоқ");
        String secretary = "(select secretary from voting_sitting where id = '" + meeting + "')";
        jdbc.sql("update account set disabled_at = now() where id = " + secretary)
                .update();
        assertThat(text(made.chair(), page("/closing")))
                .as("who closed the account is not waited for")
                .doesNotContain("хаттамасын төраға мен хатшы әлі растаған жоқ");
        jdbc.sql("update account set disabled_at = null where id = " + secretary)
                .update();
        confirm(meeting);
        end("№ 1");
        ends.confirm(official, id, views.shown(id), UUID.randomUUID());
        assertThat(cooperatives.findVisibleTo(chair, id).state()).isEqualTo(CooperativeState.ACTIVE);
        decide(ClosingKind.JOINING, Choice.YES);
        assertThat(applicants.facts(id).canApply()).isTrue();
        refusedAt(
                "successor",
                "closing.refused.own-bin",
                () -> ends.claim(
                        chair,
                        id,
                        new ClosingEnds.Entry(
                                "№ 2",
                                clock.today(),
                                new Bin(cooperatives.findVisibleTo(chair, id).bin())),
                        UUID.randomUUID()));
        ends.claim(chair, id, new ClosingEnds.Entry("№ 2", clock.today(), new Bin(bin)), UUID.randomUUID());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ends.confirm(chair, id, views.shown(id), UUID.randomUUID()));
        ends.confirm(official, id, views.shown(id), UUID.randomUUID());
        assertThat(text(people.villager(), "/cooperatives/" + id)).contains("/cooperatives/" + another.id());
        assertThat(jdbc.sql("select distinct ending from membership where cooperative_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("REORGANISATION");
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleViolationException refused) {
            return false;
        }
    }

    private UUID show(String amount) {
        return divisions.show(chair, id, new BigDecimal(amount), UUID.randomUUID());
    }

    /** The draft is shown for its days, and then divided. */
    private UUID divide(String amount) {
        UUID draft = show(amount);
        clock.advance(SHOWN);
        divisions.divide(chair, id, draft, UUID.randomUUID());
        return draft;
    }

    private UUID word() {
        return jdbc.sql("""
                select w.id from closing_word w join closing_case c on c.id = w.case_id
                 where c.cooperative_id = ? and w.answer is null""").param(id).query(UUID.class).single();
    }

    private UUID word(Actor member) {
        return jdbc.sql("""
                select w.id from closing_word w join membership m on m.id = w.membership_id
                 where m.cooperative_id = ? and m.account_id = ? and w.answer is null""").params(id, member.accountId()).query(UUID.class).single();
    }

    private void pay(int member) {
        liquidations.pay(
                chair, id, rowOf(member), new Liquidations.How(clock.today(), "№ 1 ведомость"), UUID.randomUUID());
    }

    private void end(String number) {
        ends.claim(chair, id, new ClosingEnds.Entry(number, clock.today(), null), UUID.randomUUID());
    }

    private Typed entry() {
        return Typed.of("number", "№ 5", "on", DAY.format(clock.today()));
    }

    private UUID plan() {
        return meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
    }

    private UUID put(ClosingKind kind, UUID meeting) {
        return proposals.put(
                chair,
                id,
                new ClosingProposals.Wish(kind, "Мүшелер аз қалды", "Ахметова Сәуле"),
                meeting,
                UUID.randomUUID());
    }

    /** Three of four are there and vote so, and the minutes are confirmed. */
    private void decide(ClosingKind kind, Choice choice) {
        confirm(held(kind, choice));
    }

    private UUID held(ClosingKind kind, Choice choice) {
        UUID meeting = plan();
        UUID question = put(kind, meeting);
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, choice));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
        return meeting;
    }

    private void confirm(UUID meeting) {
        conduct.confirm(chair, id, meeting);
        conduct.confirm(members.get(1), id, meeting);
    }

    private BigDecimal partOf(Someone person) {
        return jdbc.sql("""
                select p.amount from closing_part p join membership m on m.id = p.membership_id
                 where m.cooperative_id = ? and m.account_id = ?""").params(id, person.id()).query(BigDecimal.class).single();
    }

    private UUID rowOf(int member) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, members.get(member).accountId())
                .query(UUID.class)
                .single();
    }

    private String page(String path) {
        return "/cabinet/cooperatives/" + id + path;
    }

    private MvcTestResult get(Someone who, String address) {
        return web.method(HttpMethod.GET)
                .uri(address)
                .with(People.signedIn(who))
                .exchange();
    }

    private String text(Someone who, String address) {
        MvcTestResult answer = get(who, address);
        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String bin() {
        return jdbc.sql("select bin from cooperative where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int told(Someone person, String key) {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = ?")
                .params(person.id(), key)
                .query(Integer.class)
                .single();
    }
}
