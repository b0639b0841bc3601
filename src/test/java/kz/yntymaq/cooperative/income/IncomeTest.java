package kz.yntymaq.cooperative.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payment.Basis;
import kz.yntymaq.cooperative.payment.PaymentDrafts;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeLine;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Net income of a year, from the draft over the meeting's decision to what was paid, and what must not happen between. */
@PortalTest
class IncomeTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int YEAR = 2026;
    private static final LocalDate NEXT = LocalDate.of(2027, 2, 1);

    @Autowired
    IncomeDrafts drafts;

    @Autowired
    IncomePayouts payouts;

    @Autowired
    IncomeDecisions decisions;

    @Autowired
    IncomeDuties duties;

    @Autowired
    IncomeViews views;

    @Autowired
    IncomeRows rows;

    @Autowired
    Associates associates;

    @Autowired
    Memberships memberships;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    TradeProducts products;

    @Autowired
    Trades trades;

    @Autowired
    TradePeriods periods;

    @Autowired
    PaymentDrafts payments;

    @Autowired
    Balances balances;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Background background;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<HeldData> held;

    @LocalServerPort
    int port;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private Someone investor;
    private UUID associate;

    @BeforeEach
    void a_year_of_five_members_and_an_associated_one() {
        fixtures.paid(fixtures.active(Places.ZERENDI_VILLAGE)); // another one, whose members have no part
        made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3);
        fixtures.paid(made);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
        investor = people.villager();
        associate = associates.admit(
                chair,
                id,
                new Associates.Given(
                        investor.name().full(),
                        new Iin(investor.iin()),
                        new Contract("№ 3", clock.today(), new BigDecimal("500000"), clock.today()),
                        null),
                new MeetingDecision(clock.today(), 5, 5, 0, 0),
                once());
        clock.set(NEXT);
    }

    @Test
    void what_is_there_is_kept_given_to_members_and_paid_as_dividends_and_ties_to_the_tiyn() {
        draft("1000000.01", "300000", IncomeBasis.SHARES, Map.of(associate, new BigDecimal("99999.99")));
        assertThat(parts())
                .containsExactly("120000.01", "120000.01", "120000.00", "120000.00", "120000.00", "99999.99");
        IncomeDraft draft = page(0).draft();
        assertThat(draft.distributed()).isEqualByComparingTo("600000.02");
        assertThat(draft.dividends()).isEqualByComparingTo("99999.99");
        assertThat(draft.kept()).isEqualByComparingTo("300000");
        draft("7", "0", IncomeBasis.EQUALLY, Map.of());
        assertThat(parts()).containsExactly("1.40", "1.40", "1.40", "1.40", "1.40", "0.00");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into income_share (draft_id, payee, membership_id, place, weight, amount)
                        select ?, membership_id, membership_id, 99, 1, 1 from share_member
                         where cooperative_id <> ? limit 1""").params(draft.id(), id).update())
                .hasMessageContaining("nothing is added");
        assertThatThrownBy(() -> jdbc.sql("update income_draft set net = net + 1, kept = kept + 1 where id = ?")
                        .param(draft.id())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void by_participation_who_traded_in_the_year_has_a_part_also_who_left_since() {
        clock.set(LocalDate.of(YEAR, 11, 25));
        UUID milk = products.add(chair, id, "Сүт", TradeUnit.LITRE, once());
        deliver(milk, 1, "30");
        deliver(milk, 2, "10");
        memberships.askToLeave(members.get(2), id, once());
        memberships.leave(chair, id, membership(2), new MeetingDecision(clock.today(), 5, 5, 0, 0), once());
        clock.set(NEXT);
        draft("100", "0", IncomeBasis.DELIVERIES, Map.of());
        assertThat(page(1).own().amount()).isEqualByComparingTo("75");
        assertThat(page(2).own().amount()).as("owed to who left too").isEqualByComparingTo("25");
        draft("100", "0", IncomeBasis.EQUALLY, Map.of());
        assertThat(page(2).own()).as("no member at the end of the year").isNull();
        refusedBy("basis", "income.refused.no-weight", () -> draft("100", "0", IncomeBasis.PURCHASES, Map.of()));
        refusedBy("basis", "error.choice", () -> draft("100", "0", null, Map.of()));
    }

    @Test
    void an_associated_member_has_dividends_and_no_part_whatever_the_basis() {
        draft("1000", "0", IncomeBasis.EQUALLY, Map.of(associate, new BigDecimal("100")));
        assertThat(page(1).own().amount()).isEqualByComparingTo("180");
        IncomeViews.Page own = views.page(people.actor(investor), id, YEAR, null);
        assertThat(own.own().associated()).isTrue();
        assertThat(own.own().amount()).isEqualByComparingTo("100");
        assertThat(own.shares()).isNull();
        assertThatThrownBy(() -> draft("1000", "0", IncomeBasis.EQUALLY, Map.of(membership(1), BigDecimal.ONE)))
                .as("a member is given no dividends")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_year_that_is_not_over_or_was_before_the_registration_has_no_draft_and_a_stranger_sees_none() {
        for (int year : List.of(YEAR - 1, YEAR + 1)) {
            assertThatThrownBy(
                            () -> drafts.make(chair, id, year, wish("10", "0", IncomeBasis.SHARES, Map.of()), once()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> views.page(chair, id, year, null)).isInstanceOf(NotFoundException.class);
        }
        assertThat(views.list(chair, id).lines()).containsExactly(new IncomeViews.Line(YEAR, IncomeStage.NONE));
        assertThatThrownBy(() -> views.page(people.actor(people.villager()), id, YEAR, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        drafts.make(members.get(1), id, YEAR, wish("10", "0", IncomeBasis.SHARES, Map.of()), once()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_was_decided_is_owed_at_once_and_paid_in_parts_within_a_month() {
        draft("1000", "400", IncomeBasis.SHARES, Map.of(associate, new BigDecimal("100")));
        UUID question = vote(Choice.YES);
        LocalDate decided = page(0).decision().decidedOn();
        assertThat(page(0).decision().dueOn()).isEqualTo(decided.plusMonths(1));
        assertBook("600", "600", null);
        assertThat(duties.of(id, clock.today())).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(decided.plusMonths(1));
            assertThat(duty.ownDay()).as("the law names the month").isFalse();
            assertThat(duty.page()).endsWith("/income/" + YEAR);
        });
        refusedBy("amount", "income.refused.more-than-owed", () -> pay(membership(1), "100.01"));
        refusedBy(
                "on",
                "cooperative.refused.too-early",
                () -> payouts.payAll(chair, id, YEAR, new IncomePayouts.How(decided.minusDays(1), "№ 1"), once()));
        pay(membership(1), "60");
        assertThat(page(1).own().owed()).isEqualByComparingTo("40");
        clock.set(decided.plusMonths(1));
        assertThat(page(1).late()).isFalse();
        clock.set(decided.plusMonths(1).plusDays(1));
        assertThat(page(1).late()).isTrue();
        payouts.payAll(chair, id, YEAR, how(), once());
        assertThat(page(0).stage()).isEqualTo(IncomeStage.PAID);
        assertThat(page(0).late()).isFalse();
        assertBook("600", "0", "600");
        assertThat(duties.of(id, clock.today())).isEmpty();
        refused("income.refused.all-paid", () -> payouts.payAll(chair, id, YEAR, how(), once()));
        refused("income.refused.decided", () -> draft("5", "0", IncomeBasis.SHARES, Map.of()));
        assertThat(transaction.<Boolean>execute(status -> decisions.takeEffect(
                        id, question, new MeetingDecision(clock.today(), 5, 5, 0, 0), chair.accountId())))
                .isFalse();
        assertBook("600", "0", "600");
        background.await();
        assertThat(messages(made.member(), "income.message.drafted")).isEqualTo(1);
        assertThat(messages(made.member(), "income.message.decided")).isEqualTo(1);
        assertThat(messages(made.member(), "income.message.paid")).isEqualTo(2);
        assertThat(messages(investor, "income.message.paid")).isEqualTo(1);
        for (Someone each : List.of(made.member(), investor)) {
            assertThat(held.stream()
                            .filter(kind -> kind.kind().equals("income"))
                            .toList())
                    .singleElement()
                    .satisfies(kind -> assertThat(kind.read(each.id(), 0, 9)).hasSize(1));
        }
    }

    @Test
    void a_payment_is_recorded_once_and_taken_back_by_a_counter_entry() throws Exception {
        draft("500", "0", IncomeBasis.EQUALLY, Map.of());
        assertThatThrownBy(() -> payouts.payAll(chair, id, YEAR, how(), once()))
                .as("nothing is owed before the meeting decides")
                .isInstanceOf(NotFoundException.class);
        vote(Choice.YES);
        UUID key = once();
        payouts.pay(chair, id, YEAR, membership(1), new BigDecimal("30"), how(), key);
        payouts.pay(chair, id, YEAR, membership(1), new BigDecimal("30"), how(), key);
        assertBook("500", "470", "30");
        Future<Void> second = interleaving.meanwhile(() -> pay(membership(1), "70"), () -> {
            pay(membership(1), "70");
            return null;
        });
        assertThat(Interleaving.failure(second)).isInstanceOf(FieldViolationException.class);
        assertBook("500", "400", "100");
        UUID paid = rows.entries(page(0).draft().id(), membership(1)).get(0).transaction();
        assertThatThrownBy(() -> payouts.takeBack(members.get(1), id, YEAR, membership(1), paid, "Қате", once()))
                .isInstanceOf(NotFoundException.class);
        BigDecimal before = page(1).own().owed();
        UUID back = once();
        payouts.takeBack(chair, id, YEAR, membership(1), paid, "Ақшаны алған жоқ", back);
        payouts.takeBack(chair, id, YEAR, membership(1), paid, "Ақшаны алған жоқ", back);
        assertThat(page(1).own().owed()).isGreaterThan(before);
        refused(
                "income.refused.taken-back",
                () -> payouts.takeBack(chair, id, YEAR, membership(1), paid, "Тағы", once()));
        payouts.payAll(chair, id, YEAR, how(), once());
        assertBook("500", "0", "500");
    }

    @Test
    void a_draft_stands_still_on_an_agenda_and_what_is_not_adopted_or_all_kept_owes_nothing() {
        draft("500", "0", IncomeBasis.EQUALLY, Map.of());
        UUID meeting = plan();
        put(meeting);
        assertThat(page(0).stage()).isEqualTo(IncomeStage.PUT);
        refused("income.refused.put", () -> draft("600", "0", IncomeBasis.EQUALLY, Map.of()));
        meetings.callOff(chair, id, meeting, "Жол жабылды, мүшелер келе алмайды");
        assertThat(page(0).stage()).isEqualTo(IncomeStage.SHOWN);
        vote(Choice.NO);
        assertThat(page(0).stage()).isEqualTo(IncomeStage.SHOWN);
        assertThat(balances.totals("INCOME:" + id)).isEmpty();
        draft("500", "500", null, Map.of());
        String hash = page(0).draft().hash();
        drafts.make(
                chair,
                id,
                YEAR,
                new IncomeDrafts.Wish(new BigDecimal("500"), new BigDecimal("500"), "Жолға", null, null, Map.of()),
                once());
        assertThat(page(0).draft().hash())
                .as("what it is kept for is voted on too")
                .isNotEqualTo(hash);
        vote(Choice.YES);
        assertThat(views.list(members.get(1), id).lines())
                .extracting(IncomeViews.Line::stage)
                .first()
                .isEqualTo(IncomeStage.KEPT);
        assertThat(page(0).stage()).isEqualTo(IncomeStage.KEPT);
        assertThat(balances.totals("INCOME:" + id)).isEmpty();
        assertThat(duties.of(id, clock.today())).isEmpty();
    }

    @Test
    void payments_of_the_year_come_first_however_the_meeting_votes_on_them() {
        clock.set(LocalDate.of(YEAR, 11, 25));
        deliver(products.add(chair, id, "Сүт", TradeUnit.LITRE, once()), 1, "30");
        clock.set(LocalDate.of(YEAR, 12, 1));
        UUID period = periods.close(chair, id, LocalDate.of(YEAR, 11, 30), once());
        var wish = new PaymentDrafts.Wish(new BigDecimal("100"), Basis.DELIVERIES, "14");
        clock.set(NEXT);
        payments.make(chair, id, period, wish, once());
        draft("500", "0", IncomeBasis.EQUALLY, Map.of());
        assertThat(page(0).waits()).isTrue();
        refused("meeting.rule.payments-first", () -> vote(Choice.YES));
        UUID meeting = plan();
        payments.put(chair, id, period, meeting, once());
        hold(meeting, "payment_proposal", Choice.NO);
        assertThat(page(0).waits()).as("the meeting decided, though against").isFalse();
        UUID question = jdbc.sql("select p.question_id from income_proposal p join income_draft d on d.id = p.draft_id"
                        + " where d.cooperative_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        conduct.openQuestion(chair, id, page(0).meeting(), question);
    }

    @Test
    void the_chair_goes_from_the_draft_to_the_last_payment_on_the_pages() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String page = "/cabinet/cooperatives/" + id + "/income/" + YEAR;
        assertThat(browser.get("/cabinet/cooperatives/" + id).body()).contains("/income\"");
        assertThat(browser.get("/cabinet/cooperatives/" + id + "/income").body())
                .contains("2026 жылғы таза табыс");
        Map<String, String> typed = new HashMap<>(Map.of("net", "1000", "kept", "990", "basis", "SHARES"));
        typed.put("dividends[0].associate", associate.toString());
        typed.put("dividends[0].amount", "20");
        assertThat(send(browser, page + "/draft", typed)).contains("net-error", "24-бабының 1-тармағы");
        typed.put("kept", "500");
        assertThat(send(browser, page + "/draft", typed)).contains("keptFor-error");
        typed.put("keptFor", "Сүт цехын жөндеуге");
        assertThat(send(browser, page + "/draft", typed))
                .contains("480\u00a0₸", "Сүт цехын жөндеуге", "порталдың өз тәртібі");
        assertThat(browser.get(page + "/meeting").body()).contains("/cabinet/cooperatives/" + id + "/meetings/new");
        UUID meeting = plan();
        String agenda = "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
        assertThat(browser.get(agenda).body()).contains(page + "/meeting\"");
        send(browser, page + "/meeting", Map.of("meeting", meeting.toString()));
        assertThat(browser.get(agenda).body()).contains(page + "\"", "Маған қатысты сома: 96\u00a0₸");
        hold(meeting, "income_proposal", Choice.YES);
        assertThat(browser.get("/cabinet/cooperatives/" + id + "/meetings/" + meeting + "/minutes")
                        .body())
                .contains("2026 жылғы таза табыс – 1\u00a0000\u00a0₸", "дивиденд – 20\u00a0₸", "SHA-256");
        assertThat(browser.get("/cabinet/cooperatives/" + id + "/duties").body())
                .contains("Таза табысты төлеу");
        String one = page + "/paid/" + membership(1);
        assertThat(send(browser, one, Map.of("amount", "96,01", "on", day(clock.today()), "document", "№ 1")))
                .contains("amount-error");
        send(browser, one, Map.of("amount", "6", "on", day(clock.today()), "document", "№ 1"));
        UUID entry = rows.entries(page(0).draft().id(), membership(1)).get(0).transaction();
        assertThat(browser.get(one).body()).contains("/entries/" + entry);
        assertThat(send(browser, one + "/entries/" + entry, Map.of("reason", "Қате")))
                .contains("күші жойылды");
        assertThat(send(browser, page + "/paid", Map.of("on", day(clock.today()), "document", "№ 2")))
                .contains("түгел төленді");
        assertBook("500", "0", "500");
        var member = new PlainBrowser(port);
        member.signIn(made.member());
        assertThat(member.get(page).body())
                .contains("96\u00a0₸", "24-бабының 2-тармағы")
                .doesNotContain(made.members().get(2).name().full());
        var outside = new PlainBrowser(port);
        outside.signIn(investor);
        assertThat(outside.get("/cabinet/cooperatives/" + id + "/associate").body())
                .contains("/income\"");
        assertThat(outside.get(page).body()).contains("Менің дивидендтерім", "20\u00a0₸");
    }

    private String send(PlainBrowser browser, String page, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_owner", made.chair().id().toString());
        fields.put("once", PlainBrowser.hidden(browser.get(page).body(), "once"));
        return browser.fill(page, fields).body();
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private static IncomeDrafts.Wish wish(String net, String kept, IncomeBasis basis, Map<UUID, BigDecimal> dividends) {
        return new IncomeDrafts.Wish(
                new BigDecimal(net), new BigDecimal(kept), "Сүт цехын жөндеуге", basis, null, dividends);
    }

    private UUID draft(String net, String kept, IncomeBasis basis, Map<UUID, BigDecimal> dividends) {
        return drafts.make(chair, id, YEAR, wish(net, kept, basis, dividends), once());
    }

    private UUID plan() {
        return meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), once());
    }

    private void put(UUID meeting) {
        drafts.put(chair, id, YEAR, meeting, once());
    }

    /** All members but one vote so on the draft. @return the question */
    private UUID vote(Choice choice) {
        UUID meeting = plan();
        put(meeting);
        return hold(meeting, "income_proposal", choice);
    }

    private UUID hold(UUID meeting, String proposals, Choice choice) {
        UUID question = jdbc.sql("select question_id from " + proposals + " where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .single();
        List<Actor> there = members.subList(0, 4);
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        there.forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        there.forEach(each -> conduct.cast(each, id, meeting, question, choice));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
        return question;
    }

    private void deliver(UUID milk, int member, String litres) {
        String number = jdbc.sql("select cast(number as text) from share_member where membership_id = ?")
                .param(membership(member))
                .query(String.class)
                .single();
        trades.record(
                chair,
                id,
                Deal.DELIVERY,
                new TradeLine(number, milk, new BigDecimal(litres), BigDecimal.ONE, clock.today(), null),
                once());
    }

    private UUID membership(int member) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, members.get(member).accountId())
                .query(UUID.class)
                .single();
    }

    private IncomePayouts.How how() {
        return new IncomePayouts.How(clock.today(), "№ 12 ведомость");
    }

    private void pay(UUID payee, String amount) {
        payouts.pay(chair, id, YEAR, payee, new BigDecimal(amount), how(), once());
    }

    private IncomeViews.Page page(int member) {
        return views.page(members.get(member), id, YEAR, null);
    }

    private List<String> parts() {
        return page(0).shares().rows().stream()
                .map(each -> each.amount().toPlainString())
                .toList();
    }

    private void assertBook(String given, String owed, String paid) {
        Map<String, BigDecimal> totals = balances.totals("INCOME:" + id);
        assertThat(totals.get("INCOME")).isEqualByComparingTo(given);
        assertThat(totals.get("PAYABLE")).isEqualByComparingTo(owed);
        assertThat(totals.getOrDefault("PAID", BigDecimal.ZERO)).isEqualByComparingTo(paid == null ? "0" : paid);
    }

    private int messages(Someone person, String key) {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = ?")
                .params(person.id(), key)
                .query(Integer.class)
                .single();
    }

    private static void refusedBy(String field, String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
