package kz.yntymaq.cooperative.heir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payout.Payouts;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The death of a member: the membership ends, the share is divided among heirs to the tiyn, and the book ties at each step. */
@PortalTest
class HeirsTest {

    @Autowired
    Heirs heirs;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    Deaths deaths;

    @Autowired
    DeathWatch watch;

    @Autowired
    Shares shares;

    @Autowired
    Payouts payouts;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    MemberPicker picker;

    @Autowired
    HeirViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository rows;

    @Autowired
    Balances balances;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    List<HeldData> held;

    private UUID id;
    private Made made;
    private Actor chair;
    private Actor member;
    private UUID dead;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        chair = people.actor(made.chair());
        member = people.actor(made.member());
        dead = of(member).getId();
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private Membership of(Actor actor) {
        return rows.findAllOf(id).stream()
                .filter(each -> each.getAccountId().equals(actor.accountId()))
                .findFirst()
                .orElseThrow();
    }

    private void died(LocalDate on) {
        deaths.died(chair, id, dead, on, SeenPaper.of(DeathPaper.CERTIFICATE, "№ 12, 20.11.2026"), once());
    }

    /** The official of the district saw the paper, for the co-operative has no other body, and the days to object are over. */
    private void over() {
        watch.seenByDistrict(people.actor(people.official(Places.ZERENDI)), dead);
        clock.advance(Duration.ofDays(DeathTerm.DAYS));
    }

    /** A meeting outside the portal, to whose record nobody objected in time. */
    private void decided() {
        recorded();
        clock.advance(Duration.ofDays(OpenDaysRule.DAYS + 1));
    }

    private void recorded() {
        payouts.draft(chair, id, dead, clock.today().plusDays(90), once());
        payouts.decidedOutside(chair, id, dead, new MeetingDecision(clock.today(), 3, 3, 0, 0), once());
    }

    private void named(String name, @Nullable Someone person, int numerator, int denominator) {
        heirs.name(
                chair,
                id,
                dead,
                new NamedHeir(name, person == null ? null : new Iin(person.iin()), numerator, denominator, "№ 5"),
                once());
    }

    private List<Heir> heirs() {
        return views.page(chair, id, dead).heirs();
    }

