package kz.yntymaq.cooperative.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.slip.SecretVotes;
import kz.yntymaq.voting.slip.Stage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A secret vote of a meeting as whoever leads it conducts it: printed, cast, begun again, many times at once. */
@PortalTest
class BallotConductTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PRESSES = 60;

    @Autowired
    BallotConduct conduct;

    @Autowired
    SecretVotes secret;

    @Autowired
    MeetingConduct meeting;

    @Autowired
    Meetings meetings;

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
    private Actor chair;
    private Place at;

    @BeforeEach
    void a_secret_vote_of_four_one_of_whom_is_in_the_room() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        UUID id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
        UUID planned = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
        UUID question = meetings.put(chair, id, planned, Meetings.Put.of(Topic.FREE, "Қойма"), UUID.randomUUID());
        meetings.call(chair, id, planned);
        clock.advance(HOUR);
        meeting.open(chair, id, planned, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> meeting.attend(each, id, planned));
        meeting.arrived(chair, id, planned, List.of(members.get(3).accountId()));
        meeting.openQuestion(chair, id, planned, question);
        at = new Place(id, planned, question);
        conduct.demand(members.get(0), at);
        conduct.demand(members.get(1), at);
    }

    private SecretVotes.Facts now() {
        return secret.find(at.question()).orElseThrow();
    }

    private void onPaper(int... who) {
        for (int each : who) {
            conduct.onPaper(chair, at, List.of(members.get(each).accountId()));
        }
    }

    private static void refused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private MvcTestResult post(Someone who, String what, String... fields) {
        var request = web.post()
                .uri(BallotController.address(at) + what)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Someone who) {
        byte[] page = web.get()
                .uri(BallotController.address(at) + "?lang=kk")
                .with(People.signedIn(who))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void casting_begins_over_somebody_without_a_slip_only_when_it_is_known() {
        refused(() -> conduct.beginCasting(chair, at, false), "voting.slip.refused.no-slips");
        onPaper(3);
        refused(() -> conduct.beginCasting(chair, at, false), "ballot.refused.without-slip");
        refused(() -> conduct.beginCasting(chair, at, true), "voting.slip.refused.print-first");
        conduct.print(chair, at, 0, false);
        assertThat(now().stage()).isEqualTo(Stage.TAKING);
        conduct.beginCasting(chair, at, true);
        conduct.beginCasting(chair, at, false);
        assertThat(now().stage()).as("pressed twice").isEqualTo(Stage.CASTING);
    }

    @Test
    void nobody_but_who_leads_begins_casting_prints_or_begins_again() {
        onPaper(3);
        Actor member = members.get(2);
        assertThatThrownBy(() -> conduct.beginCasting(member, at, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> conduct.print(member, at, 0, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> conduct.beginAgain(member, at, 1)).isInstanceOf(NotFoundException.class);
        assertThat(now().rounds()).isEqualTo(1);
    }

    @Test
    void printing_again_asks_for_a_tick_that_says_how_many_become_void_and_tells_who_is_on_paper() {
        onPaper(3);
        assertThat(look(made.chair())).doesNotContain("name=\"anew\"");
        assertThat(post(made.chair(), "/print", "prints", "0")).hasStatusOk();
        assertThat(look(made.chair())).contains("name=\"anew\"", "бюллетеньдер (1) жарамсыз болады");
        assertThat(post(made.chair(), "/print", "prints", "1")).hasStatus3xxRedirection();
        assertThat(now().prints()).as("without the tick").isEqualTo(1);
        assertThat(post(made.members().get(1), "/print", "prints", "1", "anew", "true"))
                .hasStatusOk();
        assertThat(now().voided()).isEqualTo(1);
        assertThat(post(made.chair(), "/print", "prints", "1", "anew", "true"))
                .as("the secretary printed meanwhile")
                .hasStatus3xxRedirection();
        assertThat(now().prints()).isEqualTo(2);
        background.await();
        assertThat(jdbc.sql("select count(*) from inbox_message where account_id = ? and key = 'ballot.message.voided'")
                        .param(members.get(3).accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        conduct.beginCasting(chair, at, true);
        meeting.count(chair, at.cooperative(), at.meeting(), at.question(), Integer.MAX_VALUE);
        meeting.close(chair, at.cooperative(), at.meeting());
        assertThat(web.get()
                        .uri("/cabinet/cooperatives/" + at.cooperative() + "/meetings/" + at.meeting()
                                + "/minutes?lang=kk")
                        .with(People.signedIn(made.chair()))
                        .exchange())
                .bodyText()
                .contains("Жарамсыз болған қағаз бюллетеньдер – 1", "ставших недействительными, – 1");
    }

    @Test
    void sixty_presses_at_once_begin_the_vote_again_once_and_nobody_else_waits_for_a_key() throws Exception {
        int before = now().rounds();
        AtOnce.times(PRESSES, () -> {
            conduct.beginAgain(chair, at, before);
            return true;
        });
        assertThat(now().rounds()).isEqualTo(before + 1);
    }
}
