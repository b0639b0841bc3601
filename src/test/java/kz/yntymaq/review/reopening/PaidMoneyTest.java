package kz.yntymaq.review.reopening;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.programme.fund.LimitState;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** An approval is given up or decided anew while its money is in the portal's limit, by a contract too, and never once it is paid out. */
@PortalTest
class PaidMoneyTest {

    private static final String REASON = "Кепіл құжаттары толық емес: бағалау есебі жоқ.";
    private static final String PAID = "қаражаты берілді";

    @Autowired
    Reopenings reopenings;

    @Autowired
    Decisions decisions;

    @Autowired
    Limits limits;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Format format;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private Cases cases;
    private ReopeningActs acts;
    private Someone first;
    private Someone second;
    private LimitState before;
    private UUID id;

    @BeforeEach
    void approved() {
        clock.set(TestClock.START);
        money.set(Places.TURKISTAN, 500_000_000_000L);
        cases = new Cases(jdbc, people, clock);
        acts = new ReopeningActs(reopenings, jdbc);
        first = people.official(Places.TURKISTAN);
        second = people.official(Places.TURKISTAN);
        id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        before = money.of(Places.TURKISTAN);
        approve();
    }

    @Test
    void once_it_is_paid_out_the_approval_is_not_given_up_nor_decided_anew_and_pages_say_so() {
        does(limits::commit);
        does(limits::pay);

        refused(
                "programme.limit.paid",
                () -> decisions.release(actor(first), id, UUID.randomUUID(), cases.version(id), REASON));
        refused("programme.limit.paid", () -> acts.propose(actor(first), id));

        assertThat(cases.state(id)).isEqualTo("APPROVED");
        assertThat(taken())
                .isEqualByComparingTo(money.of(Places.TURKISTAN).paid().subtract(before.paid()));
        var browser = new PlainBrowser(port);
        browser.signIn(first);
        String page = browser.get("/office/applications/" + id).body();
        assertThat(page)
                .contains(PAID, "Қаражат аударылған, сондықтан мақұлдаудың күші жойылмайды")
                .doesNotContain("/office/applications/" + id + "/release");
        assertThat(browser.get("/office/applications/" + id + "/release").body())
                .contains("Қаражат аударылған, сондықтан мақұлдаудың күші жойылмайды")
                .doesNotContain("name=\"reason\"");
    }

    @Test
    void a_proposal_that_waits_is_not_confirmed_once_it_is_paid_out() {
        acts.propose(actor(first), id);
        does(limits::commit);
        String page = "/office/applications/" + id + "/reopening/answer";
        var browser = new PlainBrowser(port);
        browser.signIn(second);
        assertThat(browser.get(page).body()).contains("value=\"CONFIRM\"");

        does(limits::pay);

        assertThat(browser.get(page).body())
                .contains("value=\"TURN_DOWN\"", "Қаражат аударылған, сондықтан")
                .doesNotContain("value=\"CONFIRM\"");
        refused("programme.limit.paid", () -> acts.confirm(actor(second), id));
        assertThat(cases.state(id)).isEqualTo("APPROVED");
    }

    @Test
    void what_a_contract_binds_is_free_again_by_each_way_and_reserved_committed_and_paid_anew() {
        does(limits::commit);
        var browser = new PlainBrowser(port);
        browser.signIn(first);
        assertThat(browser.get("/office/applications/" + id).body())
                .contains("қаражаты облыс лимитінде шартпен бекітілді", "/office/applications/" + id + "/release")
                .doesNotContain(PAID);
        acts.propose(actor(first), id);
        acts.confirm(actor(second), id);
        assertThat(taken()).isZero();
        assertThat(limits.held(id)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        approve();
        does(limits::commit);
        clock.advance(Duration.ofMinutes(1));
        decisions.release(actor(first), id, UUID.randomUUID(), cases.version(id), REASON);

        assertThat(cases.state(id)).isEqualTo("RELEASED");
        assertThat(taken()).isZero();
        assertThat(money.of(Places.TURKISTAN).available()).isEqualTo(before.available());
        assertThat(browser.get("/office/applications/" + id).body()).doesNotContain("шартпен бекітілді");
    }

    @Test
    void the_office_and_the_administrator_see_what_is_reserved_committed_and_paid_apart() throws Exception {
        does(limits::commit);
        does(limits::pay);
        id = sent(7_000_000);
        approve();
        does(limits::commit);
        id = sent(3_000_000);
        approve();
        UUID other = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        LimitState limit = money.of(Places.TURKISTAN);
        assertThat(limit.committed()).isNotZero().isNotEqualByComparingTo(limit.paid());

        assertThat(see(first, "/office/applications/" + other + "/approval"))
                .contains(
                        sum("Резервке қойылды", limit.reserved()),
                        sum("Шартпен бекітілді", limit.committed()),
                        sum("Берілді", limit.paid()));
        Someone administrator = people.administrator();
        assertThat(see(administrator, "/admin/limits/2026"))
                .contains(
                        cell("Резервке қойылды", limit.reserved()),
                        cell("Шартпен бекітілді", limit.committed()),
                        cell("Берілді", limit.paid()));
        assertThat(see(administrator, "/admin/limits/2026/" + Places.TURKISTAN))
                .contains(
                        format.money(limit.taken()),
                        sum("Резервке қойылды", limit.reserved()),
                        sum("Шартпен бекітілді", limit.committed()),
                        sum("Берілді", limit.paid()));
        assertThat(see(administrator, "/support")).contains(cell("Мақұлданған өтінімдерге кетті", limit.taken()));
    }

    private UUID sent(long amount) {
        Someone chair = people.villager(Places.SAIRAM_KARAMURT);
        return cases.sent(
                cases.cooperative(chair, Places.SAIRAM_KARAMURT),
                chair,
                Places.SAIRAM_KARAMURT,
                Stages.DECISION,
                amount,
                clock.today().plusDays(3));
    }

    private String see(Someone person, String path) throws UnsupportedEncodingException {
        return pages.get()
                .uri(path)
                .with(People.signedIn(person))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String sum(String label, BigDecimal tenge) {
        return label + "</dt><dd class=\"y-number\">" + format.money(tenge) + "</dd>";
    }

    private String cell(String label, BigDecimal tenge) {
        return "data-label=\"" + label + "\">" + format.money(tenge) + "</td>";
    }

    private void approve() {
        rules.allMet(first, id);
        decisions.approve(actor(first), id, UUID.randomUUID(), cases.version(id), REASON, REASON, REASON);
    }

    private void does(BiConsumer<UUID, UUID> step) {
        transactions.executeWithoutResult(status -> step.accept(first.id(), id));
    }

    private BigDecimal taken() {
        return money.of(Places.TURKISTAN).taken().subtract(before.taken());
    }

    private Actor actor(Someone person) {
        return people.actor(person);
    }
}