    private BigDecimal owed() {
        return balances.now("SHARES:" + id, "PAYABLE", dead.toString());
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void assertTied(String money) {
        Map<String, BigDecimal> totals = balances.totals("SHARES:" + id);
        assertThat(totals.get("MONEY")).isEqualByComparingTo(money);
        assertThat(totals.entrySet().stream()
                        .filter(each ->
                                List.of("SHARE", "ADDITIONAL", "FEE", "PAYABLE").contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(money);
    }

    @Test
    void the_membership_ends_on_the_day_of_death_and_the_member_has_no_vote_from_then_on() {
        died(clock.today());
        Membership gone = of(member);
        assertThat(gone.getState()).isEqualTo(MembershipState.LEFT);
        assertThat(gone.getEnding()).isEqualTo(Ending.DEATH);
        assertThat(gone.getLeftOn()).isEqualTo(clock.today());
        assertThat(rows.findVoters(id)).hasSize(3).doesNotContain(member.accountId());
        assertThat(rows.countMembersOn(id, clock.today().plusDays(1))).isEqualTo(3);
        assertThat(owed()).isEqualByComparingTo("20000");
        assertTied("80000");
        refused(() -> died(clock.today()), "heir.refused.no-member");
    }

    @Test
    void the_day_is_not_in_the_future_nor_before_the_membership_and_the_chair_is_recorded_by_the_next() {
        refused(() -> died(clock.today().plusDays(1)), "cooperative.refused.future");
        refused(() -> died(clock.today().minusDays(2)), "cooperative.refused.too-early");
        refused(
                () -> deaths.died(
                        chair, id, of(chair).getId(), clock.today(), SeenPaper.of(DeathPaper.OTHER, "1"), once()),
                "heir.refused.chair");
        assertThatThrownBy(
                        () -> deaths.died(member, id, dead, clock.today(), SeenPaper.of(DeathPaper.OTHER, "1"), once()))
                .isInstanceOf(NotFoundException.class);
        assertTied("80000");
    }

    @Test
    void parts_that_are_not_the_whole_are_not_divided_and_more_than_the_whole_is_not_named() {
        died(clock.today());
        over();
        refused(() -> heirs.divide(chair, id, dead), "heir.rule.whole");
        named("Бірінші", null, 1, 3);
        named("Екінші", null, 1, 3);
        refused(() -> heirs.divide(chair, id, dead), "heir.rule.whole");
        refused(() -> named("Үшінші", null, 1, 2), "heir.rule.whole");
        named("Үшінші", null, 1, 3);
        heirs.divide(chair, id, dead);
        heirs.divide(chair, id, dead);
        assertThat(heirs())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("6666.67", "6666.67", "6666.66");
        refused(() -> named("Кеш", null, 1, 9), "heir.refused.divided");
        refused(() -> heirs.remove(chair, id, dead, heirs().get(0).id()), "heir.refused.divided");
        assertTied("80000");
    }

    @Test
    void heirs_are_paid_once_each_until_nothing_is_owed() throws Exception {
        died(clock.today());
        over();
        decided();
        named("Бірінші", null, 1, 4);
        named("Екінші", null, 3, 4);
        heirs.divide(chair, id, dead);
        UUID first = partOf("Бірінші");
        UUID second = partOf("Екінші");
        Future<Boolean> again =
                interleaving.meanwhile(() -> heirs.pay(chair, id, dead, first, clock.today(), once()), () -> {
                    heirs.pay(chair, id, dead, first, clock.today(), once());
                    return true;
                });
        assertThat(Interleaving.failure(again)).isNotNull();
        assertThat(owed()).isEqualByComparingTo("15000");
        assertTied("75000");
        heirs.pay(chair, id, dead, second, clock.today(), once());
        assertThat(owed()).isEqualByComparingTo("0");
        assertTied("60000");
    }

    @Test
    void heirs_are_paid_what_the_meeting_decided_and_nothing_before() {
        Someone child = people.villager();
        var browser = new PlainBrowser(port);
        browser.signIn(child);
        var led = new PlainBrowser(port);
        led.signIn(made.chair());
        died(clock.today());
        named(child.name().full(), child, 1, 4);
        named("Екінші", null, 3, 4);
        over();
        heirs.divide(chair, id, dead);
        UUID first = partOf(child);
        refused(() -> heirs.pay(chair, id, dead, first, clock.today(), once()), "share.rule.payout-decision");
        recorded();
        refused(() -> heirs.pay(chair, id, dead, first, clock.today(), once()), "payout.refused.not-open");
        background.await();
        assertThat(inbox.open(people.actor(child), null).rows())
                .as("an heir with an account is told, and may object")
                .anyMatch(each -> each.link().endsWith("/payouts/" + dead));
        String payout = "/cabinet/cooperatives/" + id + "/payouts/" + dead;
        assertThat(browser.get(payout).body())
                .contains(payout + "/objection", texts.in(Language.KK, "payout.heirs"))
                .doesNotContain(payout + "/draft");
        assertThat(browser.get("/cabinet").body()).contains(payout);
        LocalDate recordedOn = clock.today();
        clock.advance(Duration.ofDays(OpenDaysRule.DAYS + 1));
        refused(
                () -> shares.record(
                        chair,
                        id,
                        dead,
                        new Contribution(
                                ShareKind.ADDITIONAL, BigDecimal.TEN, of(member).getLeftOn(), null),
                        false,
                        once()),
                "share.rule.payout-decided");
        refused(
                () -> heirs.pay(chair, id, dead, first, recordedOn.minusDays(1), once()),
                "cooperative.refused.too-early");
        String page = "/cabinet/cooperatives/" + id + "/heirs/" + dead;
        assertThat(led.get(page).body()).contains(page + "/" + first + "/pay");
        assertThat(led.get(payout).body()).contains(page, texts.in(Language.KK, "payout.do.DECIDED.heirs"));
        heirs.pay(chair, id, dead, first, clock.today(), once());
        heirs.pay(chair, id, dead, partOf("Екінші"), clock.today(), once());
        assertThat(owed()).isEqualByComparingTo("0");
        assertThat(led.get(payout).body()).contains(texts.in(Language.KK, "payout.do.PAID"));
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "share.rule.payout-decision")).contains("30", "2");
        }
    }

