package kz.yntymaq.cooperative.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.PaperFiles;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How a member is excluded: told, heard, decided by the meeting, told in writing; the share is owed, the book ties. */
@PortalTest
class ExclusionsTest {

    private static final BigDecimal SHARE = new BigDecimal("20000");

    @Autowired
    Exclusions exclusions;

    @Autowired
    ExclusionViews views;

    @Autowired
    ExclusionWaits waits;

    @Autowired
    NoticePaper notices;

    @Autowired
    ExclusionDuties duties;

    @Autowired
    PaperFiles files;

    @LocalServerPort
    int port;

    @Autowired
    MeetingAccess access;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository rows;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    WorkingCalendar calendar;

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
    JdbcClient jdbc;

    @Autowired
    List<HeldData> held;

    private Made made;
    private UUID id;
    private Actor chair;
    private Actor accused;
    private UUID membership;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        chair = people.actor(made.chair());
        accused = people.actor(made.member());
        membership = cooperatives.findVisibleTo(accused, id).mine().membershipId();
        fixtures.holdNoCharter(id);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private UUID proposed() {
        return exclusions.propose(
                chair, id, new Exclusions.Proposal(membership, "Жарғының 12-тармағы", "Жарна төленбеді."), once());
    }

    private MeetingDecision today(int yes, int no) {
        return new MeetingDecision(clock.today(), yes + no, yes, no, 0);
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private MembershipState state() {
        return rows.findByIdAndCooperativeId(membership, id).orElseThrow().getState();
    }

    private BigDecimal standing(String account) {
        return balances.now("SHARES:" + id, account, membership.toString());
    }

    private void assertTied() {
        Map<String, BigDecimal> totals = balances.totals("SHARES:" + id);
        assertThat(totals.get("MONEY"))
                .isEqualByComparingTo(totals.get("SHARE").add(totals.getOrDefault("PAYABLE", BigDecimal.ZERO)));
        assertThat(totals.get("MONEY")).isEqualByComparingTo("80000");
    }

    @Test
    void one_member_is_proposed_twice_a_day_and_no_more() {
        for (int i = 0; i < 2; i++) {
            exclusions.takeBack(chair, id, proposed());
        }
        assertThatThrownBy(this::proposed)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        often -> assertThat(often.key()).isEqualTo("error.too-often"));
    }

