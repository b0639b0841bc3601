package kz.yntymaq.cooperative.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payout.Payouts;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.UsedKeyException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of shares of a co-operative: what members brought in, what is owed to who left, how mistakes are put right. */
@PortalTest
class SharesTest {

    @Autowired
    MembershipBook paper;

    @Autowired
    PaperFiles files;

    @Autowired
    Shares shares;

    @Autowired
    Payouts payouts;

    @Autowired
    ShareViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    Balances balances;

    @Autowired
    CooperativeViews pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    List<HeldData> held;

    @LocalServerPort
    int port;

    private PlainBrowser browser;
    private Made made;
    private Actor chair;
    private LocalDate today;

    @BeforeEach
    void a_cooperative() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        today = clock.today();
    }

    @Test
    void founders_are_numbered_in_their_order_and_nothing_is_written_that_nobody_told() {
        assertThat(register().members().rows().rows())
                .extracting(ShareMember::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(register().members().rows().rows()).allSatisfy(member -> {
            assertThat(member.promised()).isEqualByComparingTo("20000");
            assertThat(member.holding()).isEqualByComparingTo("0");
        });
        assertThat(register().totals().standing()).isEqualByComparingTo("0");
    }

    @Test
    void who_pays_share_and_fee_has_the_next_number_and_both_stand_in_the_book() {
        UUID id = joined("25000", "5000");
        ShareMember member = member(id);
        assertThat(member.number()).isEqualTo(5);
        assertThat(member.share()).isEqualByComparingTo("25000");
        assertThat(member.fee()).isEqualByComparingTo("5000");
        assertThat(book(id).entries().rows())
                .extracting(ShareEntry::kind)
                .containsExactlyInAnyOrder(ShareKind.SHARE, ShareKind.FEE);
        assertTied("30000");
    }

    @Test
    void who_pays_no_fee_has_no_entry_of_one() {
        UUID id = joined("25000", "0");
        assertThat(book(id).entries().rows()).hasSize(1);
        assertTied("25000");
    }

    @Test
    void numbers_have_no_gaps_however_many_join_at_once() throws Exception {
        List<UUID> admitted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            admitted.add(admitted());
        }
        AtOnce.all(admitted.stream()
                .map(id -> (Callable<Boolean>) () -> {
                    pay(id, "1000", "0");
                    return true;
                })
                .toList());
        assertThat(register().members().rows().rows())
                .extracting(ShareMember::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertTied("4000");
    }

    @Test
    void money_property_and_additional_contributions_make_the_share() {
        UUID id = id(made.member());
        record(id, contribution(ShareKind.SHARE, "20000"));
        record(id, contribution(ShareKind.ADDITIONAL, "5000.50"));
        record(id, contribution(ShareKind.FEE, "3000"));
        record(id, kind("8000", null, null));
        ShareMember member = member(id);
        assertThat(member.holding()).isEqualByComparingTo("33000.50");
        assertThat(member.fee()).isEqualByComparingTo("3000");
        assertThat(register().totals().of("PROPERTY")).isEqualByComparingTo("8000");
        assertThat(register().totals().of("MONEY")).isEqualByComparingTo("28000.50");
        assertThat(views.standing(book(id)))
                .extracting(entry ->
                        entry.property() == null ? "" : entry.property().thing())
                .containsExactlyInAnyOrder("", "", "", "Сауын сиыр");
        assertTied("36000.50");
    }

    @Test
    void a_press_counts_once_and_another_one_with_its_key_is_refused() {
        UUID id = id(made.member());
        UUID key = UUID.randomUUID();
        shares.record(chair, made.id(), id, contribution(ShareKind.SHARE, "100"), false, key);
        shares.record(chair, made.id(), id, contribution(ShareKind.SHARE, "100"), false, key);
        assertThatThrownBy(() -> shares.record(chair, made.id(), id, contribution(ShareKind.SHARE, "101"), false, key))
                .isInstanceOf(UsedKeyException.class);
        assertTied("100");
    }

    @Test
    void a_mistake_is_put_right_by_a_counter_entry_that_stays_beside_it() {
        UUID id = id(made.member());
        record(id, contribution(ShareKind.SHARE, "200000"));
        UUID wrong = book(id).entries().rows().get(0).transaction();
        correct(id, wrong, today);
        record(id, contribution(ShareKind.SHARE, "20000"));
        assertThat(member(id).share()).isEqualByComparingTo("20000");
        assertThat(book(id).entries().rows())
                .hasSize(3)
                .filteredOn(ShareEntry::isCorrectable)
                .hasSize(1);
        assertThat(book(id).entries().rows()).filteredOn(ShareEntry::reversal).allSatisfy(entry -> {
            assertThat(entry.amount()).isEqualByComparingTo("-200000");
            assertThat(entry.reason()).isEqualTo(REASON);
        });
        assertThat(views.standing(book(id))).hasSize(1);
        assertRefused("ledger.refused.reversed", () -> correct(id, wrong, today));
        assertTied("20000");
    }

    @Test
    void a_member_is_one_since_share_and_fee_both_stand_in_the_book() {
        UUID id = admitted();
        clock.advance(Duration.ofDays(9));
        today = clock.today();
        pay(id, "20000", "5000");
        assertThat(member(id).joinedOn()).isEqualTo(today);
        UUID typed = entry(id, ShareKind.SHARE);
        correct(id, typed, today);
        assertThat(member(id).joinedOn())
                .as("until it is written anew the day that was known stays")
                .isEqualTo(today);
        share(id, "8000", today.minusDays(7));
        share(id, "12000", today.minusDays(4));
        assertThat(member(id).joinedOn())
                .as("the fee came last, on the day of the press")
                .isEqualTo(today);
        correct(id, entry(id, ShareKind.FEE), today);
        shares.record(
                chair,
                made.id(),
                id,
                new Contribution(ShareKind.FEE, new BigDecimal("5000"), today.minusDays(6), null),
                false,
                UUID.randomUUID());
        LocalDate since = today.minusDays(4);
        assertThat(member(id).joinedOn())
                .as("the day on which the whole share was there")
                .isEqualTo(since);
        assertThat(jdbc.sql("select joined_on from cooperative_member_v where cooperative_id = ? and joined_on = ?")
                        .params(made.id(), since)
                        .query(LocalDate.class)
                        .list())
                .as("other rooms read the same day")
                .hasSize(1);
    }

    @Test
    void a_day_of_membership_is_not_told_from_an_amount_that_was_a_slip() {
        for (String slip : List.of("1000000", "10000")) {
            UUID id = admitted();
            clock.advance(Duration.ofDays(9));
            today = clock.today();
            pay(id, slip, "0");
            correct(id, entry(id, ShareKind.SHARE), today);
            share(id, "30000", today.minusDays(3));
            share(id, "20000", today.minusDays(8)); // written down later than what came after it
            assertThat(member(id).joinedOn()).as(slip).isEqualTo(today.minusDays(3));
        }
    }

    private UUID entry(UUID id, ShareKind kind) {
        return book(id).entries().rows().stream()
                .filter(each -> each.kind() == kind && each.isCorrectable())
                .findFirst()
                .orElseThrow()
                .transaction();
    }

    private void share(UUID id, String tenge, LocalDate on) {
        shares.record(
                chair,
                made.id(),
                id,
                new Contribution(ShareKind.SHARE, new BigDecimal(tenge), on, null),
                true,
                UUID.randomUUID());
    }

    @Test
    void an_entry_of_another_member_or_of_another_cooperative_is_not_found() {
        UUID id = id(made.member());
        record(id, contribution(ShareKind.SHARE, "100"));
        UUID entry = book(id).entries().rows().get(0).transaction();
        UUID another = id(made.members().get(2));
        assertThatThrownBy(() -> correct(another, entry, today)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.entry(chair, made.id(), another, entry)).isInstanceOf(NotFoundException.class);
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor its = people.actor(foreign.chair());
        assertThatThrownBy(() -> shares.correct(its, foreign.id(), id, entry, today, REASON, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> shares.correct(its, made.id(), id, entry, today, REASON, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_chair_alone_keeps_the_book_and_a_member_sees_the_own_part() {
        UUID id = id(made.member());
        Actor member = people.actor(made.member());
        record(id, contribution(ShareKind.SHARE, "100"));
        assertThat(views.own(member, made.id(), null).member().share()).isEqualByComparingTo("100");
        for (Actor other : List.of(member, people.actor(people.villager()))) {
            assertThatThrownBy(() -> shares.record(
                            other, made.id(), id, contribution(ShareKind.SHARE, "1"), false, UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> shares.closePeriod(other, made.id(), today, UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> views.register(other, made.id(), null, null))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> views.ofMember(other, made.id(), id, null)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> views.own(people.actor(people.villager()), made.id(), null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_fees_of_a_member_together_stay_within_five_indexes() {
        UUID id = id(made.member());
        record(id, contribution(ShareKind.FEE, "20000"));
        assertRefused("cooperative.rule.entrance-fee", () -> record(id, contribution(ShareKind.FEE, "1625.01")));
        record(id, contribution(ShareKind.FEE, "1625"));
        assertThat(member(id).fee()).isEqualByComparingTo("21625");
    }

    @Test
    void property_above_twenty_thousand_indexes_needs_a_valuation_that_is_not_later() {
        UUID id = id(made.member());
        record(id, kind("86500000", null, null));
        assertRefused("cooperative.rule.valuation", () -> record(id, kind("86500000.01", null, null)));
        assertRefused("share.refused.valued-later", () -> record(id, kind("86500000.01", "7", today.plusDays(1))));
        record(id, kind("86500000.01", "7", today));
        assertThat(member(id).share()).isEqualByComparingTo("173000000.01");
    }

    @Test
    void days_are_asked_for_where_they_can_lie() {
        UUID id = id(made.member());
        assertRefused(
                "cooperative.refused.future",
                () -> record(id, new Contribution(ShareKind.SHARE, BigDecimal.TEN, today.plusDays(1), null)));
        assertRefused(
                "cooperative.refused.too-early",
                () -> record(id, new Contribution(ShareKind.SHARE, BigDecimal.TEN, today.minusDays(4), null)));
        record(id, new Contribution(ShareKind.SHARE, BigDecimal.TEN, today.minusDays(3), null));
    }

    @Test
    void a_closed_period_takes_no_entry() {
        UUID id = id(made.member());
        record(id, new Contribution(ShareKind.SHARE, BigDecimal.TEN, today.minusDays(2), null));
        UUID entry = book(id).entries().rows().get(0).transaction();
        shares.closePeriod(chair, made.id(), today.minusDays(1), UUID.randomUUID());
        assertThat(register().closedUntil()).isEqualTo(today.minusDays(1));
        assertRefused(
                "ledger.refused.closed",
                () -> record(id, new Contribution(ShareKind.SHARE, BigDecimal.TEN, today.minusDays(1), null)));
        assertRefused("ledger.refused.closed", () -> correct(id, entry, today.minusDays(1)));
        correct(id, entry, today);
        assertRefused(
                "share.refused.day-lasts",
                () -> shares.closePeriod(chair, made.id(), today.plusDays(1), UUID.randomUUID()));
        assertRefused(
                "ledger.refused.closed-already",
                () -> shares.closePeriod(chair, made.id(), today.minusDays(1), UUID.randomUUID()));
        assertTied("0");
    }

    @Test
    void a_day_that_is_not_over_is_not_closed() {
        assertRefused("share.refused.day-lasts", () -> close(today));
        UUID id = id(made.member());
        record(id, contribution(ShareKind.SHARE, "10"));
        close(today.minusDays(1));
        assertTied("10");
    }

    @Test
    void who_joins_or_leaves_on_a_day_of_a_closed_period_is_posted_on_the_first_open_day() {
        UUID joins = admitted();
        Someone person = people.villager();
        UUID leaves = joined(person, "25000", "0");
        memberships.askToLeave(people.actor(person), made.id(), UUID.randomUUID());
        MeetingDecision meeting = unanimous();
        clock.set(today.plusDays(5));
        close(today.plusDays(2));
        pay(joins, "7000", "500");
        memberships.leave(chair, made.id(), leaves, meeting, UUID.randomUUID());

        assertThat(member(joins).joinedOn()).isEqualTo(today);
        assertThat(book(joins).entries().rows()).hasSize(2).allSatisfy(this::isMoved);
        assertThat(member(leaves).leftOn()).isEqualTo(today);
        assertThat(member(leaves).dueOn()).isEqualTo(today.plusYears(1));
        assertThat(member(leaves).payable()).isEqualByComparingTo("25000");
        assertThat(book(leaves).entries().rows())
                .filteredOn(entry -> entry.kind() == ShareKind.PAYOUT_DUE)
                .singleElement()
                .satisfies(this::isMoved);
        assertThat(book(leaves).entries().rows())
                .filteredOn(entry -> entry.kind() == ShareKind.SHARE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.happenedOn()).isNull());
        String posted = DateTimeFormatter.ofPattern(texts.in(Language.RU, "format.date"), Language.RU.locale())
                .format(today.plusDays(3));
        assertThat(paper.of(book(joins)).rows())
                .as("the membership book says when it was")
                .noneSatisfy(row -> assertThat(row.text().ru()).contains(posted));
        assertTied("32500");
    }

    private void isMoved(ShareEntry entry) {
        assertThat(entry.on()).isEqualTo(today.plusDays(3));
        assertThat(entry.happenedOn()).isEqualTo(today);
        assertThat(entry.day()).isEqualTo(today);
    }

    @Test
    void nobody_brings_anything_in_before_being_a_member() {
        clock.set(today.plusDays(1));
        today = clock.today();
        UUID id = joined("25000", "0");
        var early = new Contribution(ShareKind.ADDITIONAL, BigDecimal.TEN, today.minusDays(1), null);
        assertByField("on", "cooperative.refused.too-early", () -> record(id, early));
        record(id, contribution(ShareKind.ADDITIONAL, "10"));
        record(id(made.member()), early);
        assertTied("25020");
    }

    @Test
    void more_than_was_promised_is_asked_about_once() {
        UUID id = id(made.member());
        UUID key = UUID.randomUUID();
        Contribution promised = contribution(ShareKind.SHARE, "20000");
        shares.record(chair, made.id(), id, promised, false, UUID.randomUUID());
        Contribution more = contribution(ShareKind.SHARE, "0.01");
        assertByField("beyond", "share.refused.beyond", () -> shares.record(chair, made.id(), id, more, false, key));
        shares.record(chair, made.id(), id, contribution(ShareKind.ADDITIONAL, "5"), false, UUID.randomUUID());
        shares.record(chair, made.id(), id, more, true, key);
        shares.record(chair, made.id(), id, more, false, key);
        assertTied("20005.01");
    }

    @Test
    void each_day_that_was_set_for_a_pay_out_stays_in_the_log() {
        UUID id = joined("25000", "0");
        leave(id);
        due(id, today.plusMonths(2));
        due(id, today.plusMonths(3));
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'share.due-set' and subject = ? order by position")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        today.plusMonths(2).toString(), today.plusMonths(3).toString());
    }

    @Test
    void the_form_keeps_what_was_typed_when_the_book_cannot_count_so_much_and_asks_about_more_than_promised() {
        String page = "/cabinet/cooperatives/" + made.id() + "/shares/" + id(made.member()) + "/new";
        assertThat(browse(page)).doesNotContain("name=\"beyond\"");
        String asked = send(page, "9999999999999,99", Map.of());
        assertThat(asked).contains("beyond-error", "name=\"beyond\"", "value=\"9 999 999 999 999,99\"");
        assertThat(send(page, "9999999999999,99", Map.of("beyond", "true"))).contains("Жарна кітапқа жазылды");
        String refused = send(page, "9999999999999,99", Map.of("beyond", "true"));
        assertThat(refused).contains("amount-error", "Сан тым үлкен", "value=\"9 999 999 999 999,99\"");
        assertTied("9999999999999.99");
    }

    @Test
    void a_period_is_closed_by_who_has_ticked_what_that_means() {
        String page = "/cabinet/cooperatives/" + made.id() + "/shares/close";
        assertThat(browse(page)).contains("жарна, төлем және түзету енді жазылмайды");
        String until = today.minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        assertThat(sendForm(page, Map.of("until", until))).contains("known-error", until);
        assertThat(register().closedUntil()).isNull();
        sendForm(page, Map.of("until", until, "known", "true"));
        assertThat(register().closedUntil()).isEqualTo(today.minusDays(1));
    }

    @Test
    void the_list_of_members_names_a_promise_a_promise_and_leads_to_the_book() {
        assertThat(browse("/cabinet/cooperatives/" + made.id() + "/members"))
                .contains("Уәде етілген мүлік (пай) жарнасы", "/cabinet/cooperatives/" + made.id() + "/shares\"")
                .doesNotContain("Кіру жарнасы");
        assertThat(browse("/cabinet/cooperatives/" + made.id())).contains("Уәде етілген мүлік (пай) жарнасы");
    }

    @Test
    void who_asks_what_is_held_is_told_number_thing_day_and_every_entry_once() {
        Someone person = people.villager();
        UUID id = joined(person, "25000", "0");
        record(id, kind("90000000", "7", today));
        leave(id);
        assertThat(told(person))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item).contains("number"))
                .anySatisfy(item -> assertThat(item).contains("thing", "valuedBy", "valuationNumber", "valuationOn"))
                .satisfiesOnlyOnce(item -> assertThat(item).contains("dueOn"));
        assertThat(told(made.member()))
                .as("a number without entries")
                .singleElement()
                .satisfies(item -> assertThat(item).contains("number").doesNotContain("amount"));
    }

    private List<List<String>> told(Someone person) {
        return held.stream()
                .filter(each -> each.kind().equals("shares"))
                .flatMap(each -> each.read(person.id(), 0, 20).stream())
                .map(item -> item.fields().stream().map(HeldItem.Field::name).toList())
                .toList();
    }

    private String browse(String page) {
        browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        return browser.get(page).body();
    }

    private String send(String page, String tenge, Map<String, String> more) {
        var typed = new HashMap<>(Map.of(
                "kind",
                "SHARE",
                "form",
                "MONEY",
                "amount",
                tenge,
                "on",
                today.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"))));
        typed.putAll(more);
        return sendForm(page, typed);
    }

    private String sendForm(String page, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_owner", made.chair().id().toString());
        fields.put("once", PlainBrowser.hidden(browser.get(page).body(), "once"));
        return browser.fill(page, fields).body();
    }

    private void close(LocalDate until) {
        shares.closePeriod(chair, made.id(), until, UUID.randomUUID());
    }

    private static void assertByField(String field, String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void the_share_of_who_left_is_owed_within_a_year_and_paid_in_parts() {
        UUID id = joined("25000", "5000");
        record(id, contribution(ShareKind.ADDITIONAL, "1000"));
        assertThatThrownBy(() -> payOut(id, "1", today)).isInstanceOf(WrongStateException.class);
        leave(id);
        ShareMember left = member(id);
        assertThat(left.holding()).isEqualByComparingTo("0");
        assertThat(left.payable()).isEqualByComparingTo("26000");
        assertThat(left.fee()).as("a fee is not given back").isEqualByComparingTo("5000");
        assertThat(left.leaveAskedOn()).isEqualTo(today);
        assertThat(left.dueOn()).isEqualTo(today.plusYears(1));
        assertThat(register().owed()).extracting(ShareMember::id).containsExactly(id);
        assertRefused("share.rule.payout-term", () -> due(id, today.plusYears(1).plusDays(1)));
        assertRefused("share.rule.payout-term", () -> due(id, today.minusDays(1)));
        due(id, today.plusMonths(2));
        assertThat(member(id).dueOn()).isEqualTo(today.plusMonths(2));
        assertThat(member(id).late()).isFalse();
        clock.set(today.plusMonths(2).plusDays(1));
        assertThat(member(id).late()).isTrue();
        assertRefused("share.rule.payout-decision", () -> payOut(id, "1", today.plusDays(10)));
        decided(id);
        assertRefused("cooperative.refused.too-early", () -> payOut(id, "1", today.minusDays(1)));
        payOut(id, "20000", today.plusDays(10));
        assertRefused("share.rule.payout-share", () -> payOut(id, "6000.01", today.plusDays(10)));
        payOut(id, "6000", today.plusDays(20));
        assertThat(member(id).payable()).isEqualByComparingTo("0");
        assertThat(member(id).late()).isFalse();
        assertThat(register().owed()).isEmpty();
        assertTied("5000");
    }

    @Test
    void who_left_still_sees_the_own_book() {
        Someone person = people.villager();
        UUID id = joined(person, "25000", "0");
        leave(id);
        assertThat(views.own(people.actor(person), made.id(), null).member().payable())
                .isEqualByComparingTo("25000");
    }

    @Test
    void what_is_owed_follows_a_correction_made_after_leaving_until_it_was_paid() {
        UUID id = joined("25000", "0");
        UUID paid = book(id).entries().rows().get(0).transaction();
        leave(id);
        UUID owed = book(id).entries().rows().stream()
                .filter(entry -> entry.kind() == ShareKind.PAYOUT_DUE)
                .findFirst()
                .orElseThrow()
                .transaction();
        assertRefused("share.refused.owed", () -> correct(id, owed, today));
        assertRefused("cooperative.refused.too-early", () -> correct(id, paid, today.minusDays(1)));
        correct(id, paid, today);
        assertThat(member(id).payable()).isEqualByComparingTo("0");
        record(id, contribution(ShareKind.SHARE, "20000"));
        assertThat(member(id).payable()).as("a late fact is owed too").isEqualByComparingTo("20000");
        assertThat(member(id).holding()).isEqualByComparingTo("0");
        UUID late = book(id).entries().rows().stream()
                .filter(entry -> entry.kind() == ShareKind.SHARE && entry.isCorrectable())
                .findFirst()
                .orElseThrow()
                .transaction();
        decided(id);
        payOut(id, "15000", today);
        assertRefused("share.rule.payout-decided", () -> correct(id, late, today));
        assertTied("5000");
    }

    @Test
    void nothing_is_brought_in_after_leaving() {
        UUID id = joined("25000", "0");
        leave(id);
        clock.set(today.plusDays(3));
        assertRefused(
                "share.refused.after-leaving",
                () -> record(id, new Contribution(ShareKind.SHARE, BigDecimal.TEN, today.plusDays(1), null)));
    }

    @Test
    void refusals_name_their_article_in_every_language() {
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "cooperative.rule.valuation", "86 500 000 ₸"))
                    .contains("21", "2", "86 500 000");
            assertThat(texts.in(language, "share.rule.payout-term", "20.11.2026", "20.11.2027"))
                    .contains("30", "3", "20.11.2026", "20.11.2027");
        }
    }

    /** The migration that opened the books of co-operatives of before, run again on one whose book was taken away. */
    @Test
    void older_databases_get_the_same_books_from_what_they_had_recorded() throws IOException {
        UUID stays = joined("25000", "5000");
        clock.advance(Duration.ofMinutes(1));
        UUID noFee = joined("7000", "0");
        clock.advance(Duration.ofMinutes(1));
        UUID left = joined("9000", "100");
        leave(left);
        List<String> before = written();
        String file =
                new ClassPathResource("db/migration/V261__cooperative.sql").getContentAsString(StandardCharsets.UTF_8);
        String opening = file.substring(file.indexOf("-- Opening:"));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (String table : List.of(
                    "share_payout",
                    "share_property",
                    "share_happened",
                    "share_member",
                    "share_register",
                    "ledger_balance",
                    "ledger_entry",
                    "ledger_transaction",
                    "ledger_account",
                    "ledger_book")) {
                jdbc.sql("delete from " + table).update();
            }
            jdbc.sql("set local session_replication_role = origin").update();
        });
        transaction.executeWithoutResult(status -> List.of(opening.split(";\\s*\n")).stream()
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> jdbc.sql(statement).update()));
        assertThat(written()).isEqualTo(before);
        assertThat(List.of(
                        member(stays).number(),
                        member(noFee).number(),
                        member(left).number()))
                .containsExactly(5, 6, 7);
        record(stays, contribution(ShareKind.ADDITIONAL, "1"));
        assertThat(joined("10", "0"))
                .satisfies(id -> assertThat(member(id).number()).isEqualTo(8));
    }

    /** All entries of the book as they count, whatever their ids. */
    private List<String> written() {
        return jdbc.sql("""
                        select concat_ws(' ', account, subject, amount, value_date, kind, by_account) from ledger_entry_v
                         where book = ? order by 1""").param("SHARES:" + made.id()).query(String.class).list();
    }

    @Test
    void members_are_told_of_what_was_written_into_their_book() {
        UUID id = id(made.member());
        record(id, contribution(ShareKind.SHARE, "100"));
        background.await();
        assertThat(jdbc.sql(
                                "select count(*) from inbox_message where account_id = ? and key = 'share.message.recorded'")
                        .param(made.member().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static final String REASON = "Сома қате терілген, бір нөл артық.";

    private Contribution contribution(ShareKind kind, String tenge) {
        return new Contribution(kind, new BigDecimal(tenge), today, null);
    }

    private Contribution kind(String tenge, String report, LocalDate reported) {
        return new Contribution(
                ShareKind.SHARE,
                new BigDecimal(tenge),
                today,
                new Contribution.Property("Сауын сиыр", "Басқарма, № 3 хаттама", report, reported));
    }

    private void record(UUID id, Contribution given) {
        shares.record(chair, made.id(), id, given, true, UUID.randomUUID());
    }

    private void correct(UUID id, UUID entry, LocalDate on) {
        shares.correct(chair, made.id(), id, entry, on, REASON, UUID.randomUUID());
    }

    /** The four founders decided that it is paid. */
    private void decided(UUID id) {
        LocalDate opens = clock.today().plusDays(11);
        LocalDate due = member(id).dueOn();
        payouts.draft(chair, made.id(), id, due.isBefore(opens) ? opens : due, UUID.randomUUID());
        payouts.decidedOutside(chair, made.id(), id, new MeetingDecision(today, 4, 4, 0, 0), UUID.randomUUID());
        clock.advance(Duration.ofDays(11)); // nobody objected
    }

    private void payOut(UUID id, String tenge, LocalDate on) {
        shares.payOut(chair, made.id(), id, new BigDecimal(tenge), on, UUID.randomUUID());
    }

    private void due(UUID id, LocalDate on) {
        shares.setDue(chair, made.id(), id, on, UUID.randomUUID());
    }

    private UUID joined(String share, String fee) {
        return joined(people.villager(), share, fee);
    }

    private UUID joined(Someone person, String share, String fee) {
        UUID id = admitted(person);
        pay(id, share, fee);
        return id;
    }

    private UUID admitted() {
        return admitted(people.villager());
    }

    private UUID admitted(Someone person) {
        memberships.ask(people.actor(person), made.id(), BigDecimal.TEN, UUID.randomUUID());
        UUID id = id(person);
        memberships.decide(chair, made.id(), id, unanimous(), UUID.randomUUID());
        return id;
    }

    private void pay(UUID id, String share, String fee) {
        memberships.pay(chair, made.id(), id, new BigDecimal(share), new BigDecimal(fee), today, UUID.randomUUID());
    }

    private void leave(UUID id) {
        UUID person = jdbc.sql("select account_id from membership where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        Actor leaving = people.actor(new Someone(person, "", new PersonName("А", "Б", null)));
        memberships.askToLeave(leaving, made.id(), UUID.randomUUID());
        memberships.leave(chair, made.id(), id, unanimous(), UUID.randomUUID());
    }

    private MeetingDecision unanimous() {
        int all = jdbc.sql(
                        "select count(*) from membership where cooperative_id = ? and joined_on <= ? and coalesce(left_on, ?) >= ?")
                .params(made.id(), today, today, today)
                .query(Integer.class)
                .single();
        return new MeetingDecision(today, all, all, 0, 0);
    }

    private UUID id(Someone person) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), person.id())
                .query(UUID.class)
                .single();
    }

    private ShareViews.Register register() {
        return views.register(chair, made.id(), null, null);
    }

    private ShareViews.Book book(UUID id) {
        return views.ofMember(chair, made.id(), id, null);
    }

    private ShareMember member(UUID id) {
        return book(id).member();
    }

    private void assertTied(String tenge) {
        ShareViews.Totals totals = register().totals();
        assertThat(totals.broughtIn()).isEqualByComparingTo(tenge);
        assertThat(totals.standing()).isEqualByComparingTo(tenge);
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void the_membership_book_is_a_paper_that_lasts_and_says_number_share_and_fee() throws Exception {
        UUID id = joined("25000", "5000");
        BilingualPaper sheet = paper.of(book(id));
        assertThat(sheet.title().ru()).contains("№ ");
        assertThat(sheet.rows()).anySatisfy(row -> assertThat(row.text().kk()).contains("Кіру жарнасы"));
        byte[] file = files.write(sheet);
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
    }
}