    @Test
    void a_death_that_is_taken_back_voids_what_was_decided_of_the_share() {
        died(clock.today());
        recorded();
        deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once());
        background.await();
        died(clock.today());
        named("Мұрагер", null, 1, 1);
        over();
        heirs.divide(chair, id, dead);
        refused(
                () -> heirs.pay(chair, id, dead, partOf("Мұрагер"), clock.today(), once()),
                "share.rule.payout-decision");
        decided();
        heirs.pay(chair, id, dead, partOf("Мұрагер"), clock.today(), once());
        assertTied("60000");
    }

    @Test
    void where_an_heir_was_paid_before_meetings_were_asked_the_others_are_paid_without_one() {
        died(clock.today());
        named("Мұрагер", null, 1, 1);
        over();
        heirs.divide(chair, id, dead);
        jdbc.sql("alter table additional_payout_earlier disable trigger additional_payout_earlier_stays")
                .update();
        jdbc.sql("insert into additional_payout_earlier (membership_id) values (?)")
                .param(dead)
                .update();
        jdbc.sql("alter table additional_payout_earlier enable trigger additional_payout_earlier_stays")
                .update();
        heirs.pay(chair, id, dead, partOf("Мұрагер"), clock.today(), once());
        assertTied("60000");
    }

    @Test
    void a_part_passes_to_an_heir_who_is_a_member_and_to_one_whom_the_meeting_admitted() {
        Someone child = people.villager();
        died(clock.today());
        over();
        named(made.members().get(2).name().full(), made.members().get(2), 1, 2);
        named(child.name().full(), child, 1, 2);
        heirs.divide(chair, id, dead);
        UUID first = partOf(made.members().get(2));
        UUID second = partOf(child);
        heirs.pass(chair, id, dead, first, clock.today(), null, once());
        Membership heir = of(people.actor(made.members().get(2)));
        assertThat(heir.getShare()).isEqualByComparingTo("30000");
        assertThat(balances.now("SHARES:" + id, "SHARE", heir.getId().toString()))
                .isEqualByComparingTo("30000");
        refused(
                () -> heirs.pass(chair, id, dead, second, clock.today(), BigDecimal.ZERO, once()),
                "heir.refused.not-admitted");
        Actor actor = people.actor(child);
        memberships.ask(actor, id, new BigDecimal("10000"), once());
        refused(
                () -> heirs.pass(chair, id, dead, second, clock.today(), BigDecimal.ZERO, once()),
                "heir.refused.not-admitted");
        memberships.decide(chair, id, of(actor).getId(), new MeetingDecision(clock.today(), 3, 3, 0, 0), once());
        heirs.pass(chair, id, dead, second, clock.today(), new BigDecimal("1000"), once());
        assertThat(of(actor).getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(balances.now("SHARES:" + id, "SHARE", of(actor).getId().toString()))
                .isEqualByComparingTo("10000");
        assertThat(owed()).isEqualByComparingTo("0");
        assertTied("81000");
        refused(() -> heirs.pay(chair, id, dead, second, clock.today(), once()), "heir.refused.settled");
    }

    @Test
    void nothing_of_the_share_moves_before_thirty_days_and_before_another_than_the_recorder_saw_the_paper() {
        died(clock.today());
        named(made.chair().name().full(), made.chair(), 1, 1);
        refused(() -> heirs.divide(chair, id, dead), "heir.refused.unseen");
        assertThatThrownBy(() -> watch.seen(chair, id, dead)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> watch.seenByDistrict(people.actor(people.official(Places.SAIRAM)), dead))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> watch.seenByDistrict(people.actor(people.official(Places.AKMOLA)), dead))
                .isInstanceOf(NotFoundException.class);
        watch.seenByDistrict(people.actor(people.official(Places.ZERENDI)), dead);
        assertThat(views.page(chair, id, dead).seenBy()).isNotNull();
        refused(() -> heirs.divide(chair, id, dead), "heir.refused.term");
        clock.advance(Duration.ofDays(DeathTerm.DAYS - 1));
        refused(() -> heirs.divide(chair, id, dead), "heir.refused.term");
        clock.advance(Duration.ofDays(1));
        heirs.divide(chair, id, dead);
        heirs.pass(chair, id, dead, partOf(made.chair()), clock.today(), null, once());
        assertTied("80000");
    }

    @Test
    void who_sits_in_the_commission_sees_the_paper_and_the_district_does_not_then() {
        UUID watcher = made.members().get(2).id();
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, 'REVISION', ?, ?, now())""").params(UUID.randomUUID(), id, watcher, clock.today()).update();
        died(clock.today());
        background.await();
        Actor third = people.actor(made.members().get(2));
        assertThat(inbox.open(third, null).rows()).anyMatch(each -> each.link().endsWith(id + "/deaths"));
        Actor official = people.actor(people.official(Places.ZERENDI));
        assertThat(watch.ofDistrict(official)).noneMatch(each -> each.member().equals(dead));
        assertThatThrownBy(() -> watch.seenByDistrict(official, dead)).isInstanceOf(NotFoundException.class);
        assertThat(watch.list(third, id))
                .singleElement()
                .satisfies(line -> assertThat(line.mine()).isTrue());
        watch.seen(third, id, dead);
        watch.seen(third, id, dead);
        assertThat(watch.list(third, id))
                .singleElement()
                .satisfies(line -> assertThat(line.seenBy())
                        .isEqualTo(made.members().get(2).name().full()));
    }

    @Test
    void the_district_sees_the_paper_where_nobody_else_did_in_time_or_all_others_are_heirs() {
        Someone third = made.members().get(2);
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, 'REVISION', ?, ?, now())""").params(UUID.randomUUID(), id, third.id(), clock.today()).update();
        died(clock.today());
        Actor official = people.actor(people.official(Places.ZERENDI));
        assertThatThrownBy(() -> watch.seenByDistrict(official, dead)).isInstanceOf(NotFoundException.class);
        named(third.name().full(), third, 1, 2);
        assertThat(watch.ofDistrict(official)).anyMatch(each -> each.member().equals(dead));
        heirs.remove(chair, id, dead, partOf(third));
        assertThat(watch.ofDistrict(official)).noneMatch(each -> each.member().equals(dead));
        clock.advance(Duration.ofDays(DeathTerm.DAYS));
        watch.seenByDistrict(official, dead);
    }

    @Test
    void who_saw_the_paper_is_not_named_an_heir_afterwards() {
        Someone third = made.members().get(2);
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, 'REVISION', ?, ?, now())""").params(UUID.randomUUID(), id, third.id(), clock.today()).update();
        died(clock.today());
        watch.seen(people.actor(third), id, dead);
        refused(() -> named(third.name().full(), third, 1, 1), "heir.refused.seen-heir");
    }

    @Test
    void an_heir_is_no_second_pair_of_eyes() {
        Someone third = made.members().get(2);
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, 'BOARD', ?, ?, now())""").params(UUID.randomUUID(), id, third.id(), clock.today()).update();
        died(clock.today());
        named(third.name().full(), third, 1, 1);
        refused(() -> watch.seen(people.actor(third), id, dead), "heir.refused.seen-heir");
    }

    @Test
    void a_day_before_the_last_own_act_is_refused_and_who_signs_in_later_stops_the_share() {
        clock.advance(Duration.ofDays(5));
        new PlainBrowser(port).signIn(made.member());
        refused(() -> died(clock.today().minusDays(1)), "heir.refused.lives");
        died(clock.today());
        over();
        named("Бірінші", null, 1, 1);
        new PlainBrowser(port).signIn(made.member());
        refused(() -> heirs.divide(chair, id, dead), "heir.refused.lives");
        Actor official = people.actor(people.official(Places.ZERENDI));
        assertThat(watch.ofDistrict(official))
                .as("relatives may have opened the account: the district asks who it was")
                .anyMatch(each -> each.member().equals(dead) && each.lastAct() != null && each.mine());
        clock.advance(Duration.ofMinutes(1));
        watch.seenByDistrict(official, dead);
        heirs.divide(chair, id, dead);
    }

    @Test
    void who_signs_in_on_the_day_of_the_record_lives_until_the_district_knows_better() {
        Someone third = made.members().get(2);
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, 'REVISION', ?, ?, now())""").params(UUID.randomUUID(), id, third.id(), clock.today()).update();
        died(clock.today());
        clock.advance(Duration.ofMinutes(1));
        new PlainBrowser(port).signIn(made.member());
        named("Бірінші", null, 1, 1);
        watch.seen(people.actor(third), id, dead);
        clock.advance(Duration.ofDays(DeathTerm.DAYS));
        refused(() -> heirs.divide(chair, id, dead), "heir.refused.lives");
        watch.seenByDistrict(people.actor(people.official(Places.ZERENDI)), dead);
        heirs.divide(chair, id, dead);
    }

    @Test
    void whoever_names_themselves_an_heir_has_the_paper_looked_at_again() {
        Someone third = made.members().get(2);
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, 'REVISION', ?, ?, now())""").params(UUID.randomUUID(), id, third.id(), clock.today()).update();
        died(clock.today());
        watch.seen(people.actor(third), id, dead);
        named(made.chair().name().full(), made.chair(), 1, 1);
        clock.advance(Duration.ofDays(DeathTerm.DAYS));
        refused(() -> heirs.divide(chair, id, dead), "heir.refused.unseen");
        assertThat(watch.list(people.actor(third), id))
                .singleElement()
                .satisfies(line -> assertThat(line.heirs()).hasSize(1));
        watch.seen(people.actor(third), id, dead);
        heirs.divide(chair, id, dead);
    }

    @Test
    void who_lives_takes_the_record_back_by_one_press_and_nobody_else_does() {
        died(clock.today());
        named("Қате", null, 1, 1);
        String page = "/cabinet/cooperatives/" + id + "/alive";
        var other = new PlainBrowser(port);
        other.signIn(made.members().get(2));
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        var browser = new PlainBrowser(port);
        browser.signIn(made.member());
        assertThat(browser.get("/cabinet").body())
                .as("seen at once after the sign-in")
                .contains(page);
        String shown = browser.get(page).body();
        assertThat(shown).contains(made.chair().name().full());
        var fields = new HashMap<String, String>();
        for (String field : List.of("once", "_owner", "_seal")) {
            fields.put(field, PlainBrowser.hidden(shown, field));
        }
        browser.fill(page, fields);
        assertThat(of(member).getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(balances.now("SHARES:" + id, "SHARE", dead.toString())).isEqualByComparingTo("20000");
        background.await();
        assertThat(inbox.open(chair, null).rows()).anyMatch(each -> each.text().contains("taken back"));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'heir.alive' and subject = ? and account_id = ?")
                        .params(dead.toString(), member.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        refused(() -> died(clock.today()), "heir.refused.said-alive");
        clock.advance(Duration.ofDays(DeathTerm.DAYS));
        died(clock.today());
    }

    private UUID post(Someone person, String body, LocalDate from) {
        UUID term = UUID.randomUUID();
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (?, ?, ?, ?, ?, now())""").params(term, id, body, person.id(), from).update();
        return term;
    }

    private @Nullable LocalDate endOf(UUID term) {
        return jdbc.sql("select ended_on from body_term where id = ?")
                .param(term)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    @Test
    void who_lives_is_in_the_bodies_again_unless_another_was_elected_since() {
        UUID revision = post(made.member(), "REVISION", clock.today().minusDays(9));
        died(clock.today());
        assertThat(endOf(revision)).isEqualTo(clock.today());
        deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once());
        assertThat(endOf(revision)).isNull();
        died(clock.today());
        clock.advance(Duration.ofDays(1));
        post(made.members().get(2), "REVISION", clock.today());
        deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once());
        assertThat(endOf(revision))
                .as("others were elected")
                .isEqualTo(clock.today().minusDays(1));
    }

    @Test
    void the_district_finds_what_waits_at_its_start_and_the_chair_is_told_that_it_looked() {
        died(clock.today());
        Someone official = people.official(Places.ZERENDI);
        var browser = new PlainBrowser(port);
        browser.signIn(official);
        int waiting = watch.waitingOf(people.actor(official));
        assertThat(browser.get("/office").body()).contains("href=\"/office/deaths\"");
        watch.seenByDistrict(people.actor(official), dead);
        background.await();
        assertThat(inbox.open(chair, null).rows())
                .anyMatch(each -> each.link().endsWith("/heirs/" + dead)
                        && each.text().contains(made.member().name().full()));
        assertThat(watch.waitingOf(people.actor(official))).isEqualTo(waiting - 1);
    }

    @Test
    void all_that_is_wrong_with_a_death_is_said_at_once_by_its_field() {
        String page = "/cabinet/cooperatives/" + id + "/heirs/new";
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String shown = browser.get(page).body();
        var fields = new HashMap<String, String>();
        for (String field : List.of("once", "_owner", "_seal")) {
            fields.put(field, PlainBrowser.hidden(shown, field));
        }
        fields.put("member", of(chair).getId().toString());
        fields.put("on", clock.today().plusDays(1).toString());
        fields.put("paper", "OTHER");
        fields.put("number", "сөз");
        fields.put("words", "аз");
        assertThat(browser.fill(page, fields).body())
                .contains("id=\"member-error\"", "id=\"on-error\"", "id=\"number-error\"", "id=\"words-error\"");
    }

    @Test
    void a_paper_has_a_number_and_another_paper_has_words() {
        refused(
                () -> deaths.died(chair, id, dead, clock.today(), SeenPaper.of(DeathPaper.CERTIFICATE, "сөз"), once()),
                "heir.error.number");
        refused(
                () -> deaths.died(
                        chair,
                        id,
                        dead,
                        clock.today(),
                        new SeenPaper(DeathPaper.OTHER, "№ 1", "аааааааааа аааааааааа"),
                        once()),
                "error.reason");
        deaths.died(
                chair,
                id,
                dead,
                clock.today(),
                new SeenPaper(DeathPaper.OTHER, "№ 1", "Ауыл әкімінің анықтамасы"),
                once());
    }

    @Test
    void an_heir_without_an_account_is_paid_and_one_is_taken_from_the_list_before_it_is_divided() {
        died(clock.today());
        over();
        decided();
        named("Қате", null, 1, 2);
        heirs.remove(chair, id, dead, heirs().get(0).id());
        named("Дұрыс", null, 1, 1);
        heirs.divide(chair, id, dead);
        UUID only = heirs().get(0).id();
        refused(() -> heirs.pass(chair, id, dead, only, clock.today(), null, once()), "heir.refused.not-admitted");
        heirs.pay(chair, id, dead, only, clock.today(), once());
        assertThat(heirs().get(0).state()).isEqualTo(HeirState.PAID);
        assertTied("60000");
    }

    @Test
    void an_heir_with_an_account_reads_of_it_among_the_own_data_and_refusals_name_the_articles() {
        Someone child = people.villager();
        died(clock.today());
        named(child.name().full(), child, 1, 1);
        assertThat(held.stream()
                        .filter(kind -> kind.kind().equals("heirs"))
                        .flatMap(kind -> kind.read(child.id(), 0, 10).stream()))
                .hasSize(1);
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "heir.refused.not-admitted")).contains("28", "32");
        }
    }

    @Test
    void a_death_is_looked_at_a_second_time_before_it_is_recorded() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String page = "/cabinet/cooperatives/" + id + "/heirs/new";
        var typed = new HashMap<>(Map.of(
                "member", dead.toString(), "on", clock.today().toString(), "paper", "CERTIFICATE", "number", "№ 12"));
        String shown = browser.get(page).body();
        for (String field : List.of("once", "_owner", "_seal")) {
            typed.put(field, PlainBrowser.hidden(shown, field));
        }
        String second = browser.fill(page, typed).body();
        assertThat(second)
                .as("who, the paper and what follows")
                .contains(made.member().name().full(), "№ 12", texts.in(Language.KK, "heir.check.ends"));
        assertThat(second)
                .as("nothing is wrong before it was looked at")
                .doesNotContain("govuk-error-message", texts.in(Language.KK, "heir.refused.check"));
        assertThat(of(member).getState()).isEqualTo(MembershipState.MEMBER);
        typed.put("looked", "true");
        assertThat(browser.fill(page, typed).body())
                .as("pressed there without the tick")
                .contains(texts.in(Language.KK, "heir.refused.check"));
        typed.put("sure", "true");
        browser.fill(page, typed);
        assertThat(of(member).getState()).isEqualTo(MembershipState.LEFT);
        assertThat(of(member).getEnding()).isEqualTo(Ending.DEATH);
    }

    private UUID entry(ShareKind kind) {
        return balances.lines("SHARES:" + id, dead.toString(), null).rows().stream()
                .filter(line -> line.kind().equals(kind.name()))
                .findFirst()
                .orElseThrow()
                .transaction();
    }

    @Test
    void the_share_of_who_died_is_paid_to_heirs_alone_and_what_an_heir_got_stays() {
        LocalDate on = clock.today();
        died(on);
        over();
        decided();
        refused(
                () -> shares.payOut(chair, id, dead, new BigDecimal("1"), clock.today(), once()),
                "share.refused.heirs");
        named("Бірінші", null, 1, 2);
        named("Екінші", null, 1, 2);
        heirs.divide(chair, id, dead);
        heirs.pay(chair, id, dead, partOf("Бірінші"), clock.today(), once());
        refused(
                () -> shares.correct(chair, id, dead, entry(ShareKind.PAID_OUT), clock.today(), "Қате", once()),
                "share.refused.heirs");
        refused(
                () -> shares.correct(chair, id, dead, entry(ShareKind.SHARE), clock.today(), "Қате", once()),
                "share.refused.heirs-paid");
        refused(
                () -> shares.record(
                        chair,
                        id,
                        dead,
                        new Contribution(ShareKind.ADDITIONAL, new BigDecimal("100"), on, null),
                        false,
                        once()),
                "share.refused.heirs-paid");
        assertThat(owed()).isEqualByComparingTo("10000");
        assertTied("70000");
    }

    @Test
    void what_changed_in_the_book_since_is_divided_anew_before_anybody_is_paid() {
        LocalDate on = clock.today();
        died(on);
        over();
        named("Бірінші", null, 1, 4);
        named("Екінші", null, 3, 4);
        heirs.divide(chair, id, dead);
        assertThat(views.page(chair, id, dead).changed()).isFalse();
        shares.record(
                chair,
                id,
                dead,
                new Contribution(ShareKind.ADDITIONAL, new BigDecimal("4000"), on, null),
                false,
                once());
        assertThat(views.page(chair, id, dead).changed()).isTrue();
        refused(() -> heirs.pay(chair, id, dead, partOf("Бірінші"), clock.today(), once()), "heir.refused.changed");
        heirs.divide(chair, id, dead);
        assertThat(heirs())
                .extracting(each -> each.amount().toPlainString())
                .containsExactlyInAnyOrder("6000.00", "18000.00");
        decided();
        heirs.pay(chair, id, dead, partOf("Бірінші"), clock.today(), once());
        heirs.pay(chair, id, dead, partOf("Екінші"), clock.today(), once());
        assertThat(owed()).isEqualByComparingTo("0");
        assertTied("60000");
    }

    @Test
    void a_death_recorded_by_mistake_is_taken_back_and_stays_to_be_read() {
        died(clock.today());
        background.await();
        assertThat(inbox.open(member, null).rows())
                .as("who lives is told where to look")
                .anyMatch(each -> each.link().endsWith(id + "/alive"));
        named("Қате", null, 1, 1);
        assertThatThrownBy(() -> deaths.takeBack(member, id, dead, "Мен тірімін", once()))
                .isInstanceOf(NotFoundException.class);
        refused(() -> deaths.takeBack(chair, id, dead, "қате", once()), "error.reason");
        deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once());
        Membership alive = of(member);
        assertThat(alive.getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(alive.getEnding()).isNull();
        assertThat(alive.getLeftOn()).isNull();
        assertThat(rows.findVoters(id)).contains(member.accountId());
        assertThat(owed()).isEqualByComparingTo("0");
        assertThat(balances.now("SHARES:" + id, "SHARE", dead.toString())).isEqualByComparingTo("20000");
        assertTied("80000");
        HeirViews.Listed listed = views.list(chair, id);
        assertThat(listed.deaths()).isEmpty();
        assertThat(picker.find(listed.living(), dead)).isPresent();
        assertThat(listed.back()).singleElement().satisfies(back -> {
            assertThat(back.record().reason()).isEqualTo("Басқа адамның куәлігі екен");
            assertThat(back.name()).isEqualTo(made.member().name().full());
            assertThat(back.takenBackBy()).isEqualTo(made.chair().name().full());
        });
        background.await();
        assertThat(inbox.unread(member.accountId())).isGreaterThanOrEqualTo(2);
        assertThat(held.stream()
                        .filter(kind -> kind.kind().equals("heirs"))
                        .flatMap(kind -> kind.read(member.accountId(), 0, 10).stream()))
                .as("the person reads of it among the own data")
                .hasSize(1);
        died(clock.today());
        assertThat(owed()).isEqualByComparingTo("20000");
        assertTied("80000");
    }

    @Test
    void who_was_leaving_is_leaving_again_and_after_an_heir_was_paid_nothing_is_taken_back() {
        memberships.askToLeave(member, id, once());
        died(clock.today());
        deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once());
        assertThat(of(member).getState()).isEqualTo(MembershipState.LEAVING);
        assertThat(of(member).getLeaveDueOn()).isNotNull();
        died(clock.today());
        over();
        named("Мұрагер", null, 1, 1);
        decided();
        heirs.divide(chair, id, dead);
        heirs.pay(chair, id, dead, partOf("Мұрагер"), clock.today(), once());
        refused(() -> deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once()), "heir.refused.back-paid");
        assertThat(of(member).getState()).isEqualTo(MembershipState.LEFT);
    }

    @Test
    void an_iin_is_taken_with_the_name_of_its_account_alone_and_a_wrong_one_is_refused_like_one_that_is_none() {
        Someone stranger = people.villager();
        died(clock.today());
        refused(() -> named("Басқа Адам", stranger, 1, 2), "cooperative.refused.iin-and-name");
        refused(
                () -> heirs.name(
                        chair,
                        id,
                        dead,
                        new NamedHeir(stranger.name().full(), new Iin(Iins.next()), 1, 2, "№ 5"),
                        once()),
                "cooperative.refused.iin-and-name");
        for (int tries = 2; tries < 20; tries++) {
            refused(() -> named("Басқа Адам", stranger, 1, 2), "cooperative.refused.iin-and-name");
        }
        refused(() -> named(stranger.name().full(), stranger, 1, 2), "error.too-often");
        assertThat(heirs()).isEmpty();
    }

    private UUID partOf(String name) {
        return heirs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID partOf(Someone person) {
        return heirs().stream()
                .filter(each -> person.id().equals(each.account()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
