package kz.yntymaq.cooperative.payout;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.income.IncomeBasis;
import kz.yntymaq.cooperative.income.IncomeDrafts;
import kz.yntymaq.cooperative.income.IncomePayouts;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is paid to who left: drafted, decided by the meeting, and paid only then. */
@PortalTest
class PayoutsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Payouts payouts;

    @Autowired
    PayoutViews views;

    @Autowired
    PayoutObjections objections;

    @Autowired
    PayoutWaits waits;

    @Autowired
    IncomeDrafts income;

    @Autowired
    IncomePayouts incomePaid;

    @Autowired
    Shares shares;

    @Autowired
    Memberships memberships;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Votes votes;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Made made;
    private List<Actor> members;
    private Actor chair;
    private UUID left;

    @BeforeEach
    void a_member_has_left() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(made.id());
        left = leaves(members.get(3), 4);
    }

    @Test
    void the_meeting_decides_what_is_paid_and_only_then_it_is_paid() {
        assertThat(views.page(members.get(3), made.id(), left).payout().stage()).isEqualTo(Payout.Stage.OPEN);
        assertThatThrownBy(() -> views.page(members.get(1), made.id(), left)).isInstanceOf(NotFoundException.class);
        draft();
        assertRefused("share.rule.payout-decision", () -> pay("1"));
        UUID meeting = put();
        assertRefused("payout.refused.put", this::draft);
        adopt(meeting, Choice.NO);
        assertThat(payout().stage()).isEqualTo(Payout.Stage.SHOWN);
        assertRefused("share.rule.payout-decision", () -> pay("1"));
        adopt(put(), Choice.YES);
        assertThat(payout()).satisfies(decided -> {
            assertThat(decided.stage()).isEqualTo(Payout.Stage.DECIDED);
            assertThat(decided.amounts().income())
                    .as("nothing is owed, so nothing is decided")
                    .isEqualByComparingTo("0");
            assertThat(decided.total()).isEqualByComparingTo(decided.amounts().share());
            assertThat(requireNonNull(decided.decision()).outside()).isFalse();
            assertThat(decided.left().total()).isEqualByComparingTo(decided.total());
        });
        assertThat(booked()).as("the book knows until when").isEqualTo(payout().dueOn());
        assertRefused("payout.refused.decided", this::draft);
        assertRefused("share.rule.payout-decided", this::bring);
        assertThatThrownBy(() -> pay("1", clock.today().minusDays(1)))
                .as("nothing was paid by a decision that was not there")
                .isInstanceOf(FieldViolationException.class);
        assertThat(waits.of(members.get(3))).hasSize(1);
        pay("5000");
        assertThat(payout().paid().share()).isEqualByComparingTo("5000");
        pay(payout().left().share().toPlainString());
        assertThat(payout().stage()).isEqualTo(Payout.Stage.PAID);
        assertThat(waits.of(members.get(3))).isEmpty();
        background.await();
        assertThat(told(members.get(3)))
                .contains("payout.message.drafted", "payout.message.put", "payout.message.decided");
    }

    @Test
    void what_was_corrected_since_is_drafted_anew() {
        draft();
        UUID meeting = put();
        bring();
        assertThat(payout().isMoved()).isTrue();
        assertRefused("payout.why.moved", () -> adopt(meeting, Choice.YES));
    }

    @Test
    void net_income_is_part_of_it_as_the_meeting_gave_it_and_is_owed_once() {
        var own = new PlainBrowser(port);
        own.signIn(made.members().get(2));
        var led = new PlainBrowser(port);
        led.signIn(made.chair());
        String base = "/cabinet/cooperatives/" + made.id();
        clock.set(LocalDate.of(2027, 2, 1));
        income.make(
                chair,
                made.id(),
                2026,
                new IncomeDrafts.Wish(
                        new BigDecimal("300"), BigDecimal.ZERO, null, IncomeBasis.EQUALLY, null, Map.of()),
                UUID.randomUUID());
        UUID annual = plan(HOUR);
        income.put(chair, made.id(), 2026, annual, UUID.randomUUID());
        adopt(annual, Choice.YES);
        left = leaves(members.get(2), 3);
        draft();
        assertThat(payout().amounts().income()).isEqualByComparingTo("100");
        assertThat(payout().incomeDue()).as("by its own decision").isEqualTo(LocalDate.of(2027, 3, 1));
        incomePaid.pay(
                chair,
                made.id(),
                2026,
                left,
                new BigDecimal("30"),
                new IncomePayouts.How(clock.today(), "№ 1"),
                UUID.randomUUID());
        assertThat(payout().isMoved()).as("a part of it was paid since").isTrue();
        assertThat(payout().paid().income()).isEqualByComparingTo("30");
        assertThat(led.get(base + "/payouts/" + left + "/meeting").body())
                .as("a new draft comes first, and what was paid is shown")
                .contains("Алдымен жаңа жоба жасаңыз", "Төленгені", "Қазір тиесілі", "/draft");
        assertThat(own.get(base + "/payouts/" + left).body()).contains("Төраға алдымен жаңа жоба жасайды");
        assertRefused("payout.why.moved", this::put);
        draft();
        UUID drafted = left;
        payouts.decidedOutside(
                chair, made.id(), drafted, new MeetingDecision(clock.today(), 2, 2, 0, 0), UUID.randomUUID());
        assertThat(payout().inside().income()).isEqualByComparingTo("70");
        assertThat(own.get(base + "/share").body())
                .as("net income lies within the sum that was decided")
                .contains("Оның ішінде таза табыстың төленбеген бөлігі: 70")
                .doesNotContain("Бұған қоса төленуге тиіс таза");
        assertThat(own.get("/cabinet").body()).contains("Оның ішінде таза табыс пен кооперативтік төлемдер: 70");
        assertThat(led.get(base + "/shares/" + left).body())
                .as("the day of what was decided is set no more")
                .doesNotContain(left + "/due");
        assertThat(led.get(base + "/shares/" + left + "/due").uri().getPath()).endsWith("/shares/" + left);
        clock.advance(Duration.ofDays(OpenDaysRule.DAYS + 1));
        pay(payout().left().share().toPlainString());
        assertThat(payout()).satisfies(decided -> {
            assertThat(decided.stage()).isEqualTo(Payout.Stage.DECIDED);
            assertThat(decided.left().total()).isEqualByComparingTo("70");
        });
        incomePaid.payAll(chair, made.id(), 2026, new IncomePayouts.How(clock.today(), "№ 2"), UUID.randomUUID());
        assertThat(payout().stage()).isEqualTo(Payout.Stage.PAID);
        assertThat(payout().paid().income()).isEqualByComparingTo("70");
    }

    @Test
    void one_meeting_decides_on_net_income_and_on_the_pay_out_of_who_gets_a_part_of_it() {
        clock.set(LocalDate.of(2027, 2, 1));
        left = leaves(members.get(2), 3);
        income.make(
                chair,
                made.id(),
                2026,
                new IncomeDrafts.Wish(
                        new BigDecimal("300"), BigDecimal.ZERO, null, IncomeBasis.EQUALLY, null, Map.of()),
                UUID.randomUUID());
        draft();
        UUID meeting = plan(HOUR);
        income.put(chair, made.id(), 2026, meeting, UUID.randomUUID());
        payouts.put(chair, made.id(), left, meeting, UUID.randomUUID());
        members = List.of(members.get(0), members.get(1), members.get(1));
        adopt(meeting, Choice.YES);
        assertThat(payout()).satisfies(decided -> {
            assertThat(decided.stage()).isEqualTo(Payout.Stage.DECIDED);
            assertThat(decided.amounts().income()).isEqualByComparingTo("0");
            assertThat(decided.owed().income())
                    .as("it is owed by its own decision")
                    .isEqualByComparingTo("100");
        });
    }

    @Test
    void payments_that_were_typed_before_decisions_were_kept_are_no_debt_of_the_pay_out() {
        UUID old = UUID.randomUUID();
        jdbc.sql("""
                insert into additional_payout (id, cooperative_id, membership_id, share, payments, income, due_on, made_at)
                select ?, ?, ?, sum(balance), 500, 70, ?, now() from ledger_balance_v
                 where book = 'SHARES:' || ? and account = 'PAYABLE' and subject = cast(? as text)""")
                .params(old, made.id(), left, clock.today().plusMonths(3), made.id(), left)
                .update();
        assertThat(payout().isMoved()).as("it is drafted anew").isTrue();
        jdbc.sql(
                        "insert into additional_payout_decision (membership_id, payout_id, decided_on, present, votes_for, votes_against, abstained, recorded_by)"
                                + " values (?, ?, ?, 3, 3, 0, 0, ?)")
                .params(left, old, clock.today(), chair.accountId())
                .update();
        pay(payout().left().share().toPlainString());
        assertThat(payout().stage()).isEqualTo(Payout.Stage.PAID);
    }

    @Test
    void what_a_meeting_outside_decided_is_told_to_all_and_who_objects_has_it_decided_in_the_portal() {
        draft();
        assertThatThrownBy(() -> views.page(members.get(1), made.id(), left)).isInstanceOf(NotFoundException.class);
        outside();
        assertThat(payout().stage()).isEqualTo(Payout.Stage.WAITS);
        assertRefused("payout.refused.not-open", () -> pay("1"));
        assertRefused("share.rule.payout-decided", this::bring);
        background.await();
        members.subList(0, 3).forEach(each -> assertThat(told(each)).contains("payout.message.recorded.all"));
        assertThat(told(members.get(3))).contains("payout.message.recorded");
        var browser = new PlainBrowser(port);
        browser.signIn(made.members().get(1));
        String page = "/cabinet/cooperatives/" + made.id() + "/payouts/" + left;
        assertThat(browser.get(page).body()).contains(page + "/objection").doesNotContain(page + "/draft");
        assertThat(browser.get(page).body()).contains("2026 жылғы 3 желтоқсан күніне дейін (сол күнді қоса)");
        assertThat(waits.of(members.get(1))).as("members are led to it").hasSize(1);
        assertThat(waits.of(members.get(3))).as("so is who left").hasSize(1);
        assertThat(waits.of(members.get(3)).get(0).text()).contains("is to be paid to you");
        assertThat(waits.of(chair)).as("who recorded it is not").isEmpty();
        var led = new PlainBrowser(port);
        led.signIn(made.chair());
        String opens = "төлем 2026 жылғы 4 желтоқсан күні ашылады";
        assertThat(List.of("/shares", "/duties"))
                .allSatisfy(each -> assertThat(led.get("/cabinet/cooperatives/" + made.id() + each)
                                .body())
                        .containsIgnoringCase(opens));
        assertRefused(
                "payout.refused.own-hand",
                () -> objections.object(chair, made.id(), left, "Өзім жаздым, енді қарсымын", UUID.randomUUID()));
        assertThatThrownBy(() -> objections.object(members.get(1), made.id(), left, "..........", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.in-words"));
        UUID key = UUID.randomUUID();
        objections.object(members.get(1), made.id(), left, "Ондай жиналыс болған жоқ", key);
        objections.object(members.get(1), made.id(), left, "Ондай жиналыс болған жоқ", key);
        background.await();
        assertThat(told(members.get(2))).contains("payout.message.objected.all");
        assertThat(payout().stage()).isEqualTo(Payout.Stage.SHOWN);
        assertThat(waits.of(members.get(1))).isEmpty();
        assertThat(waits.of(chair)).as("the chair puts it to a meeting").hasSize(1);
        assertThat(browser.get(page).body())
                .contains(
                        "Енді порталдағы жалпы жиналыс шешеді",
                        made.members().get(1).name().full());
        assertThat(led.get("/cabinet/cooperatives/" + made.id() + "/shares").body())
                .contains("қарсылық бар, жиналыс шешеді");
        assertThat(booked())
                .as("the board's day stays")
                .isEqualTo(payout().dueOn())
                .isBefore(payout().latest());
        assertThat(payout().stageKey()).isEqualTo("payout.stage.OBJECTED");
        assertThat(browser.get(page).body())
                .as("the record is not forgotten")
                .contains("2026 жылғы 23 қараша күні порталдан тыс өткен жиналыс туралы жазба есепке алынбайды");
        assertRefused("payout.refused.objected", this::outside);
        clock.advance(Duration.ofDays(OpenDaysRule.DAYS + 1));
        assertRefused("share.rule.payout-decision", () -> pay("1"));
        assertRefused(
                "payout.refused.no-objection",
                () -> objections.object(members.get(2), made.id(), left, "Тағы да қарсымын", UUID.randomUUID()));
        assertThat(browser.get(page).body()).contains("Ондай жиналыс болған жоқ");
        adopt(put(), Choice.YES);
        pay(payout().left().share().toPlainString());
        assertThat(payout().stage()).isEqualTo(Payout.Stage.PAID);
    }

    @Test
    void a_meeting_outside_decides_on_no_last_day_before_the_payment_opens() {
        payouts.draft(chair, made.id(), left, clock.today().plusDays(3), UUID.randomUUID());
        assertRefused("payout.refused.due-early", this::outside);
    }

    @Test
    void the_days_to_object_end_and_then_it_is_paid() {
        draft();
        outside();
        clock.advance(Duration.ofDays(OpenDaysRule.DAYS + 1));
        assertRefused(
                "payout.refused.no-objection",
                () -> objections.object(members.get(1), made.id(), left, "Кеш болса да қарсымын", UUID.randomUUID()));
        pay("1");
        assertThat(payout().paid().total()).isEqualByComparingTo("1");
    }

    @Test
    void a_last_day_before_the_meeting_is_not_put_to_it() {
        draft();
        UUID late = plan(Duration.ofDays(120));
        assertThatThrownBy(() -> payouts.put(chair, made.id(), left, late, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("additional.refused.meeting-later"));
        UUID meeting = put();
        meetings.call(chair, made.id(), meeting);
        clock.advance(Duration.ofDays(100));
        conduct.open(
                chair, made.id(), meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, made.id(), meeting));
        UUID question = votes.of(meeting).get(0).id();
        assertRefused("payout.why.day-passed", () -> conduct.openQuestion(chair, made.id(), meeting, question));
    }

    @Test
    void what_was_not_paid_within_the_year_is_owed_all_the_same_and_can_still_be_decided() {
        draft();
        clock.advance(Duration.ofDays(400));
        adopt(put(), Choice.YES);
        assertThat(payout().decision()).isNotNull();
    }

    @Test
    void where_there_is_no_money_the_others_are_asked_for_a_contribution() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String base = "/cabinet/cooperatives/" + made.id();
        assertThat(browser.get(base + "/payouts").body()).contains("/payouts/" + left);
        String link = base + "/additional/new?payout=" + left;
        assertThat(browser.get(base + "/payouts/" + left).body())
                .contains(link, "30-бабының 4-тармағы", "30-бабының 2-тармағы");
        assertThat(browser.get(link).body()).contains("Мүшеліктен шыққан адамның пайын төлеу", left.toString());
        assertThat(browser.get(base + "/shares/" + left).body()).contains("Жалпы жиналыс төлем туралы әлі шешкен жоқ");
        var own = new PlainBrowser(port);
        own.signIn(made.members().get(3));
        assertThat(own.get(base + "/share").body()).contains("Жалпы жиналыс төлем туралы әлі шешкен жоқ");
        assertThat(own.get(base + "/payouts/" + left).body()).doesNotContain("/payouts/" + left + "/draft");
    }

    private LocalDate booked() {
        return jdbc.sql("select due_on from share_payout where membership_id = ?")
                .param(left)
                .query(LocalDate.class)
                .single();
    }

    private Payout payout() {
        return views.led(chair, made.id(), left).payout();
    }

    private void draft() {
        payouts.draft(chair, made.id(), left, clock.today().plusMonths(3), UUID.randomUUID());
    }

    private void bring() {
        shares.record(
                chair,
                made.id(),
                left,
                new Contribution(ShareKind.ADDITIONAL, BigDecimal.TEN, clock.today(), null),
                true,
                UUID.randomUUID());
    }

    private void pay(String tenge) {
        pay(tenge, clock.today());
    }

    private void pay(String tenge, LocalDate on) {
        shares.payOut(chair, made.id(), left, new BigDecimal(tenge), on, UUID.randomUUID());
    }

    private void outside() {
        payouts.decidedOutside(
                chair, made.id(), left, new MeetingDecision(clock.today(), 3, 3, 0, 0), UUID.randomUUID());
    }

    private List<String> told(Actor of) {
        return jdbc.sql("select key from inbox_message where account_id = ? and key like 'payout.message.%'")
                .param(of.accountId())
                .query(String.class)
                .list();
    }

    private UUID leaves(Actor member, int present) {
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), member.accountId())
                .query(UUID.class)
                .single();
        memberships.askToLeave(member, made.id(), UUID.randomUUID());
        memberships.leave(
                chair,
                made.id(),
                membership,
                new MeetingDecision(clock.today(), present, present, 0, 0),
                UUID.randomUUID());
        return membership;
    }

    private UUID plan(Duration ahead) {
        return meetings.plan(
                chair,
                made.id(),
                new Meetings.Plan(clock.instant().plus(ahead), "Ауыл клубы", null),
                UUID.randomUUID());
    }

    private UUID put() {
        UUID meeting = plan(HOUR);
        payouts.put(chair, made.id(), left, meeting, UUID.randomUUID());
        return meeting;
    }

    private void adopt(UUID meeting, Choice choice) {
        meetings.call(chair, made.id(), meeting);
        clock.advance(HOUR);
        conduct.open(
                chair, made.id(), meeting, chair.accountId(), members.get(1).accountId());
        List<Actor> there = members.subList(0, 3);
        there.forEach(each -> conduct.attend(each, made.id(), meeting));
        votes.of(meeting).forEach(question -> {
            conduct.openQuestion(chair, made.id(), meeting, question.id());
            there.forEach(each -> conduct.cast(each, made.id(), meeting, question.id(), choice));
            conduct.closeQuestion(chair, made.id(), meeting, question.id());
        });
        conduct.close(chair, made.id(), meeting);
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
