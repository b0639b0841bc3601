package kz.yntymaq.cooperative.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.MemberPayments;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Refusals;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks to join promises a thing; who keeps the book sees it and records it with its worth and who valued it. */
@PortalTest
class PromisesTest {

    private static final String COWS = "Сауын сиыр, 2 бас";

    /** 20,000 МРП of 2026 in tenge. */
    private static final BigDecimal LIMIT = new BigDecimal("86500000");

    @LocalServerPort
    int port;

    @Autowired
    Memberships memberships;

    @Autowired
    MemberPayments payments;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Made made;
    private Someone newcomer;
    private Actor chair;
    private String base;

    @BeforeEach
    void somebody_who_is_no_member() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        newcomer = people.villager();
        base = "/cabinet/cooperatives/" + made.id();
    }

    private PlainBrowser browserOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private UUID membership() {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), newcomer.id())
                .query(UUID.class)
                .single();
    }

    private UUID asked(String share, Promise promise) {
        memberships.ask(people.actor(newcomer), made.id(), new BigDecimal(share), promise, null, UUID.randomUUID());
        return membership();
    }

    private UUID admitted(String share, Promise promise) {
        UUID id = asked(share, promise);
        memberships.decide(chair, made.id(), id, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        return id;
    }

    private void pay(UUID id, String share, Brought brought) {
        payments.pay(
                chair,
                made.id(),
                id,
                new MemberPayments.Paid(new BigDecimal(share), brought, BigDecimal.ZERO, clock.today()),
                UUID.randomUUID());
    }

    private static Brought cows(String worth) {
        return new Brought(COWS, new BigDecimal(worth), "Басқарма, № 3 хаттама", null, null);
    }

    private Map<String, BigDecimal> balances() {
        var balances = new HashMap<String, BigDecimal>();
        jdbc.sql("select account, sum(balance) as balance from ledger_balance_v where book = ? group by account")
                .param("SHARES:" + made.id())
                .query(row -> {
                    balances.put(row.getString("account"), row.getBigDecimal("balance"));
                });
        return balances;
    }

    @Test
    void a_thing_is_promised_on_the_page_and_seen_by_who_decides_and_by_who_records_it() {
        PlainBrowser own = browserOf(newcomer);
        for (Map<String, String> half : List.of(
                Map.of("promise.thing", COWS), Map.of("promise.worth", "40000"), Map.of("promise.worth", "-1"))) {
            var typed = new HashMap<>(half);
            typed.putAll(Map.of("share", "50000", "charter", "true"));
            assertThat(own.submit(base + "/join", base + "/join", typed).body()).contains("govuk-error-message");
        }
        var more = Map.of("share", "50000", "charter", "true", "promise.thing", COWS, "promise.worth", "50000.01");
        assertThat(own.submit(base + "/join", base + "/join", more).body())
                .as("a thing beyond the share")
                .contains("govuk-error-message", COWS);
        var whole = Map.of("share", "50000", "charter", "true", "promise.thing", COWS, "promise.worth", "40000");
        own.submit(base + "/join", base + "/join", whole);
        UUID id = membership();

        PlainBrowser chairs = browserOf(made.chair());
        String one = base + "/members/" + id;
        assertThat(chairs.get(one + "/decision").body()).contains(COWS, "40\u00a0000", "10\u00a0000");
        memberships.decide(chair, made.id(), id, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        assertThat(chairs.get(one + "/payment").body())
                .as("what was promised, and the form that begins with it")
                .contains("value=\"" + COWS + "\"", "86\u00a0500\u00a0000", "40\u00a0000", "10\u00a0000")
                .containsPattern(
                        "name=\"brought\\.worth\"[^>]*value=\"40[ \u00a0]?000\"|value=\"40[ \u00a0]?000\"[^>]*name=\"brought\\.worth\"");

        var paid = new HashMap<>(Map.of(
                "share", "50000", "fee", "5000", "paidOn", "23.11.2026", "differs", "true", "brought.thing", COWS));
        paid.put("brought.worth", "40000");
        assertThat(chairs.submit(one + "/payment", one + "/payment", paid).body())
                .as("nobody valued it")
                .contains("govuk-error-message", "Мүлікті кім бағалағанын жазыңыз.");
        paid.put("brought.valuedBy", "Басқарма, № 3 хаттама");
        chairs.submit(one + "/payment", one + "/payment", paid);
        assertThat(balances())
                .containsEntry("MONEY", new BigDecimal("15000.00"))
                .containsEntry("PROPERTY", new BigDecimal("40000.00"))
                .containsEntry("SHARE", new BigDecimal("50000.00"))
                .containsEntry("FEE", new BigDecimal("5000.00"));
        assertThat(chairs.get(base + "/shares/" + id).body())
                .contains(COWS, "Басқарма, № 3 хаттама", "ақшамен – 10\u00a0000", "мүлікпен – 40\u00a0000");
    }

    @Test
    void what_comes_otherwise_than_promised_is_recorded_once_the_chair_says_so() {
        UUID id = admitted("50000", new Promise(COWS, new BigDecimal("40000")));
        PlainBrowser chairs = browserOf(made.chair());
        String page = base + "/members/" + id + "/payment";
        var money = new HashMap<>(Map.of("share", "50000", "fee", "5000", "paidOn", "23.11.2026"));
        assertThat(chairs.submit(page, page, money).body()).contains("govuk-error-message", "name=\"differs\"");
        assertThat(membershipState(id)).isEqualTo("ADMITTED");
        money.put("differs", "true");
        chairs.submit(page, page, money);
        assertThat(membershipState(id)).isEqualTo("MEMBER");
        assertThat(balances())
                .containsEntry("MONEY", new BigDecimal("55000.00"))
                .doesNotContainEntry("PROPERTY", new BigDecimal("40000.00"));
    }

    private String membershipState(UUID id) {
        return jdbc.sql("select state from membership where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void above_twenty_thousand_mci_a_thing_is_valued_independently_before_it_is_brought() {
        String share = LIMIT.add(BigDecimal.ONE).toPlainString();
        UUID id = admitted(share, new Promise(COWS, new BigDecimal(share)));
        Refusals.refusedAt("brought.valuationNumber", "cooperative.rule.valuation", () -> pay(id, share, cows(share)));
        Refusals.refusedAt(
                "brought.valuationOn",
                "share.refused.valued-later",
                () -> pay(
                        id,
                        share,
                        new Brought(
                                COWS,
                                new BigDecimal(share),
                                "«Баға» ЖШС",
                                "17",
                                clock.today().plusDays(1))));
        Refusals.refusedAt(
                "brought.worth",
                "promise.refused.beyond",
                () -> pay(
                        id,
                        share,
                        cows(new BigDecimal(share).add(BigDecimal.ONE).toPlainString())));
        assertThat(membershipState(id)).isEqualTo("ADMITTED");
        pay(id, share, new Brought(COWS, new BigDecimal(share), "«Баға» ЖШС", "17", clock.today()));
        assertThat(membershipState(id)).isEqualTo("MEMBER");
        assertThat(jdbc.sql("select thing || valuation_number || coalesce(worth::text, '') from share_property")
                        .query(String.class)
                        .list())
                .as("the thing is all of the share")
                .contains(COWS + "17");
    }

    @Test
    void up_to_the_limit_a_thing_beside_money_needs_no_report_however_large_the_share() {
        String share = LIMIT.multiply(BigDecimal.TEN).toPlainString();
        UUID id = admitted(share, new Promise(COWS, LIMIT));
        pay(id, share, cows(LIMIT.toPlainString()));
        assertThat(membershipState(id)).isEqualTo("MEMBER");
        assertThat(balances()).containsEntry("PROPERTY", LIMIT.setScale(2));
    }

    @Test
    void an_application_promises_no_thing_beyond_the_share() {
        Refusals.refusedAt(
                "promise.worth",
                "promise.refused.beyond",
                () -> asked("50000", new Promise(COWS, new BigDecimal("50000.01"))));
        assertThat(jdbc.sql("select count(*) from membership where cooperative_id = ? and account_id = ?")
                        .params(made.id(), newcomer.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
