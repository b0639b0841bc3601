package kz.yntymaq.cooperative.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Papers that lie before a meeting: put while it is prepared, read by who is called, named by its minutes; and its notice. */
@PortalTest
class HandoutTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final byte[] REPORT = SampleFiles.pdf("4 0 obj<</Length 1>>endobj\n");

    @Autowired
    Handouts handouts;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

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
    private UUID question;
    private String page;

    @BeforeEach
    void a_meeting_with_the_yearly_report_on_its_agenda() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
        meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
        question = meetings.put(
                chair,
                id,
                meeting,
                Meetings.Put.of(Topic.REPORT, "Есеп пен баланс", "Отчёт и баланс")
                        .ofYear(2026),
                UUID.randomUUID());
        page = "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
    }

    @Test
    void nothing_is_reported_on_a_year_that_has_not_begun_by_the_meeting() {
        var ahead = Meetings.Put.of(Topic.REPORT, "Есеп", "Отчёт").ofYear(2027);
        assertThatThrownBy(() -> meetings.put(chair, id, meeting, ahead, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("meeting.refused.year-ahead"));
    }

    @Test
    void nothing_is_reported_on_a_year_before_the_registration() {
        var before = Meetings.Put.of(Topic.REPORT, "Есеп", "Отчёт").ofYear(2019);
        assertThatThrownBy(() -> meetings.put(chair, id, meeting, before, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("meeting.refused.year"));
    }

    private void put(Actor who, String name, byte[] content) {
        handouts.add(who, id, meeting, question, name, new ByteArrayResource(content));
    }

    private MvcTestResult look(Someone who, String address) {
        return web.get().uri(address + "?lang=kk").with(People.signedIn(who)).exchange();
    }

    private String read(Someone who, String address) {
        MvcTestResult found = look(who, address);
        assertThat(found).hasStatusOk();
        return new String(found.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String words(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void report() {
        jdbc.sql("""
                insert into revision_report (id, cooperative_id, from_on, until_on, reported_on, findings, recorded_by, recorded_at)
                values (?, ?, '2026-01-01', '2026-06-30', '2026-07-15', 'Кассада кем шықпады.', ?, now())""").params(UUID.randomUUID(), id, chair.accountId()).update();
    }

    @Test
    void a_paper_is_put_while_the_meeting_is_prepared_and_read_by_who_is_called() {
        Someone member = made.member();
        Someone stranger = people.villager();
        MvcTestResult answer = web.post()
                .uri(page + "/questions/" + question + "/papers")
                .with(People.signedIn(made.chair()))
                .with(csrf())
                .multipart()
                .file(new MockMultipartFile("paper", "баланс-2025.pdf", "application/pdf", REPORT))
                .file(new MockMultipartFile(
                        "paper", "есеп.docx", "text/plain", "жай мәтін".getBytes(StandardCharsets.UTF_8)))
                .param("_owner", made.chair().id().toString())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        MvcTestResult after = web.get()
                .uri(page + "/questions/" + question + "/papers?lang=kk")
                .with(People.signedIn(made.chair()))
                .cookie(answer.getResponse().getCookies())
                .exchange();
        assertThat(after).bodyText().contains("Құжат тіркелді.", "есеп.docx: ");
        Handouts.Paper file = handouts.of(question).get(0);
        assertThat(handouts.of(question)).hasSize(1);
        String content = "/files/" + file.id();
        assertThat(read(made.chair(), page)).contains("баланс-2025.pdf", "/papers");
        assertThat(look(made.chair(), content)).hasStatusOk();
        assertThat(look(member, content)).as("nobody is called yet").hasStatus(404);
        assertThat(look(member, page + "/questions/" + question + "/papers")).hasStatus(404);
        assertThatThrownBy(() -> put(members.get(1), "b.pdf", REPORT)).isInstanceOf(NotFoundException.class);
        meetings.call(chair, id, meeting);
        assertThat(read(member, page)).contains("баланс-2025.pdf").doesNotContain("/papers\"");
        assertThat(look(member, content)).hasStatusOk();
        assertThat(look(stranger, content)).hasStatus(404);
        assertThat(look(people.official(Places.ZERENDI), content)).hasStatus(404);
    }

    @Test
    void from_the_call_on_papers_stand_and_none_comes_twice() {
        put(chair, "a.pdf", REPORT);
        assertThatThrownBy(() -> put(chair, "b.pdf", REPORT))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("handout.refused.twice"));
        UUID file = handouts.of(question).get(0).id();
        handouts.remove(chair, id, meeting, question, file);
        assertThat(handouts.of(question)).isEmpty();
        assertThatThrownBy(() -> handouts.remove(chair, id, meeting, question, file))
                .as("a second press is told that it is done")
                .isInstanceOf(MovedOnException.class);
        put(chair, "a.pdf", REPORT);
        UUID again = handouts.of(question).get(0).id();
        UUID other = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), UUID.randomUUID());
        assertThatThrownBy(() -> handouts.remove(chair, id, meeting, other, again))
                .isInstanceOf(NotFoundException.class);
        meetings.call(chair, id, meeting);
        assertThatThrownBy(() -> put(chair, "b.pdf", SampleFiles.pdf("5 0 obj<</Length 1>>endobj\n")))
                .isInstanceOf(MovedOnException.class);
        assertThatThrownBy(() -> handouts.remove(chair, id, meeting, question, again))
                .isInstanceOf(MovedOnException.class);
        assertThat(look(made.chair(), page + "/questions/" + question + "/papers"))
                .hasStatus3xxRedirection();
    }

    @Test
    void who_puts_a_paper_while_members_are_called_comes_before_the_call_or_not_at_all() throws Exception {
        var other = interleaving.meanwhile(() -> meetings.call(chair, id, meeting), () -> {
            put(chair, "a.pdf", REPORT);
            return true;
        });
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(handouts.of(question)).isEmpty();
    }

    @Test
    void papers_go_with_their_question() {
        put(chair, "a.pdf", REPORT);
        UUID file = handouts.of(question).get(0).id();
        meetings.remove(chair, id, meeting, question);
        assertThat(jdbc.sql("select count(*) from stored_file where id = ?")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void notice_and_minutes_name_the_papers_and_the_report_of_the_revision_commission() throws Exception {
        put(chair, "баланс.pdf", REPORT);
        report();
        assertThat(look(made.member(), page + "/notice.pdf")).hasStatus(404);
        assertThat(words(look(made.chair(), page + "/notice.pdf").getResponse().getContentAsByteArray()))
                .contains("Жоба: мүшелер әлі шақырылған жоқ");
        meetings.call(chair, id, meeting);
        assertThat(read(made.member(), page))
                .contains("Ревизиялық комиссияның есебі, 2026 жылғы 15 шілде", page + "/notice.pdf");
        byte[] notice = look(made.member(), page + "/notice.pdf").getResponse().getContentAsByteArray();
        assertThat(PdfA.broken(notice)).isEmpty();
        assertThat(PdfA.unreadable(notice)).isEmpty();
        assertThat(words(notice))
                .contains(
                        "хабарландыру",
                        "Уведомление",
                        "Ауыл клубы",
                        "Отчёт и баланс",
                        "баланс.pdf",
                        "Отчёт ревизионной комиссии",
                        "кемінде 3 мүше")
                .doesNotContain("Жоба");
        assertThat(look(people.villager(), page + "/notice.pdf")).hasStatus(404);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
        assertThat(read(people.villager(), "/cooperatives/" + id))
                .as("everybody may know the day, and not what the report says")
                .contains("жылдық есепті соңғы рет бекіткен", "2026 жылғы 23 қараша")
                .doesNotContain("баланс.pdf");
        String hash = handouts.of(question).get(0).sha256();
        report(); // of later: the minutes of the meeting stay
        String minutes = read(made.member(), page + "/minutes");
        assertThat(minutes)
                .contains(
                        "Жиналысқа ұсынылған құжат: «баланс.pdf»",
                        "Документ, представленный собранию",
                        hash.substring(0, 16))
                .containsOnlyOnce("Отчёт ревизионной комиссии");
    }
}
