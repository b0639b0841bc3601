package kz.yntymaq.cooperative.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.cooperative.body.Bodies;
import kz.yntymaq.cooperative.body.Body;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.slip.BallotBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A secret vote that the revision commission counts again: who may, what they see, and that all members read it. */
@PortalTest
class RecountsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String WHY = "Бір мүше нәтижеге күмән келтірді, шағым жазды";

    @Autowired
    Recounts recounts;

    @Autowired
    BallotConduct conduct;

    @Autowired
    BallotBox box;

    @Autowired
    MeetingConduct meeting;

    @Autowired
    Meetings meetings;

    @Autowired
    Bodies bodies;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Made made;
    private List<Actor> members;
    private Place at;

    @BeforeEach
    void four_have_cast_printed_slips() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        UUID id = made.id();
        members = made.members().stream().map(people::actor).toList();
        Actor chair = members.get(0);
        fixtures.holdNoCharter(id);
        bodies.elect(
                chair,
                id,
                new Bodies.Elected(Body.REVISION, Set.of(account(1), account(3)), null, 3), // the secretary too
                new MeetingDecision(clock.today(), 4, 4, 0, 0),
                UUID.randomUUID());
        UUID planned = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
        UUID question = meetings.put(chair, id, planned, Meetings.Put.of(Topic.FREE, "Қойма"), UUID.randomUUID());
        meetings.call(chair, id, planned);
        clock.advance(HOUR);
        meeting.open(chair, id, planned, chair.accountId(), account(1));
        members.subList(0, 2).forEach(each -> meeting.attend(each, id, planned));
        meeting.arrived(chair, id, planned, List.of(account(2), account(3)));
        meeting.openQuestion(chair, id, planned, question);
        at = new Place(id, planned, question);
        conduct.demand(members.get(0), at);
        conduct.demand(members.get(1), at);
        members.subList(0, 2).forEach(each -> conduct.askPaper(each, at));
        conduct.onPaper(chair, at, members.stream().map(Actor::accountId).toList());
        List<String> codes = conduct.print(chair, at, 0, false);
        conduct.beginCasting(chair, at, false);
        box.cast(question, codes.get(0), Choice.YES);
        box.cast(question, codes.get(1), Choice.YES);
        box.cast(question, codes.get(2), Choice.YES);
        box.cast(question, codes.get(3), Choice.NO);
    }

    private UUID account(int member) {
        return members.get(member).accountId();
    }

    private void count() {
        meeting.count(members.get(0), at.cooperative(), at.meeting(), at.question(), Integer.MAX_VALUE);
    }

    private String look(Someone who) {
        byte[] page = web.get()
                .uri(BallotController.address(at) + "/recount?lang=kk")
                .with(People.signedIn(who))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }

    private MvcTestResult why(Someone who, String reason) {
        return web.post()
                .uri(BallotController.address(at) + "/recount")
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .param("reason", reason)
                .exchange();
    }

    @Test
    void a_member_of_the_commission_counts_again_after_saying_why_and_all_read_it() {
        count();
        Someone inspector = made.members().get(3);
        assertThat(look(inspector)).contains("name=\"reason\"").doesNotContain("recount.txt");
        assertThatThrownBy(() -> recounts.list(members.get(3), at))
                .as("nothing was said yet")
                .isInstanceOf(NotFoundException.class);
        why(inspector, "көрейін");
        assertThat(recounts.page(members.get(3), at).opened()).as("no reason").isFalse();
        assertThat(why(inspector, WHY)).hasStatus3xxRedirection();
        assertThat(why(inspector, WHY + " тағы")).as("pressed twice").hasStatus3xxRedirection();
        assertThat(recounts.tally(members.get(3), at)).isEqualTo(new Recounts.Tally(3, 1, 0, true));
        assertThat(new String(recounts.list(members.get(3), at), StandardCharsets.UTF_8))
                .containsPattern("(?m)^[0-9a-f]{64} NO$")
                .hasLineCount(4);
        assertThat(look(inspector)).contains("бірдей", "recount.txt");
        background.await();
        assertThat(jdbc.sql(
                                "select account_id from inbox_message where key = 'ballot.message.recounted' and link like ?")
                        .param("%" + at.question() + "/ballot/recount")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(account(0), account(1), account(2));
        assertThat(look(made.members().get(2)))
                .contains(WHY, made.members().get(3).name().full())
                .doesNotContain("recount.txt", "name=\"reason\"", "тағы");
    }

    @Test
    void nobody_else_sees_choices_not_even_a_secretary_who_is_in_the_commission() {
        count();
        for (int each : new int[] {0, 1, 2}) {
            assertThatThrownBy(() -> recounts.open(members.get(each), at, WHY)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> recounts.list(members.get(each), at)).isInstanceOf(NotFoundException.class);
            assertThat(look(made.members().get(each))).doesNotContain("name=\"reason\"");
        }
        assertThatThrownBy(() -> recounts.page(people.actor(people.villager()), at))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothing_is_opened_before_the_count() {
        assertThatThrownBy(() -> recounts.page(members.get(3), at)).isInstanceOf(MovedOnException.class);
        assertThatThrownBy(() -> recounts.open(members.get(3), at, WHY)).isInstanceOf(MovedOnException.class);
    }

    @Test
    void a_list_that_was_changed_since_is_told() {
        count();
        recounts.open(members.get(3), at, WHY);
        jdbc.sql("alter table voting_slip_counted disable trigger user").update();
        jdbc.sql("update voting_slip_counted set choice = 'NO' where question_id = ?")
                .param(at.question())
                .update();
        jdbc.sql("alter table voting_slip_counted enable trigger user").update();
        assertThat(recounts.tally(members.get(3), at).same()).isFalse();
    }
}
