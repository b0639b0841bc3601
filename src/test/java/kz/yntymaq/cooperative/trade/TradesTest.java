package kz.yntymaq.cooperative.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.UsedKeyException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of trade: what members deliver and buy, what is sold to others, and how mistakes are put right. */
@PortalTest
class TradesTest {

    private static final String REASON = "Мөлшері қате терілген, бір нөл артық.";

    @Autowired
    Trades trades;

    @Autowired
    TradeProducts products;

    @Autowired
    TradeViews views;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<HeldData> held;

    @LocalServerPort
    int port;

    private Made made;
    private Actor chair;
    private LocalDate today;
    private UUID milk;
    private String second;
    private String third;

    @BeforeEach
    void a_cooperative_that_takes_milk() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        today = clock.today();
        second = number(made.member());
        third = number(made.members().get(2));
        milk = products.add(chair, made.id(), "Сүт", TradeUnit.LITRE, UUID.randomUUID());
    }

    @Test
    void a_delivery_stands_for_its_member_with_its_amount_to_the_tiyn() {
        record(Deal.DELIVERY, second, "33.33", "180.05");
        TradeEntry entry = all().entries().rows().get(0);
        assertThat(entry.amount()).isEqualByComparingTo("6001.07"); // 6001.0665
        assertThat(entry.number()).hasToString(second);
        assertThat(all().total(Deal.DELIVERY)).isEqualByComparingTo("6001.07");
        assertThat(own(made.member()).total(Deal.DELIVERY)).isEqualByComparingTo("6001.07");
    }

    @Test
    void the_same_a_second_time_is_asked_about_and_recorded_where_it_is_meant() {
        UUID first = record(Deal.DELIVERY, second, "10", "180");
        assertByField("again", "trade.refused.again", () -> recordOnce("10.00"));
        recordOnce("11");
        record(Deal.DELIVERY, second, "10", "180");
        assertThat(all().entries().rows()).hasSize(3);
        correct(first, "9", "180");
        assertByField("again", "trade.refused.again", () -> recordOnce("9"));
    }

    @Test
    void what_was_corrected_may_be_recorded_anew() {
        UUID wrong = record(Deal.DELIVERY, second, "10", "180");
        correct(wrong, "9", "180");
        recordOnce("10");
        assertThat(all().total(Deal.DELIVERY)).isEqualByComparingTo("3420");
    }

    /** As typed without a word that it is one more. */
    private void recordOnce(String quantity) {
        var line = new TradeLine(second, milk, new BigDecimal(quantity), new BigDecimal("180"), today, null);
        trades.record(chair, made.id(), Deal.DELIVERY, line, UUID.randomUUID());
    }

    @Test
    void a_member_sees_the_own_part_alone_and_the_chair_all_of_it() {
        record(Deal.DELIVERY, second, "10", "180");
        record(Deal.PURCHASE, third, "2", "500");
        record(Deal.SALE, null, "100", "250");
        assertThat(own(made.member()).entries().rows()).hasSize(1);
        assertThat(own(made.members().get(2)).total(Deal.PURCHASE)).isEqualByComparingTo("1000");
        assertThat(own(made.members().get(2)).total(Deal.SALE)).isEqualByComparingTo("0");
        assertThat(all().entries().rows()).hasSize(3);
        for (Someone other : List.of(made.member(), people.villager())) {
            Actor actor = people.actor(other);
            assertThatThrownBy(() -> views.all(actor, made.id(), TradeFilter.ALL, null))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() ->
                            trades.record(actor, made.id(), Deal.DELIVERY, line("1", "1", "1"), UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> products.add(actor, made.id(), "Жем", TradeUnit.KG, UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> views.own(people.actor(people.villager()), made.id(), TradeFilter.ALL, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_list_is_asked_for_by_kind_member_product_and_days() {
        UUID feed = products.add(chair, made.id(), "Жем", TradeUnit.KG, UUID.randomUUID());
        record(Deal.DELIVERY, second, "10", "180");
        trades.record(
                chair,
                made.id(),
                Deal.PURCHASE,
                new TradeLine(third, feed, BigDecimal.TEN, BigDecimal.TEN, today.minusDays(1), null),
                UUID.randomUUID());
        assertThat(asked(new TradeFilter(Deal.PURCHASE, null, null, null, null)))
                .containsExactly("Жем");
        assertThat(asked(new TradeFilter(null, second, null, null, null))).containsExactly("Сүт");
        assertThat(asked(new TradeFilter(null, null, feed, null, null))).containsExactly("Жем");
        assertThat(asked(new TradeFilter(null, null, null, today, null))).containsExactly("Сүт");
        assertThat(asked(new TradeFilter(null, null, null, null, today.minusDays(1))))
                .containsExactly("Жем");
        assertThat(asked(new TradeFilter(Deal.SALE, null, null, null, null))).isEmpty();
    }

    @Test
    void a_member_is_meant_by_number_or_by_words_of_a_name_that_fit_one_alone() {
        String family = made.member().name().family();
        assertByField("member", "trade.refused.no-member", () -> record(Deal.DELIVERY, "99", "1", "1"));
        assertByField("member", "trade.refused.no-member", () -> record(Deal.DELIVERY, "Жоқтөреев", "1", "1"));
        assertByField("member", "error.required", () -> record(Deal.DELIVERY, " ", "1", "1"));
        record(Deal.DELIVERY, "№ 3", "1", "1");
        record(Deal.DELIVERY, "4. " + family, "1", "1");
        assertThat(all().entries().rows()).extracting(TradeEntry::number).containsExactly(4, 3);
        jdbc.sql("update account set family_name = 'Бірегейұлы' where id = ?")
                .param(made.member().id())
                .update();
        record(Deal.DELIVERY, "бірегейұлы", "1", "1");
        assertThat(all().entries().rows().get(0).number()).hasToString(second);
        jdbc.sql("update account set family_name = 'Бірегейұлы' where id = ?")
                .param(made.members().get(2).id())
                .update();
        assertThatThrownBy(() -> record(Deal.DELIVERY, "бірегейұлы", "1", "1"))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("trade.refused.which-member");
                    assertThat(String.valueOf(refused.arguments()[0]))
                            .contains(second + ". Бірегейұлы", third + ". Бірегейұлы");
                });
    }

    @Test
    void days_are_asked_for_where_they_can_lie() {
        assertByField("day", "cooperative.refused.future", () -> record(second, today.plusDays(1)));
        LocalDate joined = jdbc.sql("select joined_on from membership where account_id = ?")
                .param(made.member().id())
                .query(LocalDate.class)
                .single();
        assertByField("day", "trade.refused.before-joining", () -> record(second, joined.minusDays(1)));
        record(second, joined);
        clock.set(today.plusDays(10));
        jdbc.sql("update trade_book set closed_until = ? where cooperative_id = ?")
                .params(today.plusDays(2), made.id())
                .update();
        assertByField("day", "trade.refused.closed", () -> record(second, today.plusDays(2)));
        record(second, today.plusDays(3));
    }

    @Test
    void amounts_that_no_book_can_hold_are_refused() {
        assertByField("quantity", "trade.refused.amount", () -> record(Deal.SALE, null, "0.01", "0.01"));
        assertByField("quantity", "trade.refused.amount", () -> record(Deal.SALE, null, "99999999", "99999999999"));
    }

    @Test
    void a_mistake_is_taken_back_by_its_mirror_and_the_right_row_stands_instead() {
        UUID wrong = record(Deal.DELIVERY, second, "1200", "180");
        correct(wrong, "120", "180");
        assertThat(own(made.member()).total(Deal.DELIVERY)).isEqualByComparingTo("21600");
        List<TradeEntry> rows = own(made.member()).entries().rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).replacement()).isTrue();
        assertThat(rows.get(1).correction()).isTrue();
        assertThat(rows.get(1).reason()).isEqualTo(REASON);
        assertThat(rows.get(1).amount()).isEqualByComparingTo("-216000");
        assertThat(rows.get(2).corrected()).isTrue();
        assertRefused("trade.refused.corrected", () -> correct(wrong, "12", "180"));
        assertRefused("trade.refused.corrected", () -> correct(rows.get(1).id(), "12", "180"));
        correct(rows.get(0).id(), "0", "180");
        assertThat(own(made.member()).total(Deal.DELIVERY)).isEqualByComparingTo("0");
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        assertByField("quantity", "trade.refused.same", () -> correct(id, "10.00", "180.00"));
    }

    @Test
    void what_lies_in_a_closed_period_is_corrected_with_todays_day() {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        clock.set(today.plusDays(5));
        jdbc.sql("update trade_book set closed_until = ? where cooperative_id = ?")
                .params(today, made.id())
                .update();
        correct(id, "9", "180");
        assertThat(all().entries().rows())
                .extracting(TradeEntry::day)
                .containsExactly(today.plusDays(5), today.plusDays(5), today);
    }

    @Test
    void a_row_of_another_cooperative_is_not_found() {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor its = people.actor(foreign.chair());
        Trades.Right right = new Trades.Right(BigDecimal.ONE, BigDecimal.ONE, null);
        for (UUID cooperative : List.of(foreign.id(), made.id())) {
            assertThatThrownBy(() -> trades.correct(its, cooperative, id, right, REASON, UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> products.drop(its, cooperative, milk)).isInstanceOf(NotFoundException.class);
        }
        assertByField(
                "product",
                "error.choice",
                () -> trades.record(its, foreign.id(), Deal.SALE, line(null, "1", "1"), UUID.randomUUID()));
    }

    @Test
    void the_database_keeps_rows_mirrors_and_closed_periods_whatever_the_portal_does() {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        assertKept("update trade_entry set quantity = 11 where id = '" + id + "'", "trade_stays");
        assertKept("delete from trade_entry where id = '" + id + "'", "trade_stays");
        assertKept("truncate trade_entry cascade", "trade_stays");
        String mirror = "insert into trade_entry (id, cooperative_id, deal, membership_id, product_id, quantity, price,"
                + " amount, day, recorded_at, by_account, corrects, reason) select gen_random_uuid(), cooperative_id, deal,"
                + " membership_id, product_id, %s, price, %s, day, now(), by_account, id, 'х' from trade_entry where id = '"
                + id + "'";
        assertKept(mirror.formatted("-9", "-1620"), "trade_mirror");
        assertKept(mirror.formatted("-10", "-1801"), "trade_amount");
        correct(id, "9", "180");
        assertKept(mirror.formatted("-10", "-1800"), "trade_corrected_once");
        jdbc.sql("update trade_book set closed_until = ? where cooperative_id = ?")
                .params(today, made.id())
                .update();
        assertKept(mirror.formatted("-10", "-1800"), "trade_period_closed");
        assertKept(
                "update trade_book set closed_until = closed_until - 1 where cooperative_id = '" + made.id() + "'",
                "trade_closes_forward");
    }

    @Test
    void a_press_counts_once_even_twice_at_the_same_moment() throws Exception {
        UUID key = UUID.randomUUID();
        AtOnce.times(6, () -> trades.record(chair, made.id(), Deal.DELIVERY, line(second, "10", "180"), key));
        assertThat(all().entries().rows()).hasSize(1);
        assertThatThrownBy(() -> trades.record(chair, made.id(), Deal.DELIVERY, line(second, "11", "180"), key))
                .isInstanceOf(UsedKeyException.class);
    }

    @Test
    void two_who_correct_one_row_at_the_same_moment_correct_it_once() throws Exception {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        Future<Void> second = interleaving.meanwhile(() -> correct(id, "9", "180"), () -> {
            correct(id, "8", "180");
            return null;
        });
        assertThat(Interleaving.failure(second)).isNotNull();
        assertThat(all().total(Deal.DELIVERY)).isEqualByComparingTo("1620");
    }

    @Test
    void a_member_is_told_of_a_correction_and_not_of_every_delivery() {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        correct(id, "9", "180");
        background.await();
        assertThat(jdbc.sql("select arguments from inbox_message where account_id = ? and key like 'trade.%'")
                        .param(made.member().id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("trade.deal.DELIVERY", "Сүт");
    }

    @Test
    void a_product_is_listed_once_and_comes_back_after_it_was_dropped() {
        assertThat(products.add(chair, made.id(), "сүт", TradeUnit.LITRE, UUID.randomUUID()))
                .isEqualTo(milk);
        products.drop(chair, made.id(), milk);
        products.drop(chair, made.id(), milk);
        assertByField("product", "error.choice", () -> record(Deal.DELIVERY, second, "1", "1"));
        products.add(chair, made.id(), "Сүт", TradeUnit.LITRE, UUID.randomUUID());
        record(Deal.DELIVERY, second, "1", "1");
    }

    @Test
    void the_form_remembers_product_price_and_day_and_names_what_was_recorded() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String page = "/cabinet/cooperatives/" + made.id() + "/trade/new/delivery";
        String day = today.minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        String first = browser.get(page).body();
        assertThat(first).contains("Сүт, л");
        var fields = new HashMap<>(
                Map.of("member", second, "product", milk.toString(), "quantity", "12,5", "price", "180", "day", day));
        fields.put("_owner", made.chair().id().toString());
        fields.put("once", PlainBrowser.hidden(first, "once"));
        String next = browser.fill(page, fields).body();
        assertThat(next).contains("Жазылды", "value=\"180\"", "value=\"" + day + "\"", "2\u00a0250");
        assertThat(next).containsPattern("<option value=\"" + milk + "\" selected");
        assertThat(PlainBrowser.hidden(next, "once")).isNotEqualTo(PlainBrowser.hidden(first, "once"));
        assertThat(next).doesNotContain("name=\"again\"");
        fields.put("once", PlainBrowser.hidden(next, "once"));
        String asked = browser.fill(page, fields).body();
        assertThat(asked).as("the same once more").contains("name=\"again\"", "again-error");
        fields.put("once", PlainBrowser.hidden(asked, "once"));
        fields.put("again", "true");
        assertThat(browser.fill(page, fields).body()).contains("Жазылды").doesNotContain("name=\"again\"");
        clock.set(today.plusDays(1));
        var morning = new PlainBrowser(port);
        morning.signIn(made.chair());
        assertThat(morning.get(page).body())
                .as("on another day it is that day")
                .contains("value=\"180\"")
                .doesNotContain("value=\"" + day + "\"");
    }

    @Test
    void the_public_view_counts_who_traded_and_nobody_whose_row_was_corrected_away() {
        record(Deal.DELIVERY, second, "10", "180");
        record(Deal.DELIVERY, second, "10", "180");
        record(Deal.PURCHASE, third, "1", "500");
        UUID wrong = record(Deal.DELIVERY, "4", "1", "100");
        record(Deal.SALE, null, "10", "250");
        correct(wrong, "0", "100");
        assertThat(jdbc.sql(
                                "select year, members, delivered, bought, sold from cooperative_trade_v where cooperative_id = ?")
                        .param(made.id())
                        .query((row, n) -> List.of(
                                row.getInt(1),
                                row.getInt(2),
                                row.getBigDecimal(3).toPlainString(),
                                row.getBigDecimal(4).toPlainString(),
                                row.getBigDecimal(5).toPlainString()))
                        .single())
                .isEqualTo(List.of(today.getYear(), 2, "3600.00", "500.00", "2500.00"));
    }

    @Test
    void who_asks_what_is_held_is_told_every_row_of_the_own_trade() {
        UUID id = record(Deal.DELIVERY, second, "10", "180");
        record(Deal.DELIVERY, third, "10", "180");
        correct(id, "9", "180");
        assertThat(held.stream()
                        .filter(each -> each.kind().equals("trade"))
                        .flatMap(each -> each.read(made.member().id(), 0, 20).stream())
                        .map(item ->
                                item.fields().stream().map(HeldItem.Field::name).toList())
                        .toList())
                .hasSize(3)
                .allSatisfy(item -> assertThat(item).contains("product", "quantity", "price", "amount", "on"))
                .satisfiesOnlyOnce(item -> assertThat(item).contains("reason"));
    }

    @Test
    void the_lists_ask_as_many_statements_of_many_rows_as_of_few() {
        record(Deal.DELIVERY, second, "10", "180");
        long few = Statements.during(() -> all());
        for (int i = 0; i < 40; i++) {
            record(Deal.DELIVERY, String.valueOf(1 + i % 4), "10", "180");
        }
        assertThat(Statements.during(() -> all())).isEqualTo(few);
        TradeViews.Listed first = all();
        assertThat(first.entries().next()).isNotNull();
        assertThat(views.all(chair, made.id(), TradeFilter.ALL, first.entries().next())
                        .entries()
                        .rows())
                .hasSize(16);
    }

    @Test
    void refusals_are_worded_in_every_language() {
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "trade.refused.closed", "30.09.2026")).contains("30.09.2026");
            assertThat(texts.in(language, "trade.refused.which-member", "2. А")).contains("2. А");
        }
    }

    private void assertKept(String statement, String constraint) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .satisfies(cause -> assertThat(((org.postgresql.util.PSQLException) cause)
                                .getServerErrorMessage()
                                .getConstraint())
                        .isEqualTo(constraint));
    }

    private String number(Someone person) {
        return jdbc.sql(
                        "select s.number from share_member s join membership m on m.id = s.membership_id where m.account_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private List<String> asked(TradeFilter filter) {
        return views.all(chair, made.id(), filter, null).entries().rows().stream()
                .map(TradeEntry::product)
                .toList();
    }

    private TradeViews.Listed all() {
        return views.all(chair, made.id(), TradeFilter.ALL, null);
    }

    private TradeViews.Listed own(Someone member) {
        return views.own(people.actor(member), made.id(), TradeFilter.ALL, null);
    }

    private TradeLine line(String member, String quantity, String price) {
        return new TradeLine(member, milk, new BigDecimal(quantity), new BigDecimal(price), today, null, true);
    }

    private UUID record(Deal deal, String member, String quantity, String price) {
        return trades.record(chair, made.id(), deal, line(member, quantity, price), UUID.randomUUID());
    }

    private void record(String member, LocalDate day) {
        trades.record(
                chair,
                made.id(),
                Deal.DELIVERY,
                new TradeLine(member, milk, BigDecimal.ONE, BigDecimal.TEN, day, null),
                UUID.randomUUID());
    }

    private void correct(UUID id, String quantity, String price) {
        trades.correct(
                chair,
                made.id(),
                id,
                new Trades.Right(new BigDecimal(quantity), new BigDecimal(price), null),
                REASON,
                UUID.randomUUID());
    }

    private static void assertByField(String field, String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
