package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.heir.DeathWatch;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules of members and their shares (law on agricultural co-operatives, articles 2, 21 and 25 to 32), each broken on its page. */
@PortalTest
class MembersLawTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final BigDecimal SHARE = new BigDecimal("20000");

    /** Five МРП of 2026, and a tiyn more. */
    private static final String FIVE_MCI = "21625";

    private static final String ABOVE_FIVE_MCI = "21625.01";

    /** 20,000 МРП of 2026, and a tiyn more. */
    private static final String MCI_20_000 = "86500000";

    private static final String ABOVE_20_000_MCI = "86500000.01";

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Demands demands;

    @Autowired
    DeathWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    private Law law;
    private Made made;
    private UUID id;
    private Actor chair;
    private Someone member;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        law = new Law(web);
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        chair = people.actor(made.chair());
        member = made.member();
    }

    private String page(String end) {
        return "/cabinet/cooperatives/" + id + end;
    }

    private String today() {
        return DAY.format(clock.today());
    }

    private String yesterday() {
        return DAY.format(clock.today().minusDays(1));
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private MeetingDecision all(int present) {
        return new MeetingDecision(clock.today(), present, present, 0, 0);
    }

    private UUID membershipOf(Someone person) {
        return cooperatives.findVisibleTo(people.actor(person), id).mine().membershipId();
    }

    private UUID applicant(Someone person) {
        memberships.ask(people.actor(person), id, SHARE, once());
        return cooperatives.findChairedBy(chair, id).waiting().stream()
                .filter(each -> each.accountId().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .membershipId();
    }

    private UUID admitted(Someone person) {
        UUID membership = applicant(person);
        memberships.decide(chair, id, membership, all(4), once());
        return membership;
    }

    private UUID gone(Someone person) {
        UUID membership = membershipOf(person);
        memberships.askToLeave(people.actor(person), id, once());
        memberships.leave(chair, id, membership, all(4), once());
        return membership;
    }

    private Typed vote(int present, int yes, int no) {
        return Typed.of("vote.on", today(), "vote.present", present)
                .with("vote.votesFor", yes)
                .with("vote.votesAgainst", no)
                .with("vote.abstained", 0);
    }

    private Typed brought(String kind, String form, String amount) {
        return Typed.of("kind", kind, "form", form, "amount", amount, "on", today(), "beyond", true)
                .with("thing", "Трактор")
                .with("valuedBy", "Басқарма");
    }

    private Typed associate(String number) {
        return Typed.of("name", "Ахметов Ерлан", "contract.contractNumber", number)
                .with("contract.contractOn", today())
                .with("contract.share", "50000")
                .with("contract.paidOn", today())
                .with("producer", "true")
                .with("produces", "сүт");
    }

    private Typed merge(Typed one, Typed other) {
        other.fields().forEach((field, values) -> one.with(field, values));
        return one;
    }

    @Test
    void who_asks_to_join_undertakes_to_keep_the_charter() {
        Someone newcomer = people.villager();
        law.refuses("C 28(2)", newcomer, page("/join"), Typed.of("share", "20000", "_charter", "on"));
        law.lets(newcomer, page("/join"), Typed.of("share", "20000", "charter", true));
    }

    @Test
    void who_was_admitted_is_a_member_from_the_day_on_which_share_and_fee_were_paid() {
        Someone newcomer = people.villager();
        String payment = page("/members/" + admitted(newcomer) + "/payment");
        Typed paid = Typed.of("share", "20000", "fee", "5000", "differs", true);
        law.hides(newcomer, page("/share"));
        law.says(
                "C 28(3)",
                Map.of("kk", "Кіру жарнасы: 5", "ru", "Вступительный взнос: 5", "en", "Entrance fee: "),
                newcomer,
                "/cooperatives/" + id);
        law.refuses("C 28(3)", made.chair(), payment, paid.with("paidOn", yesterday()));
        law.refuses(
                "C 28(3)", made.chair(), payment, paid.with("paidOn", today()).with("share", "19999"));
        law.refuses(
                "C 28(3)", made.chair(), payment, paid.with("share", "20000").with("fee", "0"));
        paid.with("fee", "5000");
        law.lets(made.chair(), payment, paid.with("paidOn", today()));
        law.says(
                "C 28(4)",
                Map.of("kk", "мүше кітапшасы", "ru", "Членская книжка", "en", "Membership book"),
                newcomer,
                page("/share/book"));
    }

    @Test
    void an_exit_is_considered_within_thirty_days() {
        String exit = page("/members/" + membershipOf(member) + "/exit");
        memberships.askToLeave(people.actor(member), id, once());
        law.says(
                "C 29(2)",
                Map.of("kk", "Шешім мерзімі: ", "ru", "Срок решения: ", "en", "To be decided by "),
                made.chair(),
                exit);
        clock.advance(Duration.ofDays(33)); // the last of the thirty may be a day off
        law.says(
                "C 29(2)",
                Map.of("kk", "өтіп кетті", "ru", "Срок решения прошёл", "en", "which has passed"),
                made.chair(),
                exit);
    }

    @Test
    void where_there_is_no_money_for_a_share_the_meeting_may_ask_the_others() {
        UUID left = gone(member);
        law.says(
                "C 30(4)",
                Map.of("kk", "қосымша жарна", "ru", "дополнительных взносах остальных", "en", "of the other members"),
                made.chair(),
                page("/payouts/" + left));
    }

    @Test
    void nobody_is_in_two_cooperatives_of_a_kind() {
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        law.refuses(
                "C 25(1)",
                member,
                "/cabinet/cooperatives/" + other.id() + "/join",
                Typed.of("share", "20000", "charter", true));
    }

    @Test
    void an_entrance_fee_is_not_above_five_mci() {
        String payment = page("/members/" + admitted(people.villager()) + "/payment");
        Typed paid = Typed.of("share", "20000", "paidOn", today(), "differs", true);
        law.refuses("C 2(8)", made.chair(), payment, paid.with("fee", ABOVE_FIVE_MCI));
        law.lets(made.chair(), payment, paid.with("fee", FIVE_MCI));
        String book = page("/shares/" + membershipOf(member) + "/new");
        law.refuses("C 2(8)", made.chair(), book, brought("FEE", "MONEY", ABOVE_FIVE_MCI));
    }

    @Test
    void an_entrance_fee_is_paid_in_money() {
        String book = page("/shares/" + membershipOf(member) + "/new");
        law.refuses("C 2(8)", made.chair(), book, brought("FEE", "PROPERTY", "5000"));
    }

    @Test
    void property_above_20_000_mci_is_valued_independently() {
        String book = page("/shares/" + membershipOf(member) + "/new");
        law.refuses("C 21(2)", made.chair(), book, brought("SHARE", "PROPERTY", ABOVE_20_000_MCI));
        law.lets(made.chair(), book, brought("SHARE", "PROPERTY", MCI_20_000));
    }

    @Test
    void a_share_is_paid_out_within_a_year() {
        String due = page("/shares/" + gone(member) + "/due");
        LocalDate year = clock.today().plusYears(1);
        law.refuses("C 30(3)", made.chair(), due, Typed.of("dueOn", DAY.format(year.plusDays(1))));
        law.lets(made.chair(), due, Typed.of("dueOn", DAY.format(year)));
    }

    @Test
    void who_leaves_is_paid_the_share_and_not_the_entrance_fee() {
        law.lets(
                made.chair(),
                page("/shares/" + membershipOf(member) + "/new"),
                brought("FEE", "MONEY", "5000").with("on", DAY.format(clock.today())));
        UUID left = gone(member);
        String payout = page("/shares/" + left + "/payout");
        decided(left);
        law.refuses("C 2(8)", made.chair(), payout, Typed.of("amount", "25000", "on", today()));
        law.lets(made.chair(), payout, Typed.of("amount", "20000", "on", today()));
    }

    @Test
    void nothing_is_paid_out_before_the_meeting_has_decided() {
        UUID left = gone(member);
        String payout = page("/shares/" + left + "/payout");
        law.refuses("C 30(2)", made.chair(), payout, Typed.of("amount", "20000", "on", today()));
        String draft = page("/payouts/" + left + "/draft");
        String late = DAY.format(clock.today().plusYears(1).plusDays(1));
        law.refuses("C 30(3)", made.chair(), draft, Typed.of("dueOn", late));
        law.hides(made.chair(), page("/payouts/" + membershipOf(made.chair())));
        decided(left);
        law.lets(made.chair(), payout, Typed.of("amount", "20000", "on", today()));
    }

    @Test
    void a_meeting_outside_that_was_not_for_it_decides_no_payout() {
        UUID left = gone(member);
        law.lets(made.chair(), page("/payouts/" + left + "/draft"), Typed.of("dueOn", inAMonth()));
        law.refuses("C 34(5)", made.chair(), page("/payouts/" + left + "/decision"), vote(3, 1, 2));
    }

    private String inAMonth() {
        return DAY.format(clock.today().plusMonths(1));
    }

    private void decided(UUID left) {
        law.lets(made.chair(), page("/payouts/" + left + "/draft"), Typed.of("dueOn", inAMonth()));
        law.lets(made.chair(), page("/payouts/" + left + "/decision"), vote(3, 3, 0));
        clock.advance(Duration.ofDays(11)); // nobody objected
    }

    @Test
    void the_chair_leaves_as_any_member_once_another_was_elected() {
        law.lets(made.chair(), page("/leave"), Typed.of());
        law.refusesByThePortal(made.chair(), page("/members/" + membershipOf(made.chair()) + "/exit"), vote(4, 4, 0));
    }

    @Test
    void who_is_excluded_broke_what_the_charter_says() {
        Typed proposal = Typed.of("member", membershipOf(member), "grounds", "Жарнасын енгізбеді");
        law.refuses("C 31(1)", made.chair(), page("/exclusions/new"), proposal.with("charterItem", " "));
        law.lets(made.chair(), page("/exclusions/new"), proposal.with("charterItem", "8-тармақ"));
    }

    @Test
    void who_is_excluded_is_heard_and_gets_the_notice_after_the_decision() {
        String exclusion = law.lets(
                made.chair(),
                page("/exclusions/new"),
                Typed.of("member", membershipOf(member), "charterItem", "8-тармақ", "grounds", "Жарнасын енгізбеді"));
        law.refusesByThePortal(made.chair(), exclusion + "/decision", vote(4, 3, 1));
        clock.advance(Duration.ofDays(11));
        law.lets(made.chair(), exclusion + "/decision", vote(4, 3, 1));
        law.refuses(
                "C 31(1)",
                made.chair(),
                exclusion + "/handed",
                Typed.of("how", "IN_PERSON", "on", DAY.format(clock.today().minusDays(1))));
        law.lets(made.chair(), exclusion + "/handed", Typed.of("how", "IN_PERSON", "on", today()));
    }

    @Test
    void the_chair_is_not_excluded_while_in_the_post() {
        Someone second = member;
        law.refusesByThePortal(
                second, page("/exclusions/new"), demandedBy(second).with("member", membershipOf(made.chair())));
    }

    /** A third of the members stands behind this one, who may propose then. */
    private Typed demandedBy(Someone person) {
        law.lets(person, page("/meetings/demand"), Typed.of("words", "Шығару"));
        String demand = "/meetings/demands/" + demandOf(person);
        law.lets(made.members().get(2), page(demand + "/join"), Typed.of());
        return Typed.of("charterItem", "8-тармақ", "grounds", "Жиналыс өткізбеді");
    }

    private UUID demandOf(Someone person) {
        return demands.open(people.actor(person), id).get(0).id();
    }

    @Test
    void a_share_is_sold_to_outsiders_only_where_the_charter_lets() {
        Someone stranger = people.villager();
        applicant(stranger);
        law.lets(made.chair(), page("/sales/terms"), Typed.of("days", 30, "forbidden", true));
        law.refuses(
                "C 30(1)",
                member,
                page("/sales/new"),
                Typed.of("amount", "20000", "price", "30000", "iin", stranger.iin()));
    }

    @Test
    void nobody_sells_more_than_the_share() {
        law.refuses(
                "C 30(1)",
                member,
                page("/sales/new"),
                Typed.of(
                        "amount",
                        "20000.01",
                        "price",
                        "30000",
                        "buyer",
                        membershipOf(made.members().get(2))));
    }

    @Test
    void members_buy_before_an_outsider_who_is_admitted_by_the_meeting() {
        Someone stranger = people.villager();
        UUID buyer = applicant(stranger);
        String offer = law.lets(
                member, page("/sales/new"), Typed.of("amount", "5000", "price", "7000", "iin", stranger.iin()));
        law.refuses("C 30(1)", member, offer + "/give/" + buyer, Typed.of());
        law.lets(made.members().get(2), offer + "/want", Typed.of());
        clock.advance(Duration.ofDays(60));
        law.refuses("C 30(1)", member, offer + "/give/" + buyer, Typed.of());
    }

    @Test
    void an_outsider_who_bought_is_no_member_before_the_meeting_admits() {
        Someone stranger = people.villager();
        UUID buyer = applicant(stranger);
        String offer = law.lets(
                member, page("/sales/new"), Typed.of("amount", "5000", "price", "7000", "iin", stranger.iin()));
        clock.advance(Duration.ofDays(60));
        law.lets(member, offer + "/give/" + buyer, Typed.of());
        law.refuses("C 28(1)", made.chair(), offer + "/transfer", Typed.of("on", today(), "fee", "5000"));
    }

    @Test
    void an_heir_is_admitted_by_the_meeting_before_the_share_passes() {
        UUID dead = membershipOf(member);
        String death = law.lets(
                made.chair(),
                page("/heirs/new"),
                Typed.of("member", dead, "on", today(), "paper", "CERTIFICATE", "number", "№ 1")
                        .with("sure", "true"));
        Typed heir = Typed.of("name", "Ахметова Сәуле", "numerator", 1, "denominator", 2)
                .with("certificate", "№ 2");
        law.lets(made.chair(), death + "/name", heir);
        law.refusesByThePortal(
                made.chair(), death + "/name", heir.with("numerator", 2).with("denominator", 3));
        law.lets(made.chair(), death + "/name", heir.with("numerator", 1).with("denominator", 2));
        law.refusesByThePortal(made.chair(), death + "/divide", Typed.of());
        watch.seenByDistrict(people.actor(people.official(Places.ZERENDI)), dead);
        law.refusesByThePortal(made.chair(), death + "/divide", Typed.of());
        clock.advance(Duration.ofDays(30));
        law.lets(made.chair(), death + "/divide", Typed.of());
        law.refuses("C 30(2)", made.chair(), death + "/" + heirOf(dead) + "/pay", Typed.of("on", today()));
        String pass = death + "/" + heirOf(dead) + "/pass";
        law.refuses("C 28(1)", made.chair(), pass, Typed.of("on", today(), "fee", "5000"));
        law.refuses("C 32(2)", made.chair(), pass, Typed.of("on", today(), "fee", "5000"));
    }

    private UUID heirOf(UUID dead) {
        return jdbc.sql("select id from membership_heir where membership_id = ? limit 1")
                .param(dead)
                .query(UUID.class)
                .single();
    }

    @Test
    void associated_members_are_a_fifth_and_admitted_by_most_of_those_present() {
        law.refuses("C 25(2)", made.chair(), page("/associates/new"), merge(associate("1"), vote(4, 4, 0)));
        UUID fifth = admitted(people.villager());
        memberships.pay(chair, id, fifth, SHARE, BigDecimal.ZERO, clock.today(), once());
        law.refuses("C 34(5)", made.chair(), page("/associates/new"), merge(associate("1"), vote(4, 2, 2)));
        Typed noProducer = merge(associate("1"), vote(4, 4, 0)).with("producer", "false");
        law.refuses("C 25(2)", made.chair(), page("/associates/new"), noProducer);
        law.lets(made.chair(), page("/associates/new"), merge(associate("1"), vote(4, 4, 0)));
        law.refuses("C 25(2)", made.chair(), page("/associates/new"), merge(associate("2"), vote(4, 4, 0)));
    }
}
