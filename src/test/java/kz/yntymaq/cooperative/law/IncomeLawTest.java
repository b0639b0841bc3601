package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.payment.Basis;
import kz.yntymaq.cooperative.payment.PaymentDrafts;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeLine;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules of money to members (law on agricultural co-operatives, articles 23, 24 and 26), each broken on its page. */
@PortalTest
class IncomeLawTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int YEAR = 2026;
    private static final Map<String, String> LATE =
            Map.of("kk", "төлем мерзімінен кешіккен", "ru", "срок выплаты нарушен", "en", "payment is late");
    private static final Map<String, String> DIVIDENDS =
            Map.of("kk", "шарт бойынша дивиденд", "ru", "дивиденды по договору", "en", "dividends by their contracts");

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
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Law law;
    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private UUID period;

    @BeforeEach
    void a_year_with_a_season_whose_payments_nobody_decided_on() {
        law = new Law(web);
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
        UUID milk = products.add(chair, id, "Сүт", TradeUnit.LITRE, once());
        trades.record(
                chair,
                id,
                Deal.DELIVERY,
                new TradeLine("1", milk, BigDecimal.TEN, BigDecimal.ONE, clock.today(), null),
                once());
        LocalDate last = clock.today();
        clock.set(last.plusDays(1));
        period = periods.close(chair, id, last, once());
        clock.set(LocalDate.of(YEAR + 1, 2, 1));
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private String page(String end) {
        return "/cabinet/cooperatives/" + id + end;
    }

    private String income(String end) {
        return page("/income/" + YEAR + end);
    }

    private static Typed draft(String net, String kept) {
        return Typed.of("net", net, "kept", kept, "keptFor", "Қойма", "basis", "EQUALLY");
    }

    private UUID plan() {
        return meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), once());
    }

    private void open(UUID meeting) {
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
    }

    private void adopt(UUID meeting, UUID question) {
        conduct.openQuestion(chair, id, meeting, question);
        members.forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
    }

    private UUID questionOf(UUID meeting, Topic topic) {
        return jdbc.sql("select id from cooperative_meeting_matter where meeting_id = ? and topic = ?")
                .params(meeting, topic.name())
                .query(UUID.class)
                .single();
    }

    private String opening(UUID meeting, Topic topic) {
        return page("/meetings/" + meeting + "/questions/" + questionOf(meeting, topic) + "/open");
    }

    @Test
    void no_more_is_kept_and_given_than_the_net_income_there_is() {
        law.refuses("C 24(1)", made.chair(), income("/draft"), draft("1000", "1000,01"));
        law.refusesByThePortal(
                made.chair(), income("/draft"), draft("1000", "100").with("keptFor", " "));
        law.lets(made.chair(), income("/draft"), draft("1000", "100"));
        law.says("C 26(2)", DIVIDENDS, made.member(), income(""));
    }

    @Test
    void the_results_of_a_year_wait_for_its_payments_and_its_payments_do_not_follow_them() {
        payments.make(chair, id, period, new PaymentDrafts.Wish(BigDecimal.TEN, Basis.DELIVERIES, "14"), once());
        law.lets(made.chair(), income("/draft"), draft("1000", "100"));
        UUID meeting = plan();
        law.lets(made.chair(), income("/meeting"), Typed.of("meeting", meeting));
        law.lets(
                made.chair(),
                page("/meetings/" + meeting + "/matters/report"),
                Typed.of("words", "Жылдық есеп", "wordsRu", "Годовой отчёт", "year", YEAR));
        open(meeting);
        law.refuses("C 23(2)", made.chair(), opening(meeting, Topic.REPORT), Typed.of());
        law.refuses("C 23(2)", made.chair(), opening(meeting, Topic.INCOME), Typed.of());
        UUID before = plan();
        payments.put(chair, id, period, before, once());
        open(before);
        adopt(before, questionOf(before, Topic.PAYMENTS));
        law.lets(made.chair(), opening(meeting, Topic.REPORT), Typed.of());
    }

    @Test
    void payments_of_a_year_are_not_drafted_once_its_net_income_was_decided_on() {
        law.lets(made.chair(), income("/draft"), draft("1000", "100"));
        UUID meeting = plan();
        law.lets(made.chair(), income("/meeting"), Typed.of("meeting", meeting));
        open(meeting);
        adopt(meeting, questionOf(meeting, Topic.INCOME));
        law.refuses(
                "C 23(2)",
                made.chair(),
                page("/payments/" + period + "/draft"),
                Typed.of("amount", "10", "basis", "DELIVERIES", "charter", "14"));
    }

    @Test
    void what_was_decided_is_paid_within_a_month_and_said_to_be_late_after_it() {
        law.lets(made.chair(), income("/draft"), draft("1000", "100"));
        UUID meeting = plan();
        law.lets(made.chair(), income("/meeting"), Typed.of("meeting", meeting));
        open(meeting);
        adopt(meeting, questionOf(meeting, Topic.INCOME));
        clock.set(clock.today().plusMonths(1).plusDays(1));
        law.says("C 24(2)", LATE, made.member(), income(""));
    }
}