    @Test
    void the_member_is_told_answers_in_own_words_and_every_member_reads_both() {
        UUID exclusion = proposed();
        background.await();
        assertThat(inbox.open(accused, null).rows())
                .anyMatch(each -> each.link().endsWith("/exclusions/" + exclusion));
        assertThat(waits.of(accused))
                .singleElement()
                .satisfies(matter -> assertThat(matter.link()).endsWith("/exclusions/" + exclusion));
        exclusions.answer(accused, id, exclusion, "Жарнаны мамырда төледім.", once());
        assertThat(waits.of(accused)).as("who has answered").isEmpty();
        assertThat(waits.of(chair)).isEmpty();
        ExclusionViews.Page read = views.page(people.actor(made.members().get(2)), id, exclusion);
        assertThat(read.answer()).isEqualTo("Жарнаны мамырда төледім.");
        assertThat(read.grounds()).isEqualTo("Жарна төленбеді.");
        assertThat(read.charterItem()).isEqualTo("Жарғының 12-тармағы");
        assertThatThrownBy(() -> exclusions.answer(chair, id, exclusion, "Мен емес", once()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_but_the_chair_and_who_calls_a_demanded_meeting_proposes_it() {
        var proposal = new Exclusions.Proposal(membership, "12", "Негіз");
        for (Actor other : List.of(people.actor(made.members().get(2)), people.actor(people.villager()))) {
            assertThatThrownBy(() -> exclusions.propose(other, id, proposal, once()))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void the_chair_is_proposed_by_nobody_and_a_member_once_at_a_time() {
        UUID chairs = cooperatives.findVisibleTo(chair, id).mine().membershipId();
        jdbc.sql("update cooperative set chair_id = ? where id = ?")
                .params(accused.accountId(), id)
                .update();
        refused(
                () -> exclusions.propose(accused, id, new Exclusions.Proposal(membership, "12", "Негіз"), once()),
                "error.choice");
        assertThat(views.candidates(accused, id).but()).doesNotContain(chair.accountId());
        exclusions.propose(accused, id, new Exclusions.Proposal(chairs, "12", "Негіз"), once());
        assertThat(views.candidates(accused, id).but())
                .as("whom the form offers no more")
                .contains(chair.accountId());
        refused(
                () -> exclusions.propose(accused, id, new Exclusions.Proposal(chairs, "12", "Негіз"), once()),
                "ending.refused.twice");
    }

    @Test
    void who_became_chair_since_is_not_excluded_until_another_is_elected() {
        UUID exclusion = proposed();
        clock.advance(Duration.ofDays(11));
        jdbc.sql("update cooperative set chair_id = ? where id = ?")
                .params(accused.accountId(), id)
                .update();
        refused(() -> exclusions.decide(accused, id, exclusion, today(3, 1), once()), "ending.refused.chair");
        assertThat(state()).isEqualTo(MembershipState.MEMBER);
        assertTied();
    }

    @Test
    void a_meeting_before_the_answer_or_its_last_day_decides_nothing() {
        UUID exclusion = proposed();
        refused(() -> exclusions.decide(chair, id, exclusion, today(4, 0), once()), "ending.rule.heard");
        clock.advance(Duration.ofDays(10));
        refused(() -> exclusions.decide(chair, id, exclusion, today(4, 0), once()), "ending.rule.heard");
        clock.advance(Duration.ofDays(1));
        assertThat(exclusions.decide(chair, id, exclusion, today(4, 0), once())).isTrue();
    }

    @Test
    void too_few_present_decide_nothing_and_half_is_not_most() {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        refused(() -> exclusions.decide(chair, id, exclusion, today(2, 0), once()), "cooperative.rule.quorum");
        assertThat(exclusions.decide(chair, id, exclusion, today(2, 2), once())).isFalse();
        assertThat(state()).isEqualTo(MembershipState.MEMBER);
        assertThat(views.page(accused, id, exclusion).state()).isEqualTo(ExclusionState.NOT_EXCLUDED);
        refused(() -> exclusions.decide(chair, id, exclusion, today(4, 0), once()), "ending.refused.over");
    }

    @Test
    void the_membership_ends_on_the_day_of_the_decision_and_the_share_is_owed_for_a_year_at_most() {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        UUID key = once();
        exclusions.decide(chair, id, exclusion, today(3, 1), key);
        exclusions.decide(chair, id, exclusion, today(3, 1), key);
        assertThat(state()).isEqualTo(MembershipState.LEFT);
        CooperativeViews.Person gone =
                cooperatives.people(id, List.of(membership)).get(0);
        assertThat(gone.ending()).isEqualTo(Ending.EXCLUSION);
        assertThat(gone.leftOn()).isEqualTo(clock.today());
        assertThat(standing("SHARE")).isEqualByComparingTo("0");
        assertThat(standing("PAYABLE")).isEqualByComparingTo(SHARE);
        assertThat(jdbc.sql("select due_on from share_payout where membership_id = ?")
                        .param(membership)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(clock.today().plusYears(1));
        assertTied();
        ExclusionViews.Page page = views.page(accused, id, exclusion);
        assertThat(page.mine()).isTrue();
        assertThat(page.noticeDueOn()).isEqualTo(calendar.plus(clock.today(), 10));
        background.await();
        assertThat(inbox.open(accused, null).rows())
                .anyMatch(each -> each.link().endsWith("/exclusions/" + exclusion));
    }

    @Test
    void a_meeting_in_the_portal_excludes_and_the_accused_votes_in_it() {
        UUID exclusion = proposed();
        UUID early = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofDays(10)), "Клуб", null), once());
        refused(
                () -> meetings.put(chair, id, early, Meetings.Put.of(Topic.EXCLUSION, membership), once()),
                "ending.rule.heard");
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        UUID question = meetings.put(chair, id, early, Meetings.Put.of(Topic.EXCLUSION, membership), once());
        var browser = new PlainBrowser(port);
        browser.signIn(made.member());
        String base = "/cabinet/cooperatives/" + id;
        assertThat(browser.get(base + "/exclusions/" + exclusion).body()).doesNotContain(base + "/meetings/" + early);
        meetings.call(chair, id, early);
        assertThat(browser.get(base + "/exclusions/" + exclusion).body()).contains(base + "/meetings/" + early);
        clock.advance(Duration.ofDays(10));
        List<Actor> members = made.members().stream().map(people::actor).toList();
        conduct.open(chair, id, early, chair.accountId(), members.get(2).accountId());
        members.forEach(each -> conduct.attend(each, id, early));
        conduct.openQuestion(chair, id, early, question);
        conduct.cast(accused, id, early, question, Choice.NO);
        for (Actor each : List.of(members.get(0), members.get(2), members.get(3))) {
            conduct.cast(each, id, early, question, Choice.YES);
        }
        var counted = conduct.closeQuestion(chair, id, early, question).count();
        assertThat(counted.members()).isEqualTo(4);
        assertThat(counted.no()).isEqualTo(1);
        assertThat(state()).isEqualTo(MembershipState.LEFT);
        assertThat(views.page(chair, id, exclusion).state()).isEqualTo(ExclusionState.EXCLUDED);
        assertTied();
        assertThat(access.excludedBy(id, accused.accountId()))
                .as("its minutes are read when it is over")
                .isNull();
        conduct.close(chair, id, early);
        assertThat(access.excludedBy(id, accused.accountId())).isEqualTo(early);
        assertThat(access.excludedBy(id, members.get(2).accountId())).isNull();
    }

    @Test
    void who_was_excluded_finds_the_exclusion_and_reads_the_minutes_of_that_meeting_and_of_no_other() {
        UUID other = heldOn("Қойма");
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXCLUSION, membership), once());
        held(meeting, question, Choice.YES);
        var browser = new PlainBrowser(port);
        browser.signIn(made.member());
        String base = "/cabinet/cooperatives/" + id;
        assertThat(browser.get("/cabinet").body())
                .contains(base + "/exclusions/" + exclusion, texts.in(Language.KK, Ending.EXCLUSION.key()));
        assertThat(browser.get(base + "/exclusions/" + exclusion).body())
                .contains(base + "/meetings/" + meeting + "/minutes");
        assertThat(browser.get(base + "/meetings/" + meeting + "/minutes").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(base + "/meetings/" + meeting + "/minutes.pdf").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(base + "/meetings/" + meeting).uri())
                .as("the meeting to which the person was called leads on, and shows nothing")
                .hasPath(base + "/share");
        assertThat(browser.get(base + "/meetings/" + other + "/minutes").statusCode())
                .isEqualTo(404);
    }

    private UUID heldOn(String words) {
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, words), once());
        held(meeting, question, Choice.YES);
        return meeting;
    }

    /** All members vote so, and the meeting ends. */
    private void held(UUID meeting, UUID question, Choice choice) {
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofHours(1));
        List<Actor> members = made.members().stream().map(people::actor).toList();
        conduct.open(chair, id, meeting, chair.accountId(), members.get(2).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.forEach(each -> conduct.cast(each, id, meeting, question, choice));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
    }

    @Test
    void a_meeting_does_not_exclude_on_grounds_that_took_the_place_of_those_that_were_heard() {
        UUID heard = proposed();
        exclusions.answer(accused, id, heard, "Жауап", once());
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXCLUSION, membership), once());
        meetings.call(chair, id, meeting);
        exclusions.takeBack(chair, id, heard);
        UUID other = exclusions.propose(
                chair, id, new Exclusions.Proposal(membership, "Басқа тармақ", "Басқа негіз"), once());
        clock.advance(Duration.ofHours(1));
        List<Actor> members = made.members().stream().map(people::actor).toList();
        conduct.open(chair, id, meeting, chair.accountId(), members.get(2).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        refused(() -> conduct.openQuestion(chair, id, meeting, question), "meeting.refused.fallen");
        assertThat(state()).isEqualTo(MembershipState.MEMBER);
        assertThat(views.page(chair, id, other).state()).isEqualTo(ExclusionState.PROPOSED);
        assertTied();
    }

    @Test
    void who_votes_reads_item_grounds_and_answer_on_the_agenda_and_in_the_minutes() throws Exception {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жарнаны мамырда төледім.", once());
        UUID meeting = called();
        Meeting seen = open(meeting);
        String said = page(made.members().get(2), "/meetings/" + meeting);
        String vote = page(made.members().get(2), "/meetings/" + meeting + "/questions/" + seen.question() + "/vote");
        for (String each : List.of(said, vote)) {
            assertThat(each)
                    .contains(
                            "Жарғының 12-тармағы",
                            "Жарна төленбеді.",
                            "Жарнаны мамырда төледім.",
                            "/exclusions/" + exclusion);
        }
        closed(seen, Choice.YES, Choice.YES, Choice.YES);
        conduct.close(chair, id, meeting);
        assertThat(page(made.members().get(2), "/meetings/" + meeting + "/minutes"))
                .contains("Жарна төленбеді.", "Жарнаны мамырда төледім.");
    }

    @Test
    void a_question_falls_with_its_proposal_and_another_proposal_is_another_question() throws Exception {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жарнаны мамырда төледім.", once());
        UUID meeting = called();
        exclusions.takeBack(chair, id, exclusion);
        assertThat(page(made.members().get(2), "/meetings/" + meeting))
                .contains(texts.in(Language.KK, "ending.why.taken-back"));
        UUID second = proposed();
        exclusions.answer(accused, id, second, "Жоқ.", once());
        Meeting seen = open(meeting);
        refused(() -> conduct.openQuestion(chair, id, meeting, seen.question()), "meeting.refused.fallen");
        assertThat(state()).isEqualTo(MembershipState.MEMBER);
    }

    private record Meeting(UUID id, UUID question) {}

    private UUID called() {
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXCLUSION, membership), once());
        meetings.call(chair, id, meeting);
        return meeting;
    }

    private Meeting open(UUID meeting) {
        clock.advance(Duration.ofHours(1));
        Actor secretary = people.actor(made.members().get(2));
        conduct.open(chair, id, meeting, chair.accountId(), secretary.accountId());
        made.members().forEach(each -> conduct.attend(people.actor(each), id, meeting));
        UUID question = jdbc.sql("select id from cooperative_meeting_matter where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .single();
        boolean fallen = jdbc.sql("select effect is not null from cooperative_meeting_matter where id = ?")
                .param(question)
                .query(Boolean.class)
                .single();
        if (!fallen) {
            conduct.openQuestion(chair, id, meeting, question);
        }
        return new Meeting(meeting, question);
    }

    private void closed(Meeting seen, Choice... choices) {
        for (int i = 0; i < choices.length; i++) {
            conduct.cast(people.actor(made.members().get(i)), id, seen.id(), seen.question(), choices[i]);
        }
        conduct.closeQuestion(chair, id, seen.id(), seen.question());
    }

    private String page(People.Someone who, String path) throws Exception {
        return pages.get()
                .uri("/cabinet/cooperatives/" + id + path)
                .with(People.signedIn(who))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_meeting_that_does_not_adopt_it_leaves_the_member_and_ends_the_proposal() {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXCLUSION, membership), once());
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofHours(1));
        List<Actor> members = made.members().stream().map(people::actor).toList();
        conduct.open(chair, id, meeting, chair.accountId(), members.get(2).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.forEach(each -> conduct.cast(each, id, meeting, question, Choice.NO));
        conduct.closeQuestion(chair, id, meeting, question);
        assertThat(state()).isEqualTo(MembershipState.MEMBER);
        assertThat(views.page(chair, id, exclusion).state()).isEqualTo(ExclusionState.NOT_EXCLUDED);
    }

    @Test
    void the_chair_has_the_notice_in_the_calendar_until_it_is_handed_over_and_nobody_else_sees_it() {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        assertThat(duties.of(id, clock.today())).isEmpty();
        exclusions.decide(chair, id, exclusion, today(4, 0), once());
        Duty due = duties.of(id, clock.today()).get(0);
        assertThat(due.dueOn()).isEqualTo(calendar.plus(clock.today(), 10));
        assertThat(due.ofChair()).isTrue();
        assertThat(due.ownDay()).as("the act counts it").isFalse();
        assertThat(due.page()).endsWith("/exclusions/" + exclusion);
        clock.advance(Duration.ofDays(30));
        assertThat(duties.of(id, clock.today())).as("late too").hasSize(1);
        exclusions.hand(chair, id, exclusion, Handing.BY_POST, clock.today(), once());
        assertThat(duties.of(id, clock.today())).isEmpty();
    }

    @Test
    void the_written_notice_is_a_lasting_paper_in_both_languages_and_handing_it_over_is_marked_late_or_not()
            throws Exception {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        refused(
                () -> exclusions.hand(chair, id, exclusion, Handing.IN_PERSON, clock.today(), once()),
                "ending.refused.handed");
        exclusions.decide(chair, id, exclusion, today(4, 0), once());
        byte[] pdf = files.write(notices.of(views.page(chair, id, exclusion)));
        assertThat(PdfA.broken(pdf)).isEmpty();
        assertThat(PdfA.unreadable(pdf)).isEmpty();
        refused(
                () -> exclusions.hand(
                        chair, id, exclusion, Handing.BY_POST, clock.today().minusDays(1), once()),
                "ending.refused.before-decision");
        refused(
                () -> exclusions.hand(
                        chair, id, exclusion, Handing.BY_POST, clock.today().plusDays(1), once()),
                "cooperative.refused.future");
        assertThat(views.page(chair, id, exclusion).late()).isFalse();
        clock.advance(Duration.ofDays(30));
        assertThat(views.page(chair, id, exclusion).late()).isTrue();
        exclusions.hand(chair, id, exclusion, Handing.BY_POST, clock.today(), once());
        assertThat(views.page(chair, id, exclusion).late())
                .as("written down as it was")
                .isTrue();
        refused(
                () -> exclusions.hand(chair, id, exclusion, Handing.BY_POST, clock.today(), once()),
                "ending.refused.handed");
    }

    @Test
    void an_exit_that_is_decided_first_leaves_nothing_to_exclude_and_the_share_is_owed_once() throws Exception {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        memberships.askToLeave(accused, id, once());
        Future<Boolean> excluded = interleaving.meanwhile(
                () -> memberships.leave(chair, id, membership, today(4, 0), once()),
                () -> exclusions.decide(chair, id, exclusion, today(4, 0), once()));
        assertThat(Interleaving.failure(excluded)).isNotNull();
        assertThat(views.page(accused, id, exclusion).state()).isEqualTo(ExclusionState.ENDED_BEFORE);
        assertThat(cooperatives.people(id, List.of(membership)).get(0).ending()).isEqualTo(Ending.EXIT);
        assertThat(standing("PAYABLE")).isEqualByComparingTo(SHARE);
        assertTied();
    }

    @Test
    void who_asked_to_leave_can_be_excluded_before_the_exit_is_decided() {
        UUID exclusion = proposed();
        exclusions.answer(accused, id, exclusion, "Жауап", once());
        memberships.askToLeave(accused, id, once());
        exclusions.decide(chair, id, exclusion, today(4, 0), once());
        assertThatThrownBy(() -> memberships.leave(chair, id, membership, today(4, 0), once()))
                .isInstanceOf(RuntimeException.class);
        assertThat(standing("PAYABLE")).isEqualByComparingTo(SHARE);
        assertTied();
    }

    @Test
    void taken_back_it_is_over_and_the_person_reads_of_it_among_the_own_data() {
        UUID exclusion = proposed();
        exclusions.takeBack(chair, id, exclusion);
        exclusions.takeBack(chair, id, exclusion);
        refused(() -> exclusions.answer(accused, id, exclusion, "Жауап", once()), "ending.refused.over");
        assertThat(held.stream()
                        .filter(each -> each.kind().equals("exclusions"))
                        .flatMap(each -> each.read(accused.accountId(), 0, 10).stream()))
                .hasSize(1);
    }

    @Test
    void the_refusals_name_article_and_point_in_three_languages() {
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "ending.rule.heard", "13.11.2026"))
                    .contains("13.11.2026")
                    .doesNotContain("31");
            assertThat(texts.in(language, "ending.notice.duty", "13.11.2026")).contains("31", "1", "10");
            for (String owed : List.of("ending.excluded.mine", "ending.notice.payout")) {
                assertThat(texts.in(language, owed))
                        .as("payments due and a part of net income are owed too")
                        .containsPattern("30\\D+2|2\\D+30");
            }
        }
    }
}
