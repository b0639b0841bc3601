package kz.yntymaq.cooperative.trade.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeLine;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members whom the chair lets write into the book of trade. */
@PortalTest
class RecordersTest {

    private static final String REASON = "Мөлшері қате терілген, бір нөл артық.";

    @Autowired
    Recorders recorders;

    @Autowired
    Trades trades;

    @Autowired
    TradeProducts products;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Made made;
    private Actor chair;
    private Someone clerk;
    private UUID milk;

    @BeforeEach
    void a_cooperative_that_takes_milk() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        clerk = made.member();
        milk = products.add(chair, made.id(), "Сүт", TradeUnit.LITRE, UUID.randomUUID());
    }

    @Test
    void who_is_let_records_and_corrects_own_rows_alone() {
        assertThatThrownBy(() -> record(people.actor(clerk))).isInstanceOf(NotFoundException.class);
        let();
        UUID own = record(people.actor(clerk));
        UUID others = record(chair);
        correct(people.actor(clerk), own);
        assertThatThrownBy(() -> correct(people.actor(clerk), others)).isInstanceOf(NotFoundException.class);
        correct(chair, others);
        assertThatThrownBy(() -> products.add(people.actor(clerk), made.id(), "Жем", TradeUnit.KG, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> recorders.listed(people.actor(clerk), made.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void when_the_chair_ends_it_or_the_member_left_nothing_more_is_recorded() {
        let();
        UUID id = recorders.listed(chair, made.id()).recorders().get(0).id();
        recorders.end(chair, made.id(), id);
        recorders.end(chair, made.id(), id);
        assertThatThrownBy(() -> record(people.actor(clerk))).isInstanceOf(NotFoundException.class);
        assertThat(recorders.listed(chair, made.id()).recorders()).isEmpty();

        let();
        record(people.actor(clerk));
        jdbc.sql(
                        "update membership set state = 'LEFT', left_on = ?, ending = 'EXIT' where cooperative_id = ? and account_id = ?")
                .params(clock.today(), made.id(), clerk.id())
                .update();
        assertThatThrownBy(() -> record(people.actor(clerk))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_is_let_twice_and_not_the_chair() {
        let();
        assertRefused("trade.refused.recorder-already", number(clerk));
        assertRefused("trade.refused.recorder-chair", number(made.chair()));
        assertRefused("trade.refused.no-member", "99");
    }

    @Test
    void the_pages_lead_a_recorder_from_the_own_part_to_the_form_and_back() {
        let();
        PlainBrowser browser = new PlainBrowser(port);
        browser.signIn(clerk);
        String base = "/cabinet/cooperatives/" + made.id() + "/trade";
        assertThat(browser.get(base + "/own").body()).contains(base + "/new/delivery");
        assertThat(browser.get(base + "/new/delivery").body())
                .contains("href=\"" + base + "/own\"")
                .doesNotContain("href=\"" + base + "\"");
        assertThat(browser.get(base + "/recorders").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_records_finds_all_of_it_page_by_page_and_corrects_from_there() {
        PlainBrowser browser = new PlainBrowser(port);
        browser.signIn(clerk);
        String recorded = "/cabinet/cooperatives/" + made.id() + "/trade/recorded";
        assertThat(browser.get(recorded).statusCode()).isEqualTo(404);
        let();
        UUID others = record(chair);
        for (int i = 0; i < KeyPage.SIZE + 3; i++) {
            record(people.actor(clerk));
        }
        String first = browser.get(recorded).body();
        assertThat(lines(first)).hasSize(KeyPage.SIZE);
        Matcher next = Pattern.compile(recorded + "\\?after=([^\"]+)").matcher(first);
        assertThat(next.find()).isTrue();
        String second = browser.get(recorded + "?after=" + next.group(1)).body();
        assertThat(lines(second)).hasSize(3).doesNotContainAnyElementsOf(lines(first));
        assertThat(first + second).doesNotContain(others.toString());

        String day = clock.today().plusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        assertThat(lines(browser.get(recorded + "?from=" + day).body())).isEmpty();
        assertThat(lines(browser.get(recorded + "?member=" + number(made.chair()))
                        .body()))
                .as("of another member")
                .isEmpty();
        assertThat(lines(browser.get(
                                recorded + "?member=" + number(made.members().get(2)))
                        .body()))
                .hasSize(KeyPage.SIZE);

        String line = "/cabinet/cooperatives/" + made.id() + "/trade/lines/"
                + lines(second).get(2);
        String form = browser.get(line).body();
        assertThat(form).contains("href=\"" + recorded + "\"");
        assertThat(browser.fill(
                                line,
                                Map.of(
                                        "quantity", "9",
                                        "price", "180",
                                        "reason", "Таразыдан қате оқылды",
                                        "once", PlainBrowser.hidden(form, "once")))
                        .body())
                .contains("Мен жазғандар", "Таразыдан қате оқылды");
    }

    private static List<String> lines(String page) {
        return Pattern.compile("/trade/lines/([0-9a-f-]{36})")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void let() {
        recorders.let(chair, made.id(), number(clerk), UUID.randomUUID());
    }

    private UUID record(Actor actor) {
        var line = new TradeLine(
                number(made.members().get(2)), milk, BigDecimal.TEN, new BigDecimal("180"), clock.today(), null, true);
        return trades.record(actor, made.id(), Deal.DELIVERY, line, UUID.randomUUID());
    }

    private void correct(Actor actor, UUID entry) {
        trades.correct(
                actor,
                made.id(),
                entry,
                new Trades.Right(BigDecimal.ONE, new BigDecimal("180"), null),
                REASON,
                UUID.randomUUID());
    }

    private void assertRefused(String key, String member) {
        assertThatThrownBy(() -> recorders.let(chair, made.id(), member, UUID.randomUUID()))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo("member");
                });
    }

    private String number(Someone member) {
        return String.valueOf(jdbc.sql("""
                select s.number from share_member s join membership m on m.id = s.membership_id
                 where s.cooperative_id = ? and m.account_id = ?""")
                .params(made.id(), member.id())
                .query(Integer.class)
                .single());
    }
}
