package kz.yntymaq.cooperative.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.associate.AssociateViews;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.associate.PromisedPlaces;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
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
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Associated members by a vote in the portal: asked for, at most a fifth, admitted by the count; told of meetings, heard and without a vote. */
@PortalTest
class VoiceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Requests requests;

    @Autowired
    RequestRows rows;

    @Autowired
    Statements statements;

    @Autowired
    AssociateViews associates;

    @Autowired
    Associates recorded;

    @Autowired
    PromisedPlaces promised;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Ties ties;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository members;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

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
    private Actor chair;
    private Someone producer;
    private Actor asking;

    @BeforeEach
    void a_cooperative_of_five_and_a_producer_who_asks() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
        fixtures.holdNoCharter(id);
        Actor fifth = people.actor(people.villager());
        memberships.ask(fifth, id, new BigDecimal("1000"), once());
        UUID membership = members.findOpen(id, fifth.accountId()).orElseThrow().getId();
        memberships.decide(chair, id, membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), once());
        memberships.pay(chair, id, membership, new BigDecimal("1000"), BigDecimal.ZERO, clock.today(), once());
        producer = people.villager();
        asking = people.actor(producer);
        requests.ask(asking, id, "сүт, 12 сиыр", once());
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private UUID request() {
        return rows.ofPerson(id, asking.accountId()).orElseThrow().id();
    }

    private UUID plan() {
        return meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Клуб", null), once());
    }

    private List<UUID> questions(UUID meeting) {
        return jdbc.sql("select id from voting_question_v where sitting_id = ? order by place")
                .param(meeting)
                .query(UUID.class)
                .list();
    }

    private void open(UUID meeting) {
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), made.member().id());
        made.members().forEach(each -> conduct.attend(people.actor(each), id, meeting));
    }

    private void vote(UUID meeting, UUID question, Choice choice) {
        conduct.openQuestion(chair, id, meeting, question);
        made.members().forEach(each -> conduct.cast(people.actor(each), id, meeting, question, choice));
        conduct.closeQuestion(chair, id, meeting, question);
    }

    private void propose(String name, boolean another) {
        requests.propose(chair, id, new Proposal(name, null, "бидай", another, null), once());
    }

    private void admit(UUID request) {
        UUID meeting = plan();
        requests.put(chair, id, request, meeting, once());
        open(meeting);
        vote(meeting, questions(meeting).get(0), Choice.YES);
        conduct.close(chair, id, meeting);
    }

    private Contract contract() {
        return new Contract("7", clock.today(), new BigDecimal("50000"), clock.today());
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private MvcTestResult look(Someone who, String address) {
        return web.get().uri(address + "?lang=kk").with(People.signedIn(who)).exchange();
    }

    private String read(Someone who, String address) {
        MvcTestResult found = look(who, address);
        assertThat(found).hasStatusOk();
        return new String(found.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> told(Someone who) {
        background.await();
        return inbox.open(people.actor(who), null).rows().stream()
                .map(Inbox.Message::text)
                .toList();
    }

    @Test
    void who_asks_is_put_to_a_meeting_admitted_by_its_count_and_a_member_with_contract_and_share() {
        refused(() -> requests.ask(asking, id, "сүт", once()), "voice.refused.already");
        refused(() -> requests.ask(people.actor(made.member()), id, "сүт", once()), "voice.refused.already");
        assertThat(read(producer, "/cabinet/cooperatives/" + id + "/associate/ask"))
                .contains("сүт, 12 сиыр");
        assertThat(read(made.chair(), "/cabinet/cooperatives/" + id + "/associates"))
                .contains("сүт, 12 сиыр", request() + "/meeting");
        assertThat(read(made.member(), "/cabinet/cooperatives/" + id + "/associates"))
                .doesNotContain("сүт, 12 сиыр");
        refused(() -> requests.conclude(chair, id, request(), contract(), once()), "voice.refused.not-admitted");
        UUID meeting = plan();
        requests.put(chair, id, request(), meeting, once());
        refused(() -> requests.put(chair, id, request(), meeting, once()), "voice.refused.not-free");
        open(meeting);
        vote(meeting, questions(meeting).get(0), Choice.YES);
        conduct.close(chair, id, meeting);
        assertThat(rows.find(id, request()).orElseThrow().stage()).isEqualTo(Request.Stage.ADMITTED);
        assertThat(told(producer)).anyMatch(each -> each.contains("admitted you as an associated member"));
        assertThat(associates.count(id)).isZero();
        refused(
                () -> recorded.admit(
                        chair,
                        id,
                        new Associates.Given(
                                "Басқа біреу",
                                null,
                                new Contract("8", clock.today(), BigDecimal.TEN, clock.today()),
                                null),
                        new MeetingDecision(clock.today(), 5, 5, 0, 0),
                        once()),
                "associate.rule.one-fifth");
        requests.conclude(chair, id, request(), contract(), once());
        refused(() -> requests.withdraw(asking, id), "voice.refused.decided");
        assertThat(ties.of(producer.id(), id, null)).contains(Tie.PART);
        assertThat(ties.applicants(producer.id())).contains(id);
        assertThat(associates.count(id)).isEqualTo(1);
        assertThat(members.findVoters(id)).hasSize(5).doesNotContain(producer.id());
        assertThat(rows.find(id, request()).orElseThrow().stage()).isEqualTo(Request.Stage.CONCLUDED);
    }

    @Test
    void no_more_than_a_fifth_are_admitted_when_the_votes_are_counted() {
        propose("ЖШС «Дән»", false);
        UUID firm = rows.open(id).stream()
                .filter(each -> each.account() == null)
                .findFirst()
                .orElseThrow()
                .id();
        UUID meeting = plan();
        requests.put(chair, id, request(), meeting, once());
        requests.put(chair, id, firm, meeting, once());
        open(meeting);
        List<UUID> both = questions(meeting);
        vote(meeting, both.get(0), Choice.YES);
        refused(() -> conduct.openQuestion(chair, id, meeting, both.get(1)), "voice.why.one-fifth");
        assertThat(rows.find(id, firm).orElseThrow().decision()).isNull();
        requests.withdraw(asking, id);
        vote(meeting, both.get(1), Choice.YES);
        requests.drop(chair, id, firm);
        assertThat(promised.promised(id))
                .as("who makes no contract holds no place")
                .isZero();
    }

    @Test
    void nobody_who_belongs_is_proposed_again_and_no_more_than_twenty_wait() {
        String name = jdbc.sql("select upper(given_name || ' ' || family_name) from account where id = cast(? as uuid)")
                .param(made.member().id().toString())
                .query(String.class)
                .single();
        refused(() -> propose(name, false), "voice.refused.same-name");
        refused(
                () -> requests.propose(
                        chair,
                        id,
                        new Proposal(
                                producer.name().full(),
                                Iin.parse(producer.iin()).orElseThrow(),
                                "сүт",
                                true,
                                null),
                        once()),
                "voice.refused.already");
        propose(name, true);
        propose("ЖШС «Дән»", false);
        refused(() -> propose("жшс Дән", false), "voice.refused.same-name");
        for (int n = 3; n <= ProposedPeople.MOST_OPEN; n++) {
            propose("ЖШС «Егін " + n + "»", false);
        }
        refused(() -> propose("ЖШС «Егін»", true), "voice.refused.many");
    }

    @Test
    void the_chair_frees_the_place_of_whom_a_meeting_admitted_thirty_days_after_it_when_no_contract_came() {
        admit(request());
        refused(() -> requests.drop(chair, id, request()), "voice.refused.not-lapsed");
        clock.advance(Duration.ofDays(Request.CONTRACT_DAYS));
        assertThat(read(made.chair(), "/cabinet/cooperatives/" + id + "/associates"))
                .contains(request() + "/drop");
        requests.drop(chair, id, request());
        requests.drop(chair, id, request());
        assertThat(promised.promised(id)).isZero();
        assertThat(told(producer)).anyMatch(each -> each.contains("no contract was made"));
        refused(() -> requests.conclude(chair, id, request(), contract(), once()), "voice.refused.not-admitted");
    }

    @Test
    void an_associated_member_who_was_called_reads_why_the_meeting_is_called_off() {
        admit(request());
        requests.conclude(chair, id, request(), contract(), once());
        UUID meeting = plan();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма салу"), once());
        meetings.call(chair, id, meeting);
        meetings.callOff(chair, id, meeting, "Дауылға байланысты жол жабылды");
        assertThat(told(producer)).anyMatch(each -> each.contains("Дауылға байланысты жол жабылды"));
    }

    @Test
    void who_is_voted_down_waits_for_another_meeting_and_who_takes_it_back_is_not_voted_on() {
        UUID meeting = plan();
        requests.put(chair, id, request(), meeting, once());
        open(meeting);
        vote(meeting, questions(meeting).get(0), Choice.NO);
        conduct.close(chair, id, meeting);
        assertThat(rows.find(id, request()).orElseThrow().stage()).isEqualTo(Request.Stage.NOT_ADMITTED);
        UUID shut = plan();
        requests.put(chair, id, request(), shut, once());
        open(shut);
        conduct.openQuestion(chair, id, shut, questions(shut).get(0));
        refused(() -> requests.withdraw(asking, id), "voice.refused.voting");
        assertThat(read(producer, "/cabinet/cooperatives/" + id + "/associate/ask"))
                .doesNotContain("/withdraw\"");
        vote(shut, questions(shut).get(0), Choice.NO);
        conduct.close(chair, id, shut);
        UUID next = plan();
        requests.put(chair, id, request(), next, once());
        assertThat(read(producer, "/cabinet")).contains("/cabinet/cooperatives/" + id + "/associate/ask");
        requests.withdraw(asking, id);
        assertThat(read(producer, "/cabinet")).doesNotContain("/associate/ask");
        assertThat(read(made.chair(), "/cabinet/cooperatives/" + id + "/meetings/" + next))
                .contains("Бұл мәселе бойынша дауыс берілмейді");
        open(next);
        refused(() -> conduct.openQuestion(chair, id, next, questions(next).get(0)), "voice.why.withdrawn");
        assertThat(told(made.chair())).anyMatch(each -> each.contains("was taken back"));
    }

    @Test
    void who_takes_it_back_while_it_is_put_takes_it_back_or_stands_on_the_agenda() throws Exception {
        UUID meeting = plan();
        var other = interleaving.meanwhile(() -> requests.withdraw(asking, id), () -> {
            requests.put(chair, id, request(), meeting, once());
            return true;
        });
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(questions(meeting)).isEmpty();
    }

    @Test
    void an_associated_member_is_told_reads_and_is_heard_and_has_no_vote() {
        String ask = "/cabinet/cooperatives/" + id + "/associate/ask\"";
        assertThat(read(producer, "/cooperatives/" + id)).contains(ask);
        admit(request());
        requests.conclude(chair, id, request(), contract(), once());
        assertThat(read(producer, "/cooperatives/" + id)).as("who is one").doesNotContain(ask);
        UUID meeting = plan();
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма салу"), once());
        String page = "/cabinet/cooperatives/" + id + "/associate/meetings/" + meeting;
        assertThat(look(producer, page)).as("nobody is called yet").hasStatus(404);
        assertThat(look(producer, "/cabinet/cooperatives/" + id + "/associate/ask"))
                .as("who belongs is led to the co-operative")
                .hasRedirectedUrl("/cooperatives/" + id);
        meetings.call(chair, id, meeting);
        assertThat(told(producer)).anyMatch(each -> each.contains("advisory voice"));
        assertThat(read(producer, "/cabinet/cooperatives/" + id + "/associate")).contains(page);
        assertThat(read(producer, "/cabinet")).contains("href=\"" + page + "\"");
        assertThat(read(producer, page)).contains("Қойма салу", page + "/questions/" + question);
        assertThat(look(producer, "/cabinet/cooperatives/" + id + "/meetings/" + meeting + "/notice.pdf"))
                .hasStatusOk();
        assertThat(look(producer, "/cabinet/cooperatives/" + id + "/meetings/" + meeting))
                .hasStatus(404);
        assertThat(look(made.member(), page)).as("it is for associated members").hasStatus(404);
        assertThat(look(people.villager(), page)).hasStatus(404);
        var at = new Statements.Place(id, meeting, question);
        assertThatThrownBy(() -> statements.say(people.actor(made.member()), at, "Дауыс"))
                .isInstanceOf(NotFoundException.class);
        statements.say(asking, at, "Қойма ауылға жақын болсын.");
        statements.say(asking, at, "Қойма жолға жақын болсын.");
        assertThat(read(producer, page)).contains("айтқан сөзімді өзгерту");
        String members = "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
        assertThat(read(made.member(), members))
                .contains("Қойма жолға жақын болсын.")
                .doesNotContain("ауылға жақын");
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), made.member().id());
        made.members().forEach(each -> conduct.attend(people.actor(each), id, meeting));
        assertThatThrownBy(() -> conduct.attend(asking, id, meeting)).isInstanceOf(RuntimeException.class);
        vote(meeting, question, Choice.YES);
        assertThatThrownBy(() -> statements.say(asking, at, "Кеш")).isInstanceOf(MovedOnException.class);
        conduct.close(chair, id, meeting);
        assertThat(read(made.member(), members + "/minutes"))
                .contains("(кеңесші дауыс): «Қойма жолға жақын болсын.»", "(совещательный голос)");
        assertThat(read(producer, page)).contains("Қойма жолға жақын болсын.");
    }
}
