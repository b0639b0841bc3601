package kz.yntymaq.cooperative.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How a share is sold: members first, one transaction of one day, who sold all is no member any more, and the book ties. */
@PortalTest
class SalesTest {

    @Autowired
    Sales sales;

    @Autowired
    SaleBook book;

    @Autowired
    SaleViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    Shares shares;

    @Autowired
    MembershipRepository rows;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Balances balances;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Texts texts;

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestClock clock;

    @Autowired
    SaleWaits waits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<HeldData> held;

    private Made made;
    private UUID id;
    private Actor chair;
    private Actor seller;
    private Actor second;
    private Actor third;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        chair = people.actor(made.chair());
        seller = people.actor(made.member());
        second = people.actor(made.members().get(2));
        third = people.actor(made.members().get(3));
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private static BigDecimal tenge(String amount) {
        return new BigDecimal(amount);
    }

    private Membership membership(Actor of) {
        return rows.findAllOf(id).stream()
                .filter(each -> each.getAccountId().equals(of.accountId()))
                .findFirst()
                .orElseThrow();
    }

    private UUID idOf(Actor of) {
        return membership(of).getId();
    }

    private UUID offered(String amount, Actor to) {
        UUID offer = sales.offer(seller, id, new Sales.Wish(tenge(amount), tenge("25000"), idOf(to), null), once());
        sales.want(to, id, offer);
        return offer;
    }

    @Test
    void all_members_are_told_of_three_offers_of_one_seller_a_day() {
        for (int i = 0; i < 3; i++) {
            UUID offer = sales.offer(seller, id, new Sales.Wish(tenge("1"), tenge("1"), idOf(second), null), once());
            sales.takeBack(seller, id, offer);
        }
        refused(
                () -> sales.offer(seller, id, new Sales.Wish(tenge("1"), tenge("1"), idOf(second), null), once()),
                "error.too-often");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        sales.offer(seller, id, new Sales.Wish(tenge("1"), tenge("1"), idOf(second), null), once());
    }

    @Test
    void a_member_whom_the_seller_names_buys_nothing_before_saying_so() {
        UUID offer = sales.offer(seller, id, new Sales.Wish(tenge("5000"), tenge("25000"), idOf(second), null), once());
        assertThat(views.page(second, id, offer).wants()).isFalse();
        assertThat(views.page(third, id, offer).wanted()).isZero();
        background.await();
        assertThat(jdbc.sql("select key from inbox_message where account_id = ? and link like ?")
                        .params(second.accountId(), "%/sales/" + offer)
                        .query(String.class)
                        .single())
                .isEqualTo("sale.message.named");
        daysPass();
        assertThat(views.page(seller, id, offer).choices()).isEmpty();
        assertThatThrownBy(() -> sales.give(seller, id, offer, idOf(second))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_cabinet_tells_who_is_named_then_the_seller_then_the_chair_what_waits_for_each() {
        UUID offer = sales.offer(seller, id, new Sales.Wish(tenge("5000"), tenge("25000"), idOf(second), null), once());
        assertThat(waits.of(second))
                .singleElement()
                .satisfies(matter -> assertThat(matter.link()).endsWith("/sales/" + offer));
        assertThat(waits.of(third)).isEmpty();
        sales.want(second, id, offer);
        assertThat(waits.of(second)).as("it was said").isEmpty();
        assertThat(views.page(seller, id, offer).wanting()).hasSize(1);
        assertThat(views.page(third, id, offer).wanting())
                .as("other members read no name")
                .isEmpty();
        assertThat(waits.of(seller)).as("members have their days").isEmpty();
        daysPass();
        assertThat(waits.of(seller)).as("to choose").hasSize(1);
        assertThat(waits.of(chair)).isEmpty();
        sales.give(seller, id, offer, idOf(second));
        assertThat(waits.of(seller)).isEmpty();
        assertThat(waits.of(chair)).as("to write").hasSize(1);
        write(offer, null);
        assertThat(waits.of(chair)).isEmpty();
    }

    @Test
    void a_seller_whose_share_nobody_wanted_is_told_to_take_it_back() {
        sales.offer(seller, id, new Sales.Wish(tenge("5000"), tenge("25000"), idOf(second), null), once());
        daysPass();
        assertThat(waits.of(seller))
                .singleElement()
                .satisfies(matter -> assertThat(matter.title()).contains("nobody"));
    }

    private void daysPass() {
        clock.advance(Duration.ofDays(31));
    }

    private BigDecimal share(Actor of) {
        return balances.now("SHARES:" + id, "SHARE", idOf(of).toString());
    }

    private void write(UUID offer, @Nullable String fee) {
        book.transfer(chair, id, offer, clock.today(), fee == null ? null : tenge(fee), once());
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void refused(ThrowingCallable action, String field, String key) {
        assertThatThrownBy(action).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.key()).isEqualTo(key);
        });
    }

