package kz.yntymaq.cooperative.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.meeting.Matter.Effect;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.SittingState;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a meeting: what is typed stays, what is foreign is not found, two who press at once do it once. */
@PortalTest
class MeetingPagesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    MeetingViews views;

    @Autowired
    Applications applications;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Planning planning;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private UUID meeting;
    private String page;
    private Cookie[] session = {};

    @BeforeEach
    void a_meeting_that_is_prepared() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
        meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
        page = "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
    }

    private UUID open(Meetings.Put put) {
        UUID question = meetings.put(chair, id, meeting, put, UUID.randomUUID());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, id, meeting));
        return question;
    }

    private MvcTestResult post(Someone who, String address, String... fields) {
        var request = web.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult answer = (session.length == 0 ? request : request.cookie(session)).exchange();
        session = answer.getResponse().getCookies().length == 0
                ? session
                : answer.getResponse().getCookies();
        return answer;
    }

    private MvcTestResult look(Someone who, String address) {
        var request = web.get().uri(address + "?lang=kk").with(People.signedIn(who));
        return (session.length == 0 ? request : request.cookie(session)).exchange();
    }

    @Test
    void day_hour_and_place_change_until_members_are_called() {
        Someone leader = made.members().get(0);
        assertThat(web.get()
                        .uri(page + "/move")
                        .with(People.signedIn(made.members().get(1))))
                .hasStatus(404);
        assertThat(look(leader, page)).bodyText().contains(page + "/move");
        assertThat(look(leader, page + "/move"))
                .bodyText()
                .contains("value=\"Ауыл клубы\"", "name=\"version\" value=\"" + version() + "\"");
        LocalDate day = clock.today().plusDays(40);
        String[] moved = {"day", day.toString(), "time", "9.30", "place", "Мектеп", "noticeDays", "35"};
        assertThat(post(
                        leader,
                        page + "/move",
                        with(moved, "version", version(), "day", clock.today().minusDays(1))))
                .hasRedirectedUrl(page + "/move");
        assertThat(look(leader, page + "/move")).bodyText().contains("day-error", "Мектеп");
        session = new Cookie[0];
        assertThat(post(leader, page + "/move", with(moved, "version", version(), "noticeDays", "60")))
                .hasRedirectedUrl(page + "/move");
        assertThat(look(leader, page + "/move")).bodyText().contains("day-error");
        session = new Cookie[0];
        int seen = version();
        assertThat(post(leader, page + "/move", with(moved, "version", seen))).hasRedirectedUrl(page);
        session = new Cookie[0];
        assertThat(look(leader, page)).bodyText().contains("Мектеп", "09:30").doesNotContain("Ауыл клубы");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry e where action = 'meeting.moved' and e::text like '%' || ? || '%'")
                        .param(meeting.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(post(leader, page + "/move", with(moved, "version", seen, "place", "Кеңсе")))
                .as("a second page of before")
                .hasRedirectedUrl(page + "/move");
        assertThat(look(leader, page + "/move")).bodyText().contains("Кеңсе");
        session = new Cookie[0];
        assertThat(look(leader, page)).bodyText().contains("Мектеп").doesNotContain("Кеңсе");

        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Жайылым", "Пастбище"), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        assertThat(look(leader, page)).bodyText().doesNotContain(page + "/move");
        assertThat(look(leader, page + "/move")).hasRedirectedUrl(page);
        assertThat(post(leader, page + "/move", with(moved, "version", version(), "place", "Кеңсе")))
                .hasStatus3xxRedirection();
        session = new Cookie[0];
        assertThat(look(leader, page)).bodyText().contains("Мектеп").doesNotContain("Кеңсе");
    }

    @Test
    void a_meeting_moves_to_no_day_on_which_a_question_of_its_agenda_may_not_be_decided() {
        Someone leader = made.members().get(0);
        LocalDate later = LocalDate.of(clock.today().getYear() + 1, 3, 1);
        String[] moved = {"time", "10:00", "place", "Мектеп", "noticeDays", ""};
        post(leader, page + "/move", with(moved, "version", version(), "day", later));
        session = new Cookie[0];
        meetings.put(
                chair,
                id,
                meeting,
                Meetings.Put.of(Topic.REPORT, "Есеп", "Отчёт").ofYear(later.getYear()),
                UUID.randomUUID());
        assertThat(post(
                        leader,
                        page + "/move",
                        with(moved, "version", version(), "day", LocalDate.of(later.getYear() - 1, 12, 31))))
                .hasRedirectedUrl(page + "/move");
        assertThat(jdbc.sql("select cast(starts_at as date) from cooperative_meeting where id = ?")
                        .param(meeting)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(later);
    }

    @Test
    void a_question_that_is_put_while_its_meeting_moves_to_another_day_is_not_put_unseen() throws Exception {
        LocalDate later = LocalDate.of(clock.today().getYear() + 1, 3, 1);
        planning.move(chair, id, meeting, at(later), version());
        var put = interleaving.meanwhile(
                () -> planning.move(chair, id, meeting, at(later.minusMonths(3)), version()),
                () -> meetings.put(
                        chair,
                        id,
                        meeting,
                        Meetings.Put.of(Topic.REPORT, "Есеп", "Отчёт").ofYear(later.getYear()),
                        UUID.randomUUID()));
        assertThat(Interleaving.failure(put))
                .as("of a year that has not begun by then")
                .isNotNull();
        assertThat(views.page(chair, id, meeting).items()).isEmpty();
    }

    private Meetings.Plan at(LocalDate day) {
        return new Meetings.Plan(day.atTime(10, 0).atZone(clock.getZone()).toInstant(), "Мектеп", null);
    }

    private int version() {
        return jdbc.sql("select version from cooperative_meeting where id = ?")
                .param(meeting)
                .query(Integer.class)
                .single();
    }

    /** Fields with others beside them, or in their stead. */
    private static String[] with(String[] fields, Object... others) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        for (int i = 0; i < others.length; i += 2) {
            all.put(others[i].toString(), others[i + 1].toString());
        }
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void a_called_meeting_is_called_off_with_a_reason_that_everybody_called_reads() throws Exception {
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Жайылым", "Пастбище"), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        Someone leader = made.members().get(0);
        Someone member = made.members().get(1);
        assertThat(web.get().uri(page + "/call-off").with(People.signedIn(member)))
                .hasStatus(404);
        assertThat(look(leader, page + "/call-off")).hasStatusOk().bodyText().contains("name=\"reason\"");
        for (String none : List.of("", "...", "....................")) {
            assertThat(post(leader, page + "/call-off", "reason", none)).hasRedirectedUrl(page + "/call-off");
            assertThat(look(leader, page + "/call-off")).bodyText().contains("reason-error");
        }
        String why = "Дауылға байланысты жол жабылды";
        assertThat(post(leader, page + "/call-off", "reason", why))
                .hasRedirectedUrl("/cabinet/cooperatives/" + id + "/meetings");
        session = new Cookie[0];
        assertThat(look(member, page)).bodyText().contains(why);
        assertThat(look(member, "/cabinet/cooperatives/" + id + "/meetings"))
                .bodyText()
                .contains(why);
        background.await();
        assertThat(inbox.open(members.get(1), null).rows())
                .anySatisfy(told -> assertThat(told.text()).contains(why));
        assertThat(look(leader, page + "/call-off")).as("it is called off").hasRedirectedUrl(page);
    }

    @Test
    void a_meeting_to_which_nobody_was_called_needs_no_reason() {
        Someone leader = made.members().get(0);
        assertThat(look(leader, page + "/call-off")).hasStatusOk().bodyText().doesNotContain("name=\"reason\"");
        assertThat(post(leader, page + "/call-off")).hasRedirectedUrl("/cabinet/cooperatives/" + id + "/meetings");
    }

    @Test
    void a_meeting_that_was_called_or_is_held_leads_its_members_to_it_from_where_they_begin() {
        Someone member = made.members().get(1);
        assertThat(web.get().uri("/cabinet?lang=kk").with(People.signedIn(member)))
                .bodyText()
                .doesNotContain(page);
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Жайылым", "Пастбище"), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        for (String start : List.of("/cabinet", "/cabinet/cooperatives/" + id)) {
            assertThat(web.get().uri(start + "?lang=kk").with(People.signedIn(member)))
                    .bodyText()
                    .contains("жалпы жиналыс шақырылды", "Ауыл клубы", "href=\"" + page + "\"");
        }
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        assertThat(web.get().uri("/cabinet?lang=kk").with(People.signedIn(member)))
                .bodyText()
                .contains("жалпы жиналыс өтіп жатыр");
        assertThat(web.get().uri("/cabinet?lang=kk").with(People.signedIn(people.villager())))
                .bodyText()
                .doesNotContain("жалпы жиналыс өтіп жатыр");
    }

    @Test
    void a_question_without_its_sum_is_shown_again_with_what_was_typed() {
        String address = page + "/matters/authorisation";
        assertThat(post(
                        made.chair(),
                        address,
                        "words",
                        "Ауыл аманаты",
                        "wordsRu",
                        "Ауыл аманаты",
                        "use",
                        "Салқындатқыш"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(address);
        assertThat(look(made.chair(), address))
                .bodyText()
                .contains("Ауыл аманаты", "Салқындатқыш", "govuk-error-message");
        assertThat(views.page(chair, id, meeting).items()).isEmpty();
    }

    @Test
    void a_topic_that_is_none_and_a_meeting_of_others_are_not_found() {
        assertThat(look(made.chair(), page + "/matters/nothing")).hasStatus(404);
        assertThat(look(made.member(), page + "/matters/free")).hasStatus(404);
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        String crossed = "/cabinet/cooperatives/" + other.id() + "/meetings/" + meeting;
        assertThat(look(other.chair(), crossed)).hasStatus(404);
        assertThat(look(other.chair(), page)).hasStatus(404);
        assertThat(post(other.chair(), crossed + "/call")).hasStatus(404);
        assertThat(post(other.chair(), page + "/attend")).hasStatus(404);
    }

    @Test
    void who_marks_a_stranger_as_present_finds_nothing_and_nobody_is_marked() {
        open(Meetings.Put.of(Topic.FREE, "Қойма"));
        Someone stranger = people.villager();
        assertThat(post(
                        made.chair(),
                        page + "/presence",
                        "members",
                        made.members().get(3).id().toString(),
                        "members",
                        stranger.id().toString()))
                .hasStatus(404);
        assertThat(views.page(chair, id, meeting).there()).hasSize(3);
    }

    @Test
    void a_hand_of_somebody_who_has_left_is_refused_with_what_was_chosen_for_the_others() {
        UUID question = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        UUID fourth = members.get(3).accountId();
        conduct.arrived(chair, id, meeting, List.of(fourth));
        conduct.openQuestion(chair, id, meeting, question);
        conduct.left(chair, id, meeting, fourth);
        String address = page + "/questions/" + question + "/hands";
        assertThat(post(made.chair(), address, "hands[0].voter", fourth.toString(), "hands[0].choice", "YES"))
                .hasStatus3xxRedirection();
        assertThat(look(made.chair(), address)).bodyText().contains("жиналыстан кетті");
        conduct.closeQuestion(chair, id, meeting, question);
        assertThat(views.page(chair, id, meeting).items().get(0).count().yes()).isZero();
    }

    @Test
    void an_open_meeting_tells_in_a_few_bytes_that_nothing_changed_and_loads_anew_once_a_vote_begins() {
        UUID question = open(Meetings.Put.of(Topic.FREE, "Жайылымды қоршау"));
        Someone member = made.members().get(1);
        String seen = String.valueOf(look(member, page).getResponse().getHeader("ETag"));
        assertThat(again(member, seen)).as("as it was").hasStatus(304);
        conduct.openQuestion(chair, id, meeting, question);
        assertThat(again(member, seen)).as("a vote has begun").hasStatus(200);
    }

    private MvcTestResult again(Someone who, String seen) {
        return web.head()
                .uri(page)
                .header("If-None-Match", seen)
                .with(People.signedIn(who))
                .exchange();
    }

    @Test
    void a_vote_that_comes_too_late_leads_back_to_the_meeting_with_a_word() {
        UUID question = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        conduct.openQuestion(chair, id, meeting, question);
        String address = page + "/questions/" + question + "/vote";
        assertThat(look(made.member(), address)).bodyText().contains("Жақтаймын");
        conduct.closeQuestion(chair, id, meeting, question);
        assertThat(post(made.member(), address, "choice", "YES")).hasStatus3xxRedirection();
        assertThat(look(made.member(), address))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith(page);
    }

    @Test
    void who_counts_the_votes_on_an_exit_is_told_that_the_membership_ended() {
        memberships.askToLeave(members.get(2), id, UUID.randomUUID());
        UUID question = open(Meetings.Put.of(
                Topic.EXIT,
                cooperatives.findVisibleTo(members.get(2), id).mine().membershipId()));
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, Choice.NO));
        MvcTestResult closed = post(made.chair(), page + "/questions/" + question + "/close");
        assertThat(closed.getMvcResult().getFlashMap().values().toString())
                .contains("meeting.done.exit")
                .doesNotContain("not-adopted");
        assertThat(look(made.chair(), page)).bodyText().contains("Мүшелік тоқтатылды");
    }

    @Test
    void a_request_to_leave_that_was_taken_back_is_marked_on_the_agenda_and_on_the_notice() throws Exception {
        memberships.askToLeave(members.get(2), id, UUID.randomUUID());
        UUID leaving = cooperatives.findVisibleTo(members.get(2), id).mine().membershipId();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXIT, leaving), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        assertThat(look(made.chair(), page)).bodyText().doesNotContain("Өтініш қайтарып алынды");
        assertThat(notice()).doesNotContain("Заявление отозвано");

        memberships.stay(members.get(2), id);
        assertThat(look(made.chair(), page)).bodyText().contains("Өтініш қайтарып алынды");
        assertThat(notice()).contains("Өтініш қайтарып алынды", "Заявление отозвано");
    }

    private String notice() throws Exception {
        try (var document = Loader.loadPDF(
                look(made.chair(), page + "/notice.pdf").getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_days_of_the_charter_stand_in_the_form_and_an_earlier_day_is_refused_by_its_field() {
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        String form = "/cabinet/cooperatives/" + other.id() + "/meetings/new";
        assertThat(look(other.chair(), form))
                .bodyText()
                .contains("value=\"10\"", "порталдағы жарғыдан", "Ең ерте күн – ");
        assertThat(post(other.chair(), form, "day", "24.11.2026", "time", "11:00", "place", "Клуб", "noticeDays", "10"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(form);
        assertThat(look(other.chair(), form)).bodyText().contains("мүшелерге 10 күн бұрын", "24.11.2026");
    }

    @Test
    void two_who_close_a_question_at_once_close_it_once() throws Exception {
        UUID question = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        var second = interleaving.meanwhile(
                () -> conduct.closeQuestion(chair, id, meeting, question),
                () -> post(made.members().get(1), page + "/questions/" + question + "/close"));
        assertThat(second.get()).hasStatus3xxRedirection();
        assertThat(views.page(chair, id, meeting).items().get(0).effect()).isEqualTo(Effect.DONE);
    }

    @Test
    void no_question_is_opened_and_nobody_comes_in_a_meeting_that_is_being_closed() throws Exception {
        UUID question = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        var opening = interleaving.meanwhile(() -> conduct.close(chair, id, meeting), () -> {
            conduct.openQuestion(members.get(1), id, meeting, question);
            return true;
        });
        assertThat(Interleaving.failure(opening)).isNotNull();
        assertThat(views.page(chair, id, meeting).items().get(0).state()).isEqualTo(QuestionState.PLANNED);
        assertThat(views.page(chair, id, meeting).state()).isEqualTo(SittingState.CLOSED);
    }

    @Test
    void many_who_say_at_once_that_they_take_part_are_all_there() throws Exception {
        open(Meetings.Put.of(Topic.FREE, "Қойма"));
        AtOnce.times(10, () -> {
            conduct.attend(members.get(3), id, meeting);
            return true;
        });
        assertThat(views.page(chair, id, meeting).there()).hasSize(4);
    }

    @Test
    void a_meeting_is_not_opened_before_its_time_and_its_page_says_so() {
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        assertThat(look(made.chair(), page))
                .bodyText()
                .doesNotContain(page + "/open")
                .contains("23.11.2026, 11:00");
        assertThat(look(made.chair(), page + "/open")).hasStatus3xxRedirection();
        clock.advance(HOUR);
        assertThat(look(made.chair(), page)).bodyText().contains(page + "/open");
    }

    @Test
    void the_minutes_are_saved_as_pdf_in_both_languages_by_members_alone() throws Exception {
        UUID question = open(Meetings.Put.of(Topic.FREE, "Қойма салу"));
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
        MvcTestResult saved = look(made.member(), page + "/minutes.pdf");
        assertThat(PdfA.broken(saved.getResponse().getContentAsByteArray())).isEmpty();
        assertThat(PdfA.unreadable(saved.getResponse().getContentAsByteArray())).isEmpty();
        try (var document = Loader.loadPDF(saved.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "хаттамасы",
                            "Протокол",
                            "Қойма салу",
                            "3 × 3 >= 2 × 4",
                            "Шешім қабылданды",
                            "Решение принято");
        }
        assertThat(look(people.villager(), page + "/minutes.pdf")).hasStatus(404);
        assertThat(web.get().uri(page + "/minutes")).hasStatus3xxRedirection();
    }

    @Test
    void the_check_of_an_application_tells_whether_a_meeting_decided_on_it() {
        UUID draft = applications.startOrContinue(chair, id);
        String check = "/cabinet/applications/" + draft + "/check";
        assertThat(look(made.chair(), check)).bodyText().contains("өтінімге сай жалпы жиналыстың шешімі жоқ");
        UUID question =
                open(Meetings.Put.application("AA", "Микрокредит", new BigDecimal("5000000"), "Сиыр сатып алу"));
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        assertThat(look(made.chair(), check))
                .bodyText()
                .contains("Микрокредит, 5\u00a0000\u00a0000\u00a0₸", "Сиыр сатып алу")
                .doesNotContain("жиналыстың шешімі жоқ");
    }
}
