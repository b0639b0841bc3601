package kz.yntymaq.cooperative.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.kinship.Kinships;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An interest in a question: said before its vote, seen by all who vote and by the office, and no vote is taken away for it. */
@PortalTest
class InterestsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Interests interests;

    @Autowired
    InterestViews views;

    @Autowired
    Kinships kinships;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Votes votes;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private UUID meeting;

    @BeforeEach
    void a_meeting_that_is_prepared() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
        meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
    }

    private UUID put(Meetings.Put put) {
        return meetings.put(chair, id, meeting, put, UUID.randomUUID());
    }

    private Interests.Place at(UUID question) {
        return new Interests.Place(id, meeting, question);
    }

    private void called() {
        meetings.call(chair, id, meeting);
    }

    private void open() {
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
    }

    private void kin(int one, int other, boolean confirmed) {
        kinships.declare(
                members.get(one), id, made.members().get(other).name().full(), null, "SPOUSE", UUID.randomUUID());
        if (confirmed) {
            UUID declared = jdbc.sql("select id from kinship where cooperative_id = ?")
                    .param(id)
                    .query(UUID.class)
                    .single();
            kinships.answer(members.get(other), id, declared, true, UUID.randomUUID());
        }
    }

    private MvcTestResult look(Someone who, String address) {
        return web.get().uri(address + "?lang=kk").with(People.signedIn(who)).exchange();
    }

    private MvcTestResult post(Someone who, String address, String... fields) {
        var request = web.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private List<InterestViews.Said> said(UUID question) {
        return views.ofMeeting(meeting).getOrDefault(question, List.of());
    }

    @Test
    void what_a_member_says_before_the_vote_all_see_beside_the_question_and_no_vote_is_taken_away() {
        UUID question = put(Meetings.Put.of(Topic.FREE, "Трактор жалдау"));
        called();
        String page = at(question).page();
        assertThat(post(made.members().get(2), page, "kind", "TRADE", "words", "Трактор менің ағамдікі"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(at(question).meetingPage());
        assertThat(look(made.members().get(3), at(question).meetingPage()))
                .bodyText()
                .contains("Мүдделілігін мәлімдегендер", "Трактор менің ағамдікі");
        open();
        conduct.openQuestion(chair, id, meeting, question);
        assertThat(look(made.members().get(3), at(question).meetingPage() + "/questions/" + question + "/vote"))
                .bodyText()
                .contains("Трактор менің ағамдікі");
        members.forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        assertThat(conduct.count(chair, id, meeting, question, 0)).isNotNull();
        assertThat(votes.of(meeting).get(0).count().yes())
                .as("with the vote of who has the interest")
                .isEqualTo(4);
        conduct.close(chair, id, meeting);
        String name = made.members().get(2).name().full();
        assertThat(views.minutes(meeting, clock.instant()).get(question))
                .singleElement()
                .extracting(Bilingual::ru)
                .asString()
                .contains(name, "покупает у меня", "Трактор менің ағамдікі");
        assertThat(look(made.members().get(3), at(question).meetingPage() + "/minutes"))
                .bodyText()
                .contains("Мүдделілігін мәлімдеді: " + name, "О заинтересованности заявил(а): " + name);
    }

    @Test
    void it_is_said_until_the_vote_begins_and_taken_back_until_then() {
        UUID question = put(Meetings.Put.of(Topic.FREE, "Трактор жалдау"));
        assertThatThrownBy(() -> interests.say(members.get(1), at(question), InterestKind.SELF, null))
                .as("nobody was called yet")
                .isInstanceOf(NotFoundException.class);
        called();
        interests.say(members.get(1), at(question), InterestKind.SELF, " ");
        interests.say(members.get(1), at(question), InterestKind.OTHER, "Сөз");
        assertThat(said(question))
                .containsExactly(
                        new InterestViews.Said(made.members().get(1).name().full(), InterestKind.OTHER, "Сөз"));
        interests.takeBack(members.get(1), at(question));
        interests.takeBack(members.get(1), at(question));
        assertThat(said(question)).isEmpty();
        open();
        interests.say(members.get(1), at(question), InterestKind.SELF, null);
        conduct.openQuestion(chair, id, meeting, question);
        assertThatThrownBy(() -> interests.say(members.get(2), at(question), InterestKind.SELF, null))
                .isInstanceOf(MovedOnException.class);
        assertThatThrownBy(() -> interests.takeBack(members.get(1), at(question)))
                .isInstanceOf(MovedOnException.class);
        assertThat(said(question)).hasSize(1);
    }

    @Test
    void a_vote_that_begins_at_the_same_moment_waits_for_what_is_being_said() throws Exception {
        UUID question = put(Meetings.Put.of(Topic.FREE, "Трактор жалдау"));
        called();
        open();
        var late = interleaving.meanwhile(() -> conduct.openQuestion(chair, id, meeting, question), () -> {
            interests.say(members.get(2), at(question), InterestKind.SELF, null);
            return true;
        });
        assertThat(Interleaving.failure(late)).isInstanceOf(MovedOnException.class);
        assertThat(said(question)).isEmpty();
    }

    @Test
    void what_is_of_no_named_kind_is_said_in_words() {
        UUID question = put(Meetings.Put.of(Topic.FREE, "Трактор жалдау"));
        called();
        assertThatThrownBy(() -> interests.say(chair, at(question), InterestKind.OTHER, "  "))
                .isInstanceOf(FieldViolationException.class);
        String page = at(question).page();
        assertThat(post(made.chair(), page, "words", "с".repeat(301)))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(page);
        assertThat(said(question)).isEmpty();
    }

    @Test
    void nobody_but_a_member_says_it_and_a_question_of_another_meeting_is_not_found() {
        UUID question = put(Meetings.Put.of(Topic.FREE, "Трактор жалдау"));
        called();
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> interests.say(stranger, at(question), InterestKind.SELF, null))
                .isInstanceOf(NotFoundException.class);
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        assertThatThrownBy(() -> interests.say(
                        people.actor(other.chair()),
                        new Interests.Place(other.id(), meeting, question),
                        InterestKind.SELF,
                        null))
                .isInstanceOf(NotFoundException.class);
        assertThat(look(other.chair(), at(question).page())).hasStatus(404);
        assertThat(look(made.member(), at(question).page())).hasStatusOk();
    }

    @Test
    void the_portal_points_out_to_a_member_alone_that_a_question_is_about_them_or_a_relative_both_confirmed() {
        kin(1, 2, true);
        UUID question = put(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        called();
        assertThat(views.hints(meeting, members.get(2).accountId()).get(question))
                .isEqualTo("interest.hint.SELF");
        assertThat(views.hints(meeting, members.get(1).accountId()).get(question))
                .isEqualTo("interest.hint.RELATIVE");
        assertThat(views.hints(meeting, members.get(3).accountId()).get(question))
                .isNull();
        assertThat(look(made.members().get(1), at(question).meetingPage()))
                .bodyText()
                .contains("жақын туысыңызға қатысты");
        assertThat(look(made.members().get(3), at(question).meetingPage()))
                .bodyText()
                .doesNotContain("туысыңызға");
        assertThat(said(question)).as("it says nothing for them").isEmpty();
    }

    @Test
    void a_kinship_that_the_other_has_not_confirmed_points_out_nothing() {
        kin(1, 2, false);
        UUID question = put(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        assertThat(views.hints(meeting, members.get(1).accountId()).get(question))
                .isNull();
    }

    @Test
    void whoever_may_be_bought_from_is_asked_where_money_is_applied_for() {
        UUID question = put(Meetings.Put.application("AA", "микрокредит", new BigDecimal("1000000"), "Сиыр алу"));
        called();
        assertThat(views.hints(meeting, members.get(3).accountId()).get(question))
                .isEqualTo("interest.hint.TRADE");
        assertThat(look(made.members().get(3), at(question).page()))
                .bodyText()
                .contains("Осы ақшаға сізден", "микрокредит");
    }
}