    private void assertTied(String brought) {
        Map<String, BigDecimal> totals = balances.totals("SHARES:" + id);
        BigDecimal standing = totals.entrySet().stream()
                .filter(each -> List.of("SHARE", "ADDITIONAL", "FEE", "PAYABLE").contains(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(totals.get("MONEY")).isEqualByComparingTo(brought);
        assertThat(standing).isEqualByComparingTo(brought);
    }

    @Test
    void a_part_passes_on_one_day_and_the_seller_stays_a_member() {
        UUID offer = offered("5000", second);
        background.await();
        assertThat(inbox.open(third, null).rows()).anyMatch(each -> each.link().endsWith("/sales/" + offer));
        daysPass();
        sales.give(seller, id, offer, idOf(second));
        UUID key = once();
        book.transfer(chair, id, offer, clock.today(), null, key);
        book.transfer(chair, id, offer, clock.today(), null, key);
        assertThat(share(seller)).isEqualByComparingTo("15000");
        assertThat(share(second)).isEqualByComparingTo("25000");
        assertThat(membership(seller).getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(membership(seller).getShare()).isEqualByComparingTo("15000");
        assertThat(membership(second).getShare()).isEqualByComparingTo("25000");
        assertThat(jdbc.sql("""
                        select count(distinct transaction_id) || '/' || count(*) || '/' || count(distinct value_date)
                          from ledger_entry_v where book = ? and kind = 'TRANSFER'""").param("SHARES:" + id).query(String.class).single())
                .as("one transaction, two legs, one day")
                .isEqualTo("1/2/1");
        assertTied("80000");
    }

    @Test
    void who_sold_all_is_a_member_to_that_day_and_is_owed_nothing() {
        UUID offer = offered("20000", second);
        daysPass();
        sales.give(seller, id, offer, idOf(second));
        write(offer, null);
        Membership gone = membership(seller);
        assertThat(gone.getState()).isEqualTo(MembershipState.LEFT);
        assertThat(gone.getEnding()).isEqualTo(Ending.SALE);
        assertThat(gone.getLeftOn()).isEqualTo(clock.today());
        assertThat(balances.now("SHARES:" + id, "PAYABLE", gone.getId().toString()))
                .isEqualByComparingTo("0");
        assertThat(jdbc.sql("select count(*) from share_payout where membership_id = ?")
                        .param(gone.getId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rows.findVoters(id)).hasSize(3).doesNotContain(seller.accountId());
        assertTied("80000");
    }

    @Test
    void additional_contributions_that_pass_are_promised_by_nobody() {
        shares.record(
                chair,
                id,
                idOf(seller),
                new Contribution(ShareKind.ADDITIONAL, tenge("10000"), clock.today(), null),
                false,
                once());
        UUID offer = offered("25000", second);
        daysPass();
        sales.give(seller, id, offer, idOf(second));
        write(offer, null);
        assertThat(share(seller)).isEqualByComparingTo("0");
        assertThat(membership(seller).getShare())
                .as("nothing of the share contribution is still to come")
                .isEqualByComparingTo("0");
        assertThat(share(second)).isEqualByComparingTo("40000");
        assertThat(membership(second).getShare()).isEqualByComparingTo("40000");
        assertTied("90000");
    }

    @Test
    void members_have_their_days_and_one_who_wants_it_comes_before_somebody_from_outside() {
        Someone outside = people.villager();
        memberships.ask(people.actor(outside), id, tenge("20000"), once());
        UUID offer = sales.offer(
                seller, id, new Sales.Wish(tenge("20000"), tenge("30000"), null, new Iin(outside.iin())), once());
        UUID named = idOf(people.actor(outside));
        refused(() -> sales.give(seller, id, offer, named), SaleRule.WAIT);
        sales.want(third, id, offer);
        sales.want(third, id, offer);
        daysPass();
        refused(() -> sales.want(second, id, offer), "sale.refused.days-over");
        refused(() -> sales.give(seller, id, offer, named), SaleRule.FIRST);
        assertThat(views.page(seller, id, offer).choices())
                .extracting(SaleViews.Person::membership)
                .containsExactly(idOf(third));
        assertThat(views.page(second, id, offer).named())
                .as("who asked to join is not told to members")
                .isNull();
        sales.unwant(third, id, offer);
        sales.give(seller, id, offer, named);
        refused(() -> write(offer, "1000"), "sale.refused.not-admitted");
        assertThat(share(seller)).isEqualByComparingTo("20000");
    }

    @Test
    void who_was_no_member_is_admitted_pays_the_fee_and_is_a_member_from_that_day() {
        Someone outside = people.villager();
        Actor buyer = people.actor(outside);
        memberships.ask(buyer, id, tenge("20000"), once());
        memberships.decide(chair, id, idOf(buyer), new MeetingDecision(clock.today(), 4, 4, 0, 0), once());
        UUID offer = sales.offer(
                seller, id, new Sales.Wish(tenge("20000"), tenge("30000"), null, new Iin(outside.iin())), once());
        daysPass();
        sales.give(seller, id, offer, idOf(buyer));
        refused(() -> write(offer, null), "fee", "error.required");
        refused(() -> write(offer, "1000000"), "fee", "cooperative.rule.entrance-fee");
        write(offer, "5000");
        Membership joined = membership(buyer);
        assertThat(joined.getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(joined.getJoinedOn()).isEqualTo(clock.today());
        assertThat(share(buyer)).isEqualByComparingTo("20000");
        assertThat(joined.getShare()).isEqualByComparingTo("20000");
        assertThat(jdbc.sql("select number from share_member where membership_id = ?")
                        .param(joined.getId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertTied("85000");
        assertThat(pages.get()
                        .uri("/cabinet/cooperatives/" + id + "/shares/" + joined.getId() + "/book")
                        .with(People.signedIn(made.chair())))
                .as("a share that was bought was not brought in")
                .hasStatusOk()
                .bodyText()
                .contains("Пайы (жарналары мен басқа адамнан өткен пай)")
                .doesNotContain("Мүлік (пай) жарнасы, енгізілген күндері");
    }

    @Test
    void a_charter_that_forbids_others_and_a_smallest_share_hold() {
        sales.setTerms(chair, id, new SaleTerms.Given(10, false, tenge("8000")));
        Someone outside = people.villager();
        memberships.ask(people.actor(outside), id, tenge("20000"), once());
        refused(
                () -> sales.offer(
                        seller, id, new Sales.Wish(tenge("20000"), tenge("1"), null, new Iin(outside.iin())), once()),
                "iin",
                SaleRule.OUTSIDERS);
        refused(() -> offered("12000.01", second), "amount", SaleRule.REMAINDER);
        UUID offer = offered("12000", second);
        assertThat(views.page(second, id, offer).untilOn())
                .isEqualTo(clock.today().plusDays(10));
        assertThatThrownBy(() -> sales.setTerms(seller, id, SaleTerms.Given.NONE))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_sells_more_than_the_book_holds_or_twice_at_once_or_to_a_stranger() {
        refused(() -> offered("20000.01", second), "amount", SaleRule.HOLDING);
        refused(() -> offered("100", seller), "buyer", "error.choice");
        refused(
                () -> sales.offer(
                        seller,
                        id,
                        new Sales.Wish(
                                tenge("100"),
                                tenge("1"),
                                null,
                                new Iin(people.villager().iin())),
                        once()),
                "iin",
                "sale.refused.ask-first");
        offered("100", second);
        refused(() -> offered("100", third), "sale.refused.twice");
        refused(
                () -> sales.offer(chair, id, new Sales.Wish(tenge("20000"), tenge("1"), idOf(second), null), once()),
                "amount",
                "sale.refused.chair");
    }

    @Test
    void an_offer_is_taken_back_before_a_buyer_is_chosen_and_called_off_by_the_chair_after() {
        UUID offer = offered("5000", second);
        assertThatThrownBy(() -> sales.takeBack(third, id, offer)).isInstanceOf(NotFoundException.class);
        refused(() -> sales.takeBack(chair, id, offer), "sale.refused.over");
        sales.takeBack(seller, id, offer);
        sales.takeBack(seller, id, offer);
        refused(() -> sales.want(third, id, offer), "sale.refused.over");
        UUID again = offered("5000", second);
        daysPass();
        sales.give(seller, id, again, idOf(second));
        refused(() -> sales.takeBack(seller, id, again), "sale.refused.over");
        sales.takeBack(chair, id, again);
        refused(() -> write(again, null), "sale.refused.over");
        assertThat(share(seller)).isEqualByComparingTo("20000");
    }

    @Test
    void of_two_buyers_chosen_at_the_same_moment_one_gets_it() throws Exception {
        UUID offer = offered("20000", second);
        sales.want(third, id, offer);
        daysPass();
        Future<Boolean> other = interleaving.meanwhile(() -> sales.give(seller, id, offer, idOf(second)), () -> {
            sales.give(seller, id, offer, idOf(third));
            return true;
        });
        assertThat(Interleaving.failure(other)).isNotNull();
        write(offer, null);
        assertThat(share(second)).isEqualByComparingTo("40000");
        assertThat(share(third)).isEqualByComparingTo("20000");
        assertTied("80000");
    }

    @Test
    void two_presses_of_the_chair_at_the_same_moment_pass_it_once() throws Exception {
        UUID offer = offered("20000", second);
        daysPass();
        sales.give(seller, id, offer, idOf(second));
        Future<Boolean> other = interleaving.meanwhile(() -> write(offer, null), () -> {
            write(offer, null);
            return true;
        });
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(share(second)).isEqualByComparingTo("40000");
        assertTied("80000");
    }

    @Test
    void an_offer_of_who_left_in_another_way_is_over() {
        UUID offer = offered("5000", second);
        memberships.askToLeave(seller, id, once());
        memberships.leave(chair, id, idOf(seller), new MeetingDecision(clock.today(), 4, 4, 0, 0), once());
        assertThat(views.page(second, id, offer).state()).isEqualTo(OfferState.ENDED_BEFORE);
        assertTied("80000");
    }

    @Test
    void a_person_reads_of_offers_among_the_own_data_and_refusals_name_article_and_point() {
        offered("5000", second);
        for (Actor each : List.of(seller, second)) {
            assertThat(held.stream()
                            .filter(kind -> kind.kind().equals("sales"))
                            .flatMap(kind -> kind.read(each.accountId(), 0, 10).stream()))
                    .hasSize(1);
        }
        for (Language language : Language.values()) {
            for (String key : List.of(SaleRule.FIRST, SaleRule.OUTSIDERS)) {
                assertThat(texts.in(language, key)).contains("30", "1");
            }
        }
    }
}
