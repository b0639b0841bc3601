package kz.yntymaq.cooperative.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.kinship.Kinships;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.Endings;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Terms of bodies, and what general meetings decided on them. */
@PortalTest
class BodiesTest {

    @Autowired
    Bodies bodies;

    @Autowired
    RevisionKin kin;

    @Autowired
    Kinships kinships;

    @Autowired
    BodyViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository rows;

    @Autowired
    Endings endings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    Interleaving interleaving;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvcTester web;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;

    @BeforeEach
    void a_cooperative_of_five_with_a_board_of_three() {
        have(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
    }

    private void have(Made given) {
        made = given;
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private MeetingDecision votes(LocalDate on) {
        return new MeetingDecision(on, 4, 4, 0, 0);
    }

    private MeetingDecision votes() {
        return votes(clock.today());
    }

    private Set<UUID> accounts(Integer... which) {
        return Set.of(which).stream().map(each -> members.get(each).accountId()).collect(Collectors.toSet());
    }

    private void elect(Body body, Set<UUID> who, @Nullable Integer head) {
        bodies.elect(
                chair,
                id,
                new Bodies.Elected(
                        body, who, head == null ? null : members.get(head).accountId(), null),
                votes(),
                once());
    }

    private Set<UUID> now(Body body) {
        return views.page(members.get(4), id).in(body.name()).stream()
                .map(BodyViews.Shown::person)
                .collect(Collectors.toSet());
    }

    private UUID chairs() {
        return cooperatives.findVisibleTo(members.get(4), id).people().get(0).accountId();
    }

    private static void refused(ThrowingCallable action, String field, String key) {
        assertThatThrownBy(action).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void who_is_elected_or_released_outside_the_portal_and_all_members_are_told() {
        elect(Body.REVISION, accounts(3), null);
        background.await();
        assertThat(told(3)).contains("you were elected");
        assertThat(told(1)).contains("recorded an election").doesNotContain("you were");
        UUID term = jdbc.sql("select id from body_term where cooperative_id = ? and body = 'REVISION'")
                .param(id)
                .query(UUID.class)
                .single();
        bodies.release(chair, id, term, votes(), once());
        background.await();
        assertThat(told(3)).contains("your post has ended");
        assertThat(told(1)).contains("ended somebody");
    }

    private String told(int member) {
        return inbox.open(members.get(member), null).rows().stream()
                .map(each -> each.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_founding_meeting_gives_the_first_terms() {
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 1, 2));
        assertThat(now(Body.HEAD)).isEqualTo(accounts(0));
        assertThat(now(Body.CHAIR)).isEmpty();
        BodyViews.Shown head = views.page(chair, id).in("HEAD").get(0);
        assertThat(head.from()).isEqualTo(clock.today().minusDays(3));
        assertThat(head.until()).isEqualTo(clock.today().minusDays(3).plusYears(3));
        assertThat(head.decision()).isNull();
        have(fixtures.active(Places.ZERENDI_VILLAGE));
        assertThat(views.page(chair, id).now()).singleElement().satisfies(term -> {
            assertThat(term.body()).isEqualTo(Body.CHAIR);
            assertThat(term.person()).isEqualTo(chair.accountId());
        });
    }

    @Test
    void a_new_board_ends_the_terms_of_the_old_one_and_its_head_chairs_the_cooperative() {
        elect(Body.BOARD, accounts(1, 3, 4), 3);
        assertThat(now(Body.BOARD)).isEqualTo(accounts(1, 3, 4));
        assertThat(now(Body.HEAD)).isEqualTo(accounts(3));
        assertThat(chairs()).isEqualTo(members.get(3).accountId());
        assertThat(views.page(chair, id).past())
                .filteredOn(term -> term.why() == BodyTerm.Ended.REPLACED)
                .hasSize(4);
        assertThat(views.page(chair, id).in("BOARD")).allSatisfy(term -> {
            assertThat(term.until()).isEqualTo(clock.today().plusYears(3));
            assertThat(term.decision()).isEqualTo(votes());
            assertThat(term.voted()).isFalse();
        });
        background.await();
    }

    @Test
    void a_chair_of_a_cooperative_with_a_board_is_one_of_the_board() {
        refused(
                () -> memberships.electChair(chair, id, members.get(4).accountId(), votes(), once()),
                "member",
                HeadOfBoardRule.REASON);
        memberships.electChair(chair, id, members.get(2).accountId(), votes(), once());
        assertThat(now(Body.HEAD)).isEqualTo(accounts(2));
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 1, 2));
        background.await();
    }

    @Test
    void the_present_chair_is_elected_again_for_another_term() {
        clock.advance(Duration.ofDays(400));
        memberships.electChair(chair, id, chair.accountId(), votes(), once());
        assertThat(views.page(chair, id).in("HEAD")).singleElement().satisfies(term -> {
            assertThat(term.from()).isEqualTo(clock.today());
            assertThat(term.until()).isEqualTo(clock.today().plusYears(3));
        });
        assertThat(chairs()).isEqualTo(chair.accountId());
        background.await();
    }

    @Test
    void whoever_is_in_the_board_is_in_no_revision_commission_and_the_other_way_round() {
        refused(() -> elect(Body.REVISION, accounts(2, 3), null), "members", ApartBodiesRule.REASON);
        elect(Body.REVISION, accounts(3, 4), null);
        assertThat(now(Body.REVISION)).isEqualTo(accounts(3, 4));
        refused(() -> elect(Body.BOARD, accounts(0, 1, 3), 0), "members", ApartBodiesRule.REASON);
        have(fixtures.active(Places.ZERENDI_VILLAGE));
        refused(
                () -> bodies.elect(
                        chair, id, new Bodies.Elected(Body.REVISION, accounts(0), null, null), votes(), once()),
                "members",
                ApartBodiesRule.REASON);
    }

    @Test
    void a_relative_of_who_leads_is_pointed_out_to_the_chair_and_may_be_elected() {
        Actor relative = members.get(3);
        kinships.declare(relative, id, made.chair().name().full(), null, "FULL_SIBLING", once());
        assertThat(kin.of(id, Body.REVISION)).as("what nobody confirmed").isEmpty();
        UUID declared = jdbc.sql("select id from kinship where cooperative_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        kinships.answer(chair, id, declared, true, once());
        assertThat(kin.of(id, Body.REVISION))
                .containsOnly(
                        Map.entry(relative.accountId(), made.chair().name().full()));
        assertThat(kin.of(id, Body.BOARD)).isEmpty();
        elect(Body.REVISION, accounts(3, 4), null);
        assertThat(now(Body.REVISION)).isEqualTo(accounts(3, 4));
        background.await();
    }

    @Test
    void the_database_refuses_two_bodies_two_chairs_and_a_term_twice() {
        UUID term = jdbc.sql("select id from body_term where cooperative_id = ? and body = 'HEAD'")
                .param(id)
                .query(UUID.class)
                .single();
        for (String body : List.of("REVISION", "HEAD", "CHAIR")) {
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                            select gen_random_uuid(), cooperative_id, ?, account_id, from_on + 1, now()
                              from body_term where id = ?""").params(body, term).update())
                    .as(body)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void a_board_is_as_large_as_the_charter_says_and_its_head_is_one_of_it() {
        refused(() -> elect(Body.BOARD, accounts(0, 1), 0), "members", BoardSizeRule.REASON);
        refused(() -> elect(Body.BOARD, accounts(0, 1, 2), 4), "head", HeadOfBoardRule.REASON);
        refused(() -> elect(Body.BOARD, accounts(0, 1, 2), null), "head", "error.choice");
    }

    @Test
    void a_meeting_without_quorum_or_majority_elects_nobody() {
        var board =
                new Bodies.Elected(Body.BOARD, accounts(1, 3, 4), members.get(3).accountId(), null);
        LocalDate today = clock.today();
        refused(
                () -> bodies.elect(chair, id, board, new MeetingDecision(today, 3, 3, 0, 0), once()),
                "present",
                MeetingVoteRule.QUORUM);
        refused(
                () -> bodies.elect(chair, id, board, new MeetingDecision(today, 4, 2, 2, 0), once()),
                "votesFor",
                "cooperative.rule.majority");
        bodies.elect(chair, id, board, new MeetingDecision(today, 4, 3, 1, 0), once());
        assertThat(now(Body.BOARD)).isEqualTo(accounts(1, 3, 4));
        background.await();
    }

    @Test
    void who_is_no_member_is_in_no_body_and_who_is_no_chair_writes_nothing_down() {
        Someone stranger = people.villager();
        refused(
                () -> bodies.elect(
                        chair,
                        id,
                        new Bodies.Elected(Body.REVISION, Set.of(stranger.id()), null, null),
                        votes(),
                        once()),
                "members",
                "error.choice");
        assertThatThrownBy(() -> bodies.elect(
                        members.get(1),
                        id,
                        new Bodies.Elected(Body.REVISION, accounts(3), null, null),
                        votes(),
                        once()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.page(people.actor(stranger), id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_meeting_releases_a_member_of_the_board_and_not_its_head() {
        UUID second = term(Body.BOARD, 1);
        bodies.release(chair, id, second, votes(), once());
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 2));
        refused(() -> bodies.release(chair, id, second, votes(), once()), "term", "error.choice");
        refused(() -> bodies.release(chair, id, term(Body.BOARD, 0), votes(), once()), "term", "body.refused.head");
        refused(() -> bodies.release(chair, id, term(Body.HEAD, 0), votes(), once()), "term", "error.choice");
    }

    private UUID term(Body body, int who) {
        return views.page(chair, id).in(body.name()).stream()
                .filter(each -> each.person().equals(members.get(who).accountId()))
                .map(BodyViews.Shown::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_election_that_becomes_known_late_is_put_between_those_on_record() {
        clock.advance(Duration.ofDays(60));
        LocalDate late = clock.today().minusDays(30);
        elect(Body.BOARD, accounts(1, 2, 3), 1);
        Actor next = members.get(1);
        bodies.elect(
                next,
                id,
                new Bodies.Elected(Body.BOARD, accounts(0, 3, 4), members.get(4).accountId(), null),
                votes(late),
                once());
        assertThat(now(Body.BOARD)).as("stays").isEqualTo(accounts(1, 2, 3));
        assertThat(now(Body.HEAD)).isEqualTo(accounts(1));
        assertThat(chairs()).isEqualTo(next.accountId());
        Map<UUID, BodyViews.Shown> between = views.page(chair, id).past().stream()
                .filter(each -> each.body() == Body.BOARD && each.from().equals(late))
                .collect(Collectors.toMap(BodyViews.Shown::person, each -> each));
        assertThat(between.keySet()).isEqualTo(accounts(0, 3, 4));
        assertThat(between.values()).allSatisfy(term -> assertThat(term.ended()).isEqualTo(clock.today()));
        assertThat(views.page(chair, id).past())
                .filteredOn(each -> each.from().isBefore(late))
                .hasSize(4)
                .allSatisfy(term -> assertThat(term.ended()).isEqualTo(late));
        background.await();
    }

    @Test
    void a_board_that_becomes_known_late_has_nobody_who_is_in_the_revision_commission_since() {
        clock.advance(Duration.ofDays(60));
        LocalDate late = clock.today().minusDays(30);
        elect(Body.REVISION, accounts(3, 4), null);
        refused(
                () -> bodies.elect(
                        chair,
                        id,
                        new Bodies.Elected(
                                Body.BOARD, accounts(0, 1, 3), members.get(0).accountId(), null),
                        votes(late),
                        once()),
                "members",
                ApartBodiesRule.REASON);
        bodies.elect(
                chair,
                id,
                new Bodies.Elected(Body.BOARD, accounts(0, 1, 2), members.get(0).accountId(), null),
                votes(late),
                once());
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 1, 2));
        background.await();
    }

    @Test
    void who_was_elected_after_the_day_on_which_the_membership_ended_is_in_no_body() {
        clock.advance(Duration.ofDays(60));
        elect(Body.REVISION, accounts(3, 4), null);
        UUID gone = members.get(3).accountId();
        transaction.executeWithoutResult(status -> endings.end(
                rows.findOpen(id, gone).orElseThrow(),
                Ending.DEATH,
                clock.today().minusDays(30),
                null,
                chair.accountId()));
        assertThat(now(Body.REVISION)).as("a term that ends as it begins").isEqualTo(accounts(4));
        assertThat(jdbc.sql(
                                "select count(*) from body_term where cooperative_id = ? and account_id = ? and ended_on is null")
                        .params(id, gone)
                        .query(Integer.class)
                        .single())
                .isZero();
        background.await();
    }

    @Test
    void whoever_leaves_the_cooperative_is_in_its_bodies_no_more() {
        Actor second = members.get(1);
        memberships.askToLeave(second, id, once());
        UUID membership = cooperatives.findChairedBy(chair, id).people().stream()
                .filter(each -> each.accountId().equals(second.accountId()))
                .map(CooperativeViews.Person::membershipId)
                .findFirst()
                .orElseThrow();
        memberships.leave(chair, id, membership, votes(), once());
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 2));
        assertThat(views.page(chair, id).past())
                .singleElement()
                .satisfies(term -> assertThat(term.why()).isEqualTo(BodyTerm.Ended.LEFT));
        background.await();
    }

    @Test
    void two_elections_at_the_same_moment_follow_each_other() throws Exception {
        var second = interleaving.meanwhile(() -> elect(Body.REVISION, accounts(3), null), () -> {
            elect(Body.REVISION, accounts(4), null);
            return id;
        });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(now(Body.REVISION)).hasSize(1);
    }

    @Test
    void the_eleventh_member_makes_a_board_due_until_it_is_elected() {
        have(fixtures.active(Places.ZERENDI_VILLAGE));
        IntStream.rangeClosed(5, 10).forEach(n -> join());
        assertThat(views.page(chair, id).boardDue()).isFalse();
        join();
        assertThat(views.page(members.get(1), id)).satisfies(page -> {
            assertThat(page.boardDue()).isTrue();
            assertThat(page.members()).isEqualTo(11);
            assertThat(page.most()).isEqualTo(10);
        });
        var all = new MeetingDecision(clock.today(), 8, 8, 0, 0);
        bodies.elect(chair, id, new Bodies.Elected(Body.BOARD, accounts(0, 1), chair.accountId(), null), all, once());
        assertThat(views.page(chair, id).boardDue()).isFalse();
        assertThat(views.page(chair, id).in("CHAIR")).isEmpty();
        assertThat(views.page(chair, id).in("HEAD")).hasSize(1);
        background.await();
    }

    private void join() {
        Someone person = people.villager();
        memberships.ask(people.actor(person), id, new BigDecimal("20000"), once());
        UUID membership = cooperatives.findChairedBy(chair, id).waiting().get(0).membershipId();
        int now = cooperatives.findChairedBy(chair, id).people().size();
        memberships.decide(chair, id, membership, new MeetingDecision(clock.today(), now, now, 0, 0), once());
        memberships.pay(chair, id, membership, new BigDecimal("20000"), new BigDecimal("5000"), clock.today(), once());
    }

    @Test
    void the_page_says_who_was_elected_by_which_votes() {
        elect(Body.REVISION, accounts(3, 4), null);
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(web.get()
                            .uri("/cabinet/cooperatives/" + id + "/bodies?lang=" + language)
                            .with(People.signedIn(made.members().get(4))))
                    .hasStatusOk()
                    .bodyText()
                    .contains(messages.getMessage("body.REVISION", null, Locale.forLanguageTag(language)))
                    .doesNotContain("body.by.");
        }
    }

    @Test
    void everybody_may_know_the_days_that_the_portal_knows() {
        elect(Body.REVISION, accounts(3), null);
        Map<String, Object> activity = jdbc.sql("select * from cooperative_activity_v where cooperative_id = ?")
                .param(id)
                .query()
                .singleRow();
        assertThat(activity.get("last_general_meeting_on"))
                .hasToString(clock.today().toString());
        assertThat(activity.get("last_board_meeting_on")).isNull();
        assertThat(activity.get("last_revision_report_on")).isNull();
    }

    @Test
    void what_is_refused_says_the_article_in_each_language() {
        Map.of(
                        HeadOfBoardRule.REASON, "35",
                        ApartBodiesRule.REASON, "36",
                        BoardSizeRule.REASON, "35")
                .forEach((key, article) -> List.of("kk", "ru", "en")
                        .forEach(language -> assertThat(
                                        messages.getMessage(key, new Object[] {3, 2}, Locale.forLanguageTag(language)))
                                .contains(article)));
    }
}
