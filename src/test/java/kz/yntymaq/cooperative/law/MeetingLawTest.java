package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules of meetings and bodies (law on agricultural co-operatives, articles 18, 23 and 34 to 36), each broken on its page. */
@PortalTest
class MeetingLawTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final BigDecimal SHARE = new BigDecimal("20000");

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Memberships memberships;

    @Autowired
    Associates associates;

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
    MockMvcTester web;

    private Law law;
    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private UUID meeting;

    @BeforeEach
    void a_cooperative_of_four() {
        law = new Law(web);
        of(fixtures.active(Places.ZERENDI_VILLAGE));
    }

    private void of(Made other) {
        made = other;
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
    }

    private String page(String end) {
        return "/cabinet/cooperatives/" + id + end;
    }

    private String meetingPage(String end) {
        return page("/meetings/" + meeting + end);
    }

    private String questionPage(UUID question, String end) {
        return meetingPage("/questions/" + question + end);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private Someone someone(int n) {
        return made.members().get(n);
    }

    /** How a general meeting outside the portal voted. */
    private Typed vote(int present, int yes, int no) {
        return Typed.of("vote.on", DAY.format(clock.today()), "vote.present", present)
                .with("vote.votesFor", yes)
                .with("vote.votesAgainst", no)
                .with("vote.abstained", 0);
    }

    private UUID put(Meetings.Put... questions) {
        fixtures.holdNoCharter(id);
        meeting = meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), once());
        UUID last = null;
        for (Meetings.Put each : questions) {
            last = meetings.put(chair, id, meeting, each, once());
        }
        return last;
    }

    /** A meeting that is open, the first so many taking part by their own accounts. */
    private UUID open(int present, Meetings.Put... questions) {
        UUID last = put(questions);
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, present).forEach(each -> conduct.attend(each, id, meeting));
        return last;
    }

    private static Meetings.Put free() {
        return Meetings.Put.of(Topic.FREE, "Қойма");
    }

    /** The co-operative grows by people who were admitted and paid. */
    private void join(int many) {
        for (int i = 0; i < many; i++) {
            Actor person = people.actor(people.villager());
            memberships.ask(person, id, SHARE, once());
            UUID membership =
                    cooperatives.findChairedBy(chair, id).waiting().get(0).membershipId();
            int now = cooperatives.findChairedBy(chair, id).people().size();
            memberships.decide(chair, id, membership, new MeetingDecision(clock.today(), now, now, 0, 0), once());
            memberships.pay(chair, id, membership, SHARE, BigDecimal.ZERO, clock.today(), once());
        }
    }

    private Someone associate() {
        Someone person = people.villager();
        LocalDate today = clock.today();
        associates.admit(
                chair,
                id,
                new Associates.Given(
                        person.name().full(), new Iin(person.iin()), new Contract("1", today, SHARE, today), null),
                new MeetingDecision(today, 4, 4, 0, 0),
                once());
        return person;
    }

    private Typed representative(Someone who, String name, String power) {
        return Typed.of("member", someone(3).id(), "representative", name, "iin", who.iin(), "power", power);
    }

    @Test
    void a_vote_does_not_begin_without_two_thirds_of_the_members() {
        UUID question = open(2, free());
        law.refuses("C 34(5)", made.chair(), questionPage(question, "/open"), Typed.of());
        conduct.attend(members.get(2), id, meeting);
        law.lets(made.chair(), questionPage(question, "/open"), Typed.of());
    }

    @Test
    void a_meeting_outside_the_portal_has_two_thirds_of_the_members_too() {
        law.refuses(
                "C 34(5)",
                made.chair(),
                page("/chair"),
                vote(2, 2, 0).with("member", someone(1).id()));
        law.lets(
                made.chair(),
                page("/chair"),
                vote(3, 3, 0).with("member", someone(1).id()));
    }

    @Test
    void nobody_is_elected_by_half_of_those_present() {
        law.refuses(
                "C 34(5)",
                made.chair(),
                page("/chair"),
                vote(4, 2, 2).with("member", someone(1).id()));
        law.refuses(
                "C 34(5)",
                made.chair(),
                page("/bodies/elect/revision"),
                vote(4, 2, 2).with("members", someone(1).id()).with("years", 2));
    }

    @Test
    void each_member_has_one_vote() {
        law.refuses(
                "C 34(2)",
                made.chair(),
                page("/chair"),
                vote(4, 4, 1).with("member", someone(1).id()));
    }

    @Test
    void an_associated_member_has_no_vote_and_no_place_at_it() {
        join(1);
        Someone associate = associate();
        UUID question = open(4, free());
        conduct.openQuestion(chair, id, meeting, question);
        law.hides(associate, questionPage(question, "/vote"));
    }

    @Test
    void a_member_is_represented_neither_by_a_member_nor_by_an_associated_one() {
        join(1);
        Someone associate = associate();
        open(3, free());
        law.refuses(
                "C 34(6)",
                made.chair(),
                meetingPage("/representative"),
                representative(someone(2), someone(2).name().full(), "№ 7, 20.11.2026"));
        law.refuses(
                "C 34(6)",
                made.chair(),
                meetingPage("/representative"),
                representative(associate, associate.name().full(), "№ 7, 20.11.2026"));
    }

    @Test
    void a_representative_has_a_notarised_power() {
        open(3, free());
        Someone nephew = people.villager();
        law.refuses(
                "C 34(6)",
                made.chair(),
                meetingPage("/representative"),
                representative(nephew, nephew.name().full(), " "));
        law.lets(
                made.chair(),
                meetingPage("/representative"),
                representative(nephew, nephew.name().full(), "№ 7, 20.11.2026"));
    }

    @Test
    void one_representative_stands_for_one_member() {
        open(2, free());
        Someone nephew = people.villager();
        law.lets(
                made.chair(),
                meetingPage("/representative"),
                representative(nephew, nephew.name().full(), "№ 7"));
        law.refusesByThePortal(
                made.chair(),
                meetingPage("/representative"),
                representative(nephew, nephew.name().full(), "№ 8")
                        .with("member", someone(2).id()));
    }

    @Test
    void a_vote_that_a_third_wanted_secret_takes_no_open_hand() {
        UUID question = open(3, free());
        conduct.openQuestion(chair, id, meeting, question);
        law.lets(someone(2), questionPage(question, "/ballot/demand"), Typed.of());
        law.refuses("C 34(5)", made.member(), questionPage(question, "/vote"), Typed.of("choice", "YES"));
    }

    @Test
    void a_member_alone_calls_no_meeting() {
        Typed plan = Typed.of("day", DAY.format(clock.today().plusDays(20)), "time", "11:00", "place", "Клуб");
        law.refuses("C 34(4)", made.member(), page("/meetings/new"), plan);
        law.lets(made.chair(), page("/meetings/new"), plan);
    }

    @Test
    void members_are_told_as_long_before_as_the_charter_says() {
        Typed plan = Typed.of("time", "11:00", "place", "Клуб");
        law.refusesByTheCharter(
                made.chair(),
                page("/meetings/new"),
                plan.with("day", DAY.format(clock.today().plusDays(9))));
        law.lets(
                made.chair(),
                page("/meetings/new"),
                plan.with("day", DAY.format(clock.today().plusDays(10))));
    }

    @Test
    void a_charter_is_not_changed_by_fewer_than_two_thirds_of_all_members() {
        UUID question = open(3, Meetings.Put.of(Topic.CHARTER, "Жаңа редакция"));
        conduct.openQuestion(chair, id, meeting, question);
        conduct.cast(chair, id, meeting, question, Choice.YES);
        conduct.cast(members.get(1), id, meeting, question, Choice.YES);
        conduct.closeQuestion(chair, id, meeting, question);
        law.says(
                "C 18",
                Map.of("kk", "Шешім қабылданбады", "ru", "Решение не принято", "en", "Not adopted"),
                made.member(),
                meetingPage(""));
    }

    @Test
    void the_results_of_a_year_are_not_approved_before_its_payments_are_decided() {
        open(3, Meetings.Put.of(Topic.REPORT, "2026"), Meetings.Put.of(Topic.PAYMENTS, "2026"));
        UUID report = jdbc.sql("select id from cooperative_meeting_matter where meeting_id = ? and topic = 'REPORT'")
                .param(meeting)
                .query(UUID.class)
                .single();
        law.refuses("C 23(2)", made.chair(), questionPage(report, "/open"), Typed.of());
    }

    @Test
    void a_meeting_that_is_not_held_in_a_year_and_of_the_board_in_three_months_is_told_as_overdue() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        clock.advance(Duration.ofDays(367));
        for (Map.Entry<String, Map<String, String>> duty : Map.of(
                        "C 34(4)",
                        Map.of(
                                "kk",
                                "жылына кемінде бір рет",
                                "ru",
                                "не реже раза в год",
                                "en",
                                "at least once a year"),
                        "C 35(5)",
                        Map.of(
                                "kk",
                                "үш айда кемінде бір рет",
                                "ru",
                                "не реже раза в три месяца",
                                "en",
                                "at least once in three months"))
                .entrySet()) {
            law.says(duty.getKey(), duty.getValue(), someone(0), page("/duties"));
            law.says(
                    duty.getKey(),
                    Map.of("kk", "мерзімінен кешікті", "ru", "просрочено", "en", "overdue"),
                    someone(0),
                    page("/duties"));
        }
    }

    @Test
    void votes_that_are_equal_decide_nothing() {
        UUID question = open(4, free());
        conduct.openQuestion(chair, id, meeting, question);
        for (int n = 0; n < 4; n++) {
            conduct.cast(members.get(n), id, meeting, question, n < 2 ? Choice.YES : Choice.NO);
        }
        conduct.closeQuestion(chair, id, meeting, question);
        law.says(
                "C 34(5)",
                Map.of("kk", "Дауыс тең бөлінді", "ru", "Голоса разделились поровну", "en", "A tie: not adopted"),
                made.member(),
                meetingPage(""));
    }

    @Test
    void nobody_holds_a_meeting_alone() {
        UUID question = open(1, free());
        conduct.arrived(
                chair,
                id,
                meeting,
                members.subList(1, 4).stream().map(Actor::accountId).toList());
        law.refusesByThePortal(made.chair(), questionPage(question, "/open"), Typed.of());
    }

    @Test
    void who_presides_is_not_the_secretary() {
        put(free());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        law.refusesByThePortal(
                made.chair(),
                meetingPage("/open"),
                Typed.of("presiding", someone(1).id(), "secretary", someone(1).id()));
    }

    @Test
    void a_board_is_as_large_as_the_charter_says_and_headed_by_one_of_it() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        String elect = page("/bodies/elect/board");
        List<UUID> three = members.subList(0, 3).stream().map(Actor::accountId).toList();
        law.refuses(
                "C 35(2)",
                made.chair(),
                elect,
                vote(5, 5, 0).with("members", three).with("head", someone(4).id()));
        law.refuses(
                "C 35(2)",
                made.chair(),
                elect,
                vote(5, 5, 0).with("members", three.subList(0, 2)).with("head", three.get(0)));
        law.refuses(
                "C 35(2)",
                made.chair(),
                page("/chair"),
                vote(5, 5, 0).with("member", someone(4).id()));
    }

    @Test
    void who_is_in_the_board_or_chairs_alone_is_in_no_revision_commission() {
        law.refuses(
                "C 35(2)",
                made.chair(),
                page("/bodies/elect/revision"),
                vote(4, 4, 0).with("members", made.chair().id()));
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        law.refuses(
                "C 36(2)",
                made.chair(),
                page("/bodies/elect/revision"),
                vote(5, 5, 0).with("members", someone(2).id()));
    }

    @Test
    void eleven_members_elect_no_chair_alone() {
        join(6);
        law.lets(
                made.chair(),
                page("/chair"),
                vote(10, 10, 0).with("member", made.chair().id()));
        join(1);
        law.refuses(
                "C 35(2)",
                made.chair(),
                page("/chair"),
                vote(11, 11, 0).with("member", someone(1).id()));
    }

    @Test
    void nobody_is_put_to_the_vote_as_chair_who_may_not_chair() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        put(free());
        law.refuses(
                "C 35(2)",
                made.chair(),
                meetingPage("/matters/chair"),
                Typed.of("person", someone(4).id()));
    }

    @Test
    void a_board_decides_nothing_without_two_thirds_of_itself() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        Typed met = Typed.of("on", DAY.format(clock.today()), "place", "Кеңсе")
                .with("questions[0].words", "Қойма жалдау")
                .with("questions[0].votesFor", 1);
        law.refuses(
                "C 35(5)",
                made.chair(),
                page("/board/new"),
                met.with("present", made.chair().id()));
        law.lets(
                made.chair(),
                page("/board/new"),
                met.with("present", List.of(made.chair().id(), someone(1).id())));
    }

    @Test
    void a_board_decides_by_two_thirds_of_those_present() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        law.lets(
                made.chair(),
                page("/board/new"),
                Typed.of("on", DAY.format(clock.today()), "place", "Кеңсе")
                        .with("questions[0].words", "Қойма жалдау")
                        .with("questions[0].votesFor", 1)
                        .with(
                                "present",
                                List.of(
                                        made.chair().id(),
                                        someone(1).id(),
                                        someone(2).id())));
        law.says(
                "C 35(5)",
                Map.of("kk", "3 × 1 < 2 × 3", "ru", "3 × 1 < 2 × 3", "en", "3 × 1 < 2 × 3"),
                made.chair(),
                page("/board"));
        law.says(
                "C 35(5)",
                Map.of("kk", "қабылданған жоқ", "ru", "не принято", "en", "not adopted"),
                made.chair(),
                page("/board"));
    }

    @Test
    void a_board_agrees_as_one_where_the_charter_asks_it() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        law.lets(
                made.chair(),
                page("/board/new"),
                Typed.of("on", DAY.format(clock.today()), "place", "Кеңсе")
                        .with("questions[0].words", "Трактор сатып алу")
                        .with("questions[0].votesFor", 2)
                        .with("questions[0].ofAll", true)
                        .with("present", List.of(made.chair().id(), someone(1).id())));
        law.says("C 35(5)", Map.of("kk", "2 < 3", "ru", "2 < 3", "en", "2 < 3"), made.chair(), page("/board"));
        law.says(
                "C 35(5)",
                Map.of(
                        "kk", "барлық мүшесі келісуі керек",
                        "ru", "нужно согласие всех членов правления",
                        "en", "all members of the board must agree"),
                made.chair(),
                page("/board"));
    }

    @Test
    void a_meeting_releases_from_a_body_at_any_time_and_not_by_half() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        UUID term = jdbc.sql("select id from body_term where cooperative_id = ? and account_id = ? and body = 'BOARD'")
                .params(id, someone(1).id())
                .query(UUID.class)
                .single();
        law.says(
                "C 35(3)",
                Map.of("kk", "кез келген уақытта", "ru", "в любое время", "en", "at any time"),
                made.chair(),
                page("/bodies/release"));
        law.hides(someone(2), page("/bodies/release"));
        law.refuses(
                "C 34(5)", made.chair(), page("/bodies/release"), vote(4, 2, 2).with("term", term));
        law.lets(made.chair(), page("/bodies/release"), vote(4, 3, 1).with("term", term));
    }

    @Test
    void the_head_of_a_board_is_followed_before_being_released() {
        of(fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3));
        UUID term = jdbc.sql("select id from body_term where cooperative_id = ? and account_id = ? and body = 'BOARD'")
                .params(id, chair.accountId())
                .query(UUID.class)
                .single();
        law.refusesByThePortal(
                made.chair(), page("/bodies/release"), vote(5, 5, 0).with("term", term));
    }
}
