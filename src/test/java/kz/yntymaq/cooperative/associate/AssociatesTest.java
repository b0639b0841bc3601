package kz.yntymaq.cooperative.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.cooperative.membership.Memberships;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Associated members: at most a fifth, no vote, a share in money that is returned, and the book ties. */
@PortalTest
class AssociatesTest {

    private static final String GROUNDS = "Мүшенің қағаздағы өтініші, № 3, 20.11.2026";

    @Autowired
    Associates associates;

    @Autowired
    AssociateExits exits;

    @Autowired
    MistakenExits mistakes;

    @Autowired
    MockMvcTester web;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    AssociateViews views;

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

    private Made made;
    private UUID id;
    private Actor chair;

    @BeforeEach
    void a_cooperative_of_five() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
    }

    private MvcTestResult look(Someone who, String address) {
        return web.get().uri(address).with(People.signedIn(who)).exchange();
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private void fifth() {
        Actor person = people.actor(people.villager());
        memberships.ask(person, id, new BigDecimal("1000"), once());
        UUID membership = rows.findOpen(id, person.accountId()).orElseThrow().getId();
        memberships.decide(chair, id, membership, all(4), once());
        memberships.pay(chair, id, membership, new BigDecimal("1000"), BigDecimal.ZERO, clock.today(), once());
    }

    private MeetingDecision all(int present) {
        return new MeetingDecision(clock.today(), present, present, 0, 0);
    }

    private UUID admit(@Nullable Someone person, MeetingDecision decision) {
        return associates.admit(
                chair,
                id,
                new Associates.Given(
                        person == null ? "ЖШС «Дала»" : person.name().full(),
                        person == null ? null : new Iin(person.iin()),
                        new Contract("7", clock.today(), new BigDecimal("50000"), clock.today()),
                        null),
                decision,
                once());
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
    void four_members_have_none_and_five_have_one() {
        refused(() -> admit(null, all(4)), OneFifthRule.REASON);
        fifth();
        admit(null, all(5));
        refused(() -> admit(null, all(5)), OneFifthRule.REASON);
        assertThat(views.count(id)).isEqualTo(1);
        assertTied("51000");
    }

    @Test
    void of_two_admitted_at_the_same_moment_one_is() throws Exception {
        fifth();
        Future<UUID> other = interleaving.meanwhile(() -> admit(null, all(5)), () -> admit(null, all(5)));
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(views.count(id)).isEqualTo(1);
        assertTied("51000");
    }

    @Test
    void they_are_in_no_electorate_and_change_no_quorum() {
        fifth();
        Someone person = people.villager();
        admit(person, all(5));
        assertThat(rows.findVoters(id)).hasSize(5).doesNotContain(person.id());
        assertThat(rows.countMembersOn(id, clock.today())).isEqualTo(5);
        assertThat(MeetingVoteRule.quorum(rows.countPeople(id))).isEqualTo(4);
        refused(() -> admit(person, all(5)), OneFifthRule.REASON);
    }

    @Test
    void a_meeting_that_did_not_admit_or_without_enough_members_admits_nobody() {
        fifth();
        refused(() -> admit(null, all(3)), "cooperative.rule.quorum");
        refused(() -> admit(null, new MeetingDecision(clock.today(), 4, 2, 2, 0)), "cooperative.rule.majority");
        refused(() -> admit(made.member(), all(5)), "associate.refused.member");
        assertThatThrownBy(
                        () -> associates.there(people.actor(made.member()), id, UUID.randomUUID(), Set.of(), Set.of()))
                .isInstanceOf(NotFoundException.class);
        assertThat(views.count(id)).isZero();
    }

    @Test
    void on_exit_the_share_is_owed_and_returned_and_no_more() {
        fifth();
        UUID associate = admit(null, all(5));
        refused(
                () -> associates.payOut(chair, id, associate, BigDecimal.ONE, clock.today(), once()),
                "associate.refused.not-left");
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        assertThat(views.list(chair, id, null, null).lines().rows().get(0).owed())
                .isEqualByComparingTo("50000");
        assertTied("51000");
        refused(
                () -> associates.payOut(chair, id, associate, new BigDecimal("50000.01"), clock.today(), once()),
                "ledger.refused.below-zero");
        associates.payOut(chair, id, associate, new BigDecimal("50000"), clock.today(), once());
        assertTied("1000");
        refused(() -> exits.record(chair, id, associate, clock.today(), GROUNDS, once()), "associate.refused.left");
        assertThat(views.count(id)).isZero();
    }

    private static final String WHY = "Басқа мүшенің өтінішімен шатасып кеттім";

    @Test
    void an_exit_recorded_by_mistake_is_undone_while_the_share_is_whole() {
        fifth();
        Someone person = people.villager();
        UUID associate = admit(person, all(5));
        String list = "/cabinet/cooperatives/" + id + "/associates";
        String undo = list + "/" + associate + "/leave/undo";
        refused(() -> mistakes.undo(chair, id, associate, WHY, once()), "associate.refused.not-left");
        assertThat(look(made.chair(), undo)).hasRedirectedUrl(list);
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        assertThat(look(made.chair(), list)).bodyText().contains(undo);
        assertThat(look(made.chair(), undo)).hasStatusOk();
        assertThat(look(made.member(), undo)).hasStatus(404);
        assertThatThrownBy(() -> mistakes.undo(people.actor(made.member()), id, associate, WHY, once()))
                .isInstanceOf(NotFoundException.class);

        mistakes.undo(chair, id, associate, WHY, once());
        AssociateViews.Line back = views.own(people.actor(person), id).line();
        assertThat(back.associate().leftOn()).isNull();
        assertThat(back.associate().exitGrounds()).isNull();
        assertThat(back.share()).isEqualByComparingTo("50000");
        assertThat(back.owed()).isZero();
        assertTied("51000");
        background.await();
        assertThat(inbox.open(people.actor(person), null).rows())
                .anySatisfy(told -> assertThat(told.text()).contains(WHY));

        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        associates.payOut(chair, id, associate, BigDecimal.ONE, clock.today(), once());
        refused(() -> mistakes.undo(chair, id, associate, WHY, once()), "associate.refused.returned");
        assertThat(look(made.chair(), list)).bodyText().doesNotContain(undo);
    }

    @Test
    void an_exit_is_not_undone_once_the_place_is_taken_or_the_person_is_one_of_them_again() throws Exception {
        fifth();
        Someone person = people.villager();
        UUID associate = admit(person, all(5));
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        UUID again = admit(null, all(5));
        refused(() -> mistakes.undo(chair, id, associate, WHY, once()), OneFifthRule.REASON);
        exits.record(chair, id, again, clock.today(), GROUNDS, once());
        memberships.ask(people.actor(person), id, new BigDecimal("1000"), once());
        refused(() -> mistakes.undo(chair, id, associate, WHY, once()), "associate.refused.member");
        mistakes.undo(chair, id, again, WHY, once());
        assertTied("101000");
    }

    @Test
    void who_is_an_associated_member_or_asks_to_be_one_joins_not_beside_that() throws Exception {
        fifth();
        Someone person = people.villager();
        UUID associate = admit(person, all(5));
        refused(
                () -> memberships.ask(people.actor(person), id, new BigDecimal("1000"), once()),
                "cooperative.refused.associate");
        assertThat(look(person, "/cabinet/cooperatives/" + id + "/join"))
                .as("told before the form")
                .hasRedirectedUrl("/cooperatives/" + id);
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        memberships.ask(people.actor(person), id, new BigDecimal("1000"), once());
    }

    @Test
    void what_the_book_refuses_is_said_by_the_share_or_by_its_day() {
        assertThat(ContractFields.at(new RuleViolationException("ledger.refused.too-large")))
                .isEqualTo("share");
        assertThat(ContractFields.at(new RuleViolationException("ledger.refused.closed")))
                .isEqualTo("paidOn");
        assertThat(ContractFields.at(new RuleViolationException(OneFifthRule.REASON)))
                .isNull();
    }

    @Test
    void nobody_reads_who_was_marked_in_a_meeting_of_another_cooperative() {
        fifth();
        fixtures.holdNoCharter(id);
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        assertThatThrownBy(() -> views.ofMeeting(people.actor(other.chair()), other.id(), meeting, null, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_exit_is_undone_or_the_share_returned_when_both_come_at_once() throws Exception {
        fifth();
        UUID associate = admit(null, all(5));
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        Future<String> other = interleaving.meanwhile(
                () -> associates.payOut(chair, id, associate, BigDecimal.ONE, clock.today(), once()), () -> {
                    mistakes.undo(chair, id, associate, WHY, once());
                    return "undone";
                });
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(views.count(id)).isZero();
        assertTied("50999");
    }

    @Test
    void an_associated_member_asks_to_leave_and_the_chair_records_it_from_that_day_on() {
        fifth();
        Someone person = people.villager();
        Actor actor = people.actor(person);
        UUID associate = admit(person, all(5));
        LocalDate before = clock.today();
        assertThatThrownBy(() -> exits.ask(people.actor(made.member()), id)).isInstanceOf(NotFoundException.class);
        clock.advance(Duration.ofDays(1));
        exits.ask(actor, id);
        exits.ask(actor, id);
        background.await();
        assertThat(inbox.open(chair, null).rows().stream()
                        .filter(each -> each.link().endsWith("/associates/" + associate + "/leave")))
                .as("asked twice, told once")
                .hasSize(1);
        assertThat(held.stream()
                        .filter(kind -> kind.kind().equals("associates"))
                        .flatMap(kind -> kind.read(person.id(), 0, 10).stream()))
                .as("what the portal holds of them")
                .anySatisfy(item -> assertThat(item.toString()).contains("share.step.asked"));
        exits.stay(actor, id);
        background.await();
        assertThat(inbox.open(chair, null).rows())
                .as("who stays after all")
                .anySatisfy(told -> assertThat(told.link()).endsWith("/associates"));
        assertThat(views.own(actor, id).line().associate().exitAskedOn()).isNull();
        exits.ask(actor, id);

        String list = "/cabinet/cooperatives/" + id + "/associates";
        assertThat(look(made.chair(), list)).bodyText().contains("Шығуды сұраған күні");
        assertThat(look(made.member(), list))
                .bodyText()
                .as("it is the chair’s to do")
                .doesNotContain("Шығуды сұраған күні");

        assertThatThrownBy(() -> exits.record(chair, id, associate, before, null, once()))
                .as("before the day of the request")
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("on"));
        exits.record(chair, id, associate, clock.today(), null, once());
        assertThat(views.own(actor, id).line().owed()).isEqualByComparingTo("50000");
        assertThatThrownBy(() -> exits.stay(actor, id)).as("it is recorded").isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_exit_that_was_not_asked_for_in_the_portal_is_recorded_with_what_it_rests_on() {
        fifth();
        Someone person = people.villager();
        UUID associate = admit(person, all(5));
        for (String none : Arrays.asList(null, "...", "қысқа")) {
            assertThatThrownBy(() -> exits.record(chair, id, associate, clock.today(), none, once()))
                    .isInstanceOfSatisfying(
                            FieldViolationException.class,
                            refused -> assertThat(refused.field()).isEqualTo("grounds"));
        }
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        assertThat(views.own(people.actor(person), id).line().associate().exitGrounds())
                .isEqualTo(GROUNDS);
        background.await();
        assertThat(inbox.open(people.actor(person), null).rows())
                .anySatisfy(told -> assertThat(told.text()).contains(GROUNDS));
        assertThat(look(person, "/cabinet/cooperatives/" + id + "/associate"))
                .bodyText()
                .contains(GROUNDS)
                .doesNotContain("/associate/leave\"");
    }

    @Test
    void who_took_part_cannot_be_changed_once_the_meeting_is_closed() {
        fifth();
        UUID associate = admit(null, all(5));
        fixtures.holdNoCharter(id);
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofHours(1));
        conduct.open(chair, id, meeting, chair.accountId(), made.member().id());
        associates.there(chair, id, meeting, Set.of(associate), Set.of(associate));
        associates.there(people.actor(made.member()), id, meeting, Set.of(associate), Set.of(associate));
        assertThat(views.ofMeeting(people.actor(made.member()), id, meeting, null, null)
                        .lines()
                        .rows())
                .as("the secretary marks them too")
                .hasSize(1);
        Actor other = people.actor(made.members().get(2));
        assertThatThrownBy(() -> views.ofMeeting(other, id, meeting, null, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> associates.there(other, id, meeting, Set.of(), Set.of()))
                .isInstanceOf(NotFoundException.class);
        assertThat(associates.at(meeting, Language.RU)).containsExactly("ЖШС «Дала»");
        assertThatThrownBy(() -> associates.there(chair, id, UUID.randomUUID(), Set.of(associate), Set.of(associate)))
                .isInstanceOf(NotFoundException.class);
        conduct.close(chair, id, meeting);
        refused(() -> associates.there(chair, id, meeting, Set.of(), Set.of()), "associate.refused.closed");
        assertThat(associates.at(meeting, Language.RU)).containsExactly("ЖШС «Дала»");
    }

    @Test
    void an_associated_member_sees_the_own_part_alone_and_is_told_of_it() {
        fifth();
        Someone person = people.villager();
        Actor actor = people.actor(person);
        assertThat(views.of(person.id())).isEmpty();
        UUID associate = admit(person, all(5));
        background.await();
        assertThat(inbox.open(actor, null).rows()).anyMatch(each -> each.link().endsWith("/associate"));
        assertThat(views.of(person.id()))
                .extracting(AssociateViews.Belongs::cooperative)
                .containsExactly(id);
        assertThat(views.own(actor, id).line().associate().contractNumber()).isEqualTo("7");
        assertThatThrownBy(() -> views.list(actor, id, null, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.own(people.actor(made.member()), id)).isInstanceOf(NotFoundException.class);
        assertThat(views.inBook(id).rows())
                .singleElement()
                .satisfies(line -> assertThat(line.share()).isEqualByComparingTo("50000"));
        exits.record(chair, id, associate, clock.today(), GROUNDS, once());
        associates.payOut(chair, id, associate, new BigDecimal("20000"), clock.today(), once());
        AssociateViews.Own own = views.own(actor, id);
        assertThat(own.line().owed()).isEqualByComparingTo("30000");
        assertThat(own.returned()).isEqualByComparingTo("20000");
        assertThat(look(person, "/cabinet")).bodyText().contains("/cabinet/cooperatives/" + id + "/associate");
        assertThat(look(person, "/cabinet/cooperatives/" + id + "/associate"))
                .bodyText()
                .contains("30\u00a0000\u00a0₸", "20\u00a0000\u00a0₸");
    }

    @Test
    void an_iin_with_another_name_is_refused_like_one_that_nobody_has() {
        fifth();
        Someone person = people.villager();
        refused(
                () -> associates.admit(
                        chair,
                        id,
                        new Associates.Given(
                                "ЖШС «Жем»",
                                new Iin(person.iin()),
                                new Contract("7", clock.today(), new BigDecimal("50000"), clock.today()),
                                null),
                        all(5),
                        once()),
                "cooperative.refused.iin-and-name");
        assertThat(views.count(id)).isZero();
    }

    @Test
    void members_see_the_list_and_the_person_reads_of_it_and_the_refusal_names_the_article() {
        fifth();
        Someone person = people.villager();
        admit(person, all(5));
        assertThat(views.list(people.actor(made.member()), id, null, null)
                        .lines()
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() -> views.ofChair(people.actor(made.member()), id)).isInstanceOf(NotFoundException.class);
        assertThat(held.stream()
                        .filter(kind -> kind.kind().equals("associates"))
                        .flatMap(kind -> kind.read(person.id(), 0, 10).stream()))
                .hasSize(1);
        for (Language language : Language.values()) {
            assertThat(texts.in(language, OneFifthRule.REASON, 9, 1)).contains("25", "2", "9", "1");
        }
    }
}
