package kz.yntymaq.review.hearing;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.InspectionPhotos;
import kz.yntymaq.review.inspection.Inspections;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.SamplePhotos;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tank lorry by passport 8: accepted, inspected by two with a photograph, and refused only after a hearing. */
@PortalTest
class TankLorryTest {

    private static final String REASON = "Көлік құжаттағы көлемге сай келмейді.";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Inspector FIRST = Subsidies.TWO.get(0);
    private static final Inspector SECOND = Subsidies.TWO.get(1);

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Inspections inspections;

    @Autowired
    InspectionPhotos photos;

    @Autowired
    Hearings hearings;

    @Autowired
    HearingDesk desk;

    @Autowired
    RuleAnswers rules;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Texts texts;

    @Autowired
    People people;

    @Autowired
    Interleaving meanwhile;

    @Autowired
    Submission submission;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Made cooperative;
    Actor chair;
    Someone oblast;
    Actor official;

    @BeforeEach
    void people() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
        oblast = people.official(Places.AKMOLA);
        official = people.actor(oblast);
    }

    /** Where what the desk says of a hearing leads. */
    private List<String> atDesk(UUID id) {
        return desk.desk(official).stream()
                .map(DeskWork.Line::link)
                .filter(link -> link.contains(id.toString()))
                .toList();
    }

    private UUID accepted(String invoice) {
        return subsidies.accepted(chair, official, cooperative, invoice);
    }

    private void inspect(UUID id, LocalDate day, List<Inspector> who, boolean fits) {
        inspect(id, day, who, fits, false);
    }

    private void inspect(UUID id, LocalDate day, List<Inspector> who, boolean fits, boolean vouched) {
        inspections.record(official, id, UUID.randomUUID(), version(id), Subsidies.found(day, who, fits, vouched));
    }

    private UUID inspected(String invoice, boolean fits) {
        return subsidies.inspected(chair, official, cooperative, invoice, DAY, fits);
    }

    private Application seen(UUID id) {
        return applications.findOfChair(chair, id);
    }

    private int version(UUID id) {
        return seen(id).getVersion();
    }

    private void refuse(UUID id) {
        decisions.refuse(official, id, UUID.randomUUID(), version(id), "G2", REASON);
    }

    @Test
    void its_days_run_from_the_registration_and_it_is_accepted_before_anybody_tells_what_was_seen() {
        UUID id = accepted("KZ-T-1");
        assertThat(seen(id).getStage().code()).isEqualTo("INSPECTION");
        assertThat(seen(id).getDeadlines().of("ACCEPTANCE")).isEqualTo("2026-11-24");
        assertThat(seen(id).getAnswers().getAmount()).isEqualByComparingTo("1875000");
    }

    @Test
    void it_is_refused_at_the_acceptance_without_a_hearing_when_papers_lack() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-T-2");
        subsidies.handedIn(chair, id, TestClock.START);
        decisions.refuse(official, id, UUID.randomUUID(), version(id), "G4", REASON);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.REFUSED);
    }

    @Test
    void one_inspector_a_day_to_come_one_of_the_members_and_no_photograph_are_refused() {
        UUID id = accepted("KZ-T-3");
        refused("review.inspection.error.photo", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        refused(
                "review.inspection.error.picture",
                () -> photos.add(official, id, "қағаз.pdf", SampleFiles.resource(SampleFiles.pdf())));
        photos.add(
                official, id, "сурет.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        refused("review.inspection.error.inspectors", () -> inspect(id, DAY, List.of(FIRST), true));
        refused("review.inspection.error.same", () -> inspect(id, DAY, List.of(FIRST, FIRST), true));
        refused("review.inspection.error.same", () -> inspect(id, DAY, List.of(FIRST, SECOND, FIRST), true));
        refused("review.inspection.error.day", () -> inspect(id, DAY.plusDays(1), List.of(FIRST, SECOND), true));
        refused("review.inspection.error.day", () -> inspect(id, DAY.minusDays(1), List.of(FIRST, SECOND), true));
        for (String same : List.of("Мұрат Сәдуақасов", "сәдуақасов\u00a0 мұрат", "Сәдуақасов\u200b Мұрат")) {
            refused(
                    "review.inspection.error.same",
                    () -> inspect(id, DAY, List.of(FIRST, new Inspector(same, "маман")), true));
        }
        var own = new Inspector(cooperative.member().name().full(), "маман");
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> inspect(id, DAY, List.of(FIRST, own), true))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("second"));
        Actor stranger = people.actor(people.official(Places.TURKISTAN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> photos.add(stranger, id, "сурет.jpg", SampleFiles.resource(SampleFiles.pdf())));
    }

    @Test
    void a_namesake_inspects_where_the_official_vouches_for_the_full_name_and_the_record_says_so() {
        UUID id = accepted("KZ-T-31");
        photos.add(
                official, id, "сурет.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        var initial = new Inspector("Сәдуақасов М.", "маман");
        refused("review.inspection.error.same", () -> inspect(id, DAY, List.of(FIRST, initial), true, true));
        var namesake = new Inspector(cooperative.member().name().full(), "маман");
        refused("review.inspection.error.conflict", () -> inspect(id, DAY, List.of(FIRST, namesake), true));
        inspect(id, DAY, List.of(FIRST, namesake), true, true);
        var browser = new PlainBrowser(port);
        browser.signIn(oblast);
        assertThat(browser.get("/office/applications/" + id + "?lang=ru").body())
                .contains("Внёсший сотрудник подтвердил: это разные люди", "№ 3 диск")
                .doesNotContain("??");
    }

    @Test
    void what_fits_is_approved_and_what_does_not_fit_is_not() {
        UUID good = inspected("KZ-T-4", true);
        assertThat(approval("/office/applications/" + good))
                .as("while requirements wait for an answer it is no first thing to press")
                .contains("govuk-button--secondary");
        rules.allMet(oblast, good);
        assertThat(approval("/office/applications/" + good)).doesNotContain("govuk-button--secondary");
        decisions.approve(official, good, UUID.randomUUID(), version(good), REASON, null, null);
        assertThat(seen(good).getState()).isEqualTo(ApplicationState.APPROVED);
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant.get("/cabinet/applications/" + good + "?lang=ru").body())
                .contains("Теперь заключают договор, с ним заявка входит в лист ожидания");

        UUID bad = inspected("KZ-T-5", false);
        rules.allMet(oblast, bad);
        refused(
                "review.inspection.error.negative",
                () -> decisions.approve(official, bad, UUID.randomUUID(), version(bad), REASON, null, null));
    }

    @Test
    void it_is_refused_only_after_the_applicant_was_heard() {
        UUID id = inspected("KZ-T-6", false);
        refused("review.hearing.error.needed", () -> refuse(id));
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        refused(
                "review.hearing.error.told",
                () -> hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON));
        assertThat(see("/office/applications/" + id + "?lang=ru"))
                .as("the preliminary decision goes out as a letter")
                .contains(": предварительное решение об отказе");
        assertThat(jdbc.sql(
                                "select title::text || lines::text from letter where event = 'HEARING_OPENED' and application_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains(
                        REASON,
                        "статья 73",
                        "Последний день для возражения",
                        "Отказа не будет раньше",
                        "возразите на портале")
                .contains("алдын ала шешім", "73-баб")
                .doesNotContain("??", "{0}");
        jdbc.sql("update loan_application set worker_id = ? where id = ?")
                .params(oblast.id(), id)
                .update();
        assertThat(atDesk(id)).as("its days run").isEmpty();
        clock.set(DAY.plusDays(2));
        assertThat(atDesk(id)).as("ends today").containsExactly("/office/applications/" + id);
        hearings.object(chair, id, "Көлемі құжатта қате жазылған, түзетілген.", true);
        assertThat(atDesk(id)).containsExactly("/office/applications/" + id + "/minutes");
        refused("review.hearing.error.objected", () -> hearings.object(chair, id, REASON, false));
        refused("review.hearing.error.early", () -> refuse(id));
        clock.set(DAY.plusDays(3));
        refused("review.hearing.error.oral", () -> refuse(id));
        hearings.writeMinutes(official, id, UUID.randomUUID(), version(id), "Төраға құжаттың түзетілгенін айтты.");
        assertThat(atDesk(id)).isEmpty();
        refused(
                "review.hearing.error.ground",
                () -> decisions.refuse(official, id, UUID.randomUUID(), version(id), "G1", REASON));
        refuse(id);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.REFUSED);
        assertThat(see("/office/applications/" + id + "?lang=ru"))
                .as("the ground stands in the history beside the point of the stage")
                .contains("подпункт 2) пункта 9. Правила программы, приложение 8, пункт 3. Запись на портале");
    }

    @Test
    void after_a_hearing_on_what_was_found_it_is_looked_at_once_more_and_the_last_time_counts() {
        UUID id = inspected("KZ-T-43", false);
        rules.allMet(oblast, id);
        String page = "/office/applications/" + id;
        assertThat(see(page + "/approval?lang=ru"))
                .contains("Результат осмотра отрицательный")
                .doesNotContain("name=\"reason\"");
        refused("review.inspection.error.unheard", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        clock.set(DAY.plusDays(1));
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        refused("review.inspection.error.unheard", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        hearings.object(chair, id, "Көлемі құжатта қате жазылған, түзетілген.", true);
        refused("review.inspection.error.unheard", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        assertThat(see(page)).doesNotContain(page + "/inspection\"");
        assertThat(next(page))
                .contains("Претендент возразил", page + "/minutes\"", "Отказать можно с 27 ноября 2026")
                .contains("Результат осмотра отрицательный")
                .doesNotContain(page + "/approval\"", page + "/share\"", page + "/refusal\"", "??");
        hearings.writeMinutes(official, id, UUID.randomUUID(), version(id), "Төраға құжаттың түзетілгенін айтты.");
        assertThat(see(page)).contains(page + "/inspection\"");
        assertThat(see(page + "/inspection?lang=ru"))
                .contains("Прежняя запись остаётся", "Сначала добавьте фотографии")
                .doesNotContain("??");
        refused("review.inspection.error.photo", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        photos.add(
                official, id, "қайта.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        assertThat(see(page + "/inspection/photos")).contains("қайта.jpg").doesNotContain("сурет.jpg");
        refused("review.inspection.error.day", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        inspect(id, DAY.plusDays(1), List.of(FIRST, SECOND), true);
        assertThat(next(page)).contains(page + "/approval\"", page + "/share\"").doesNotContain("отрицательный");
        String told = see("/cabinet/applications/" + id + "?lang=ru", cooperative.chair());
        assertThat(told).contains("Право быть заслушанным", "статья 73");
        assertThat(see(page + "?lang=ru"))
                .contains("Отрицательный", "Положительный", "Осмотр на месте № 2", "сурет.jpg", "қайта.jpg")
                .contains("Повторно осмотрено на месте")
                .doesNotContain("??", page + "/inspection\"");
        refused("review.inspection.error.positive", () -> inspect(id, DAY, List.of(FIRST, SECOND), true));
        decisions.approve(official, id, UUID.randomUUID(), version(id), REASON, null, null);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.APPROVED);
    }

    @Test
    void a_second_negative_inspection_is_not_approved_either_and_not_repeated_without_another_hearing() {
        UUID id = inspected("KZ-T-44", false);
        rules.allMet(oblast, id);
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        hearings.object(chair, id, "Көлемі құжатта қате жазылған, түзетілген.", false);
        photos.add(
                official, id, "қайта.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        clock.set(DAY.plusDays(1));
        inspect(id, DAY.plusDays(1), List.of(FIRST, SECOND), false);
        refused(
                "review.inspection.error.negative",
                () -> decisions.approve(official, id, UUID.randomUUID(), version(id), REASON, null, null));
        refused("review.inspection.error.unheard", () -> inspect(id, DAY.plusDays(1), List.of(FIRST, SECOND), true));
        clock.set(DAY.plusDays(3));
        refuse(id);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.REFUSED);
    }

    @Test
    void the_case_tells_what_happened_a_preliminary_decision_is_told_once_and_an_approval_takes_no_limit() {
        UUID id = inspected("KZ-T-18", false);
        String page = "/office/applications/" + id;
        assertThat(see(page)).contains(page + "/hearing\"");
        assertThat(see(page + "/approval")).contains(texts.in(Language.KK, "review.approval.contract"));
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        assertThat(see(page))
                .contains(
                        texts.in(Language.KK, "review.history.HANDED_IN"),
                        texts.in(Language.KK, "review.history.HEARING_OPENED"))
                .doesNotContain(page + "/hearing\"");
    }

    @Test
    void a_day_of_an_inspection_that_cannot_be_read_is_told_by_its_field_and_nothing_typed_is_lost() {
        UUID id = accepted("KZ-T-19");
        String page = "/office/applications/" + id + "/inspection";
        var browser = new PlainBrowser(port);
        browser.signIn(oblast);
        var typed = new HashMap<>(Map.of(
                "day",
                "32.13.2026",
                "present",
                "Кооператив төрағасы",
                "first",
                FIRST.name(),
                "firstPosition",
                "маман"));
        typed.putAll(Map.of(
                "second",
                SECOND.name(),
                "secondPosition",
                "маман",
                "items[0].result",
                "FITS",
                "items[0].words",
                "Көлік сол",
                "once",
                UUID.randomUUID().toString(),
                "version",
                String.valueOf(version(id)),
                "_owner",
                oblast.id().toString()));
        assertThat(browser.fill(page, typed).body())
                .contains("id=\"day-error\"", "32.13.2026", "value=\"Кооператив төрағасы\"", "Көлік сол");
    }

    /** What a case says first: what comes next, and what can be done. */
    private String next(String page) {
        String all = see(page + "?lang=ru");
        return all.substring(all.indexOf("id=\"next\"")).split("</section>", 2)[0];
    }

    /** The link to the approval, as the case shows it. */
    private String approval(String page) {
        String before = next(page).split(page + "/approval\"", 2)[0];
        return before.substring(before.lastIndexOf("<a "));
    }

    private String see(String page) {
        return see(page, oblast);
    }

    private String see(String page, Someone who) {
        var browser = new PlainBrowser(port);
        browser.signIn(who);
        return browser.get(page).body();
    }

    @Test
    void an_objection_is_late_after_two_working_days_and_nobody_else_may_object() {
        UUID id = inspected("KZ-T-7", false);
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        Actor member = people.actor(cooperative.member());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> hearings.object(member, id, REASON, false));
        clock.set(DAY.plusDays(3));
        refused("review.hearing.error.late", () -> hearings.object(chair, id, REASON, false));
    }

    @Test
    void the_pages_lead_through_it() {
        UUID id = accepted("KZ-T-8");
        photos.add(
                official, id, "сурет.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        String here = "/office/applications/" + id;
        assertThat(office.get(here + "?lang=ru").body()).contains("/inspection").doesNotContain("??");
        String page = here + "/inspection";
        assertThat(office.get(page).body())
                .contains("Фотографии: 1", "количество: 1", "4.1")
                .doesNotContain("??");
        assertThat(office.get(page + "/photos").body())
                .contains("сурет.jpg", "Записать осмотр")
                .doesNotContain("??");
        var fields = new HashMap<String, String>(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "version", String.valueOf(version(id)),
                "day", "23.11.2026",
                "present", "Кооператив төрағасы",
                "first", FIRST.name(),
                "firstPosition", FIRST.position(),
                "items[0].result", "FITS_NOT",
                "items[0].words", "Көлемі аз."));
        assertThat(office.press(page, page, fields).body())
                .as("one inspector only")
                .contains("Осматривают не меньше двух");
        fields.put("second", SECOND.name());
        fields.put("secondPosition", SECOND.position());
        assertThat(office.press(page, page, fields).body())
                .as("the act demands a video")
                .contains("id=\"video-error\"", "Где хранится видео?")
                .doesNotContain("name=\"vouched\"", "??");
        fields.put("video", "№ 3 диск, 12-папка");
        assertThat(office.press(page, page, fields).body())
                .contains("Отрицательный", SECOND.name(), "/hearing", "№ 3 диск, 12-папка")
                .doesNotContain("??");

        assertThat(office.get(here + "/hearing").body())
                .contains("статья 73 АППК")
                .doesNotContain("??");
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant.get("/cabinet/applications/" + id + "?lang=ru").body())
                .contains(REASON, "/objection", "Отказа не будет раньше")
                .doesNotContain("??");
        assertThat(applicant.get("/cabinet/applications/" + id + "/objection").body())
                .contains("намерен отказать", REASON)
                .doesNotContain("??");
    }

    @Test
    void two_preliminary_decisions_at_once_are_one() throws Exception {
        UUID id = inspected("KZ-T-20", false);
        Actor other = people.actor(people.official(Places.AKMOLA));
        int shown = version(id);
        var raced =
                meanwhile.meanwhile(() -> hearings.tell(official, id, UUID.randomUUID(), shown, "G2", REASON), () -> {
                    hearings.tell(other, id, UUID.randomUUID(), shown, "G2", REASON);
                    return true;
                });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
    }

    @Test
    void two_who_write_an_inspection_at_once_write_one() throws Exception {
        UUID id = accepted("KZ-T-21");
        photos.add(
                official, id, "сурет.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        int shown = version(id);
        var found = Subsidies.found(DAY, Subsidies.TWO, true, false);
        Actor other = people.actor(people.official(Places.AKMOLA));
        var raced = meanwhile.meanwhile(() -> inspections.record(official, id, UUID.randomUUID(), shown, found), () -> {
            inspections.record(other, id, UUID.randomUUID(), shown, found);
            return true;
        });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
    }

    @Test
    void a_file_that_is_no_photograph_says_so_a_wrong_one_is_taken_away_and_none_is_the_applicants_own()
            throws Exception {
        UUID id = accepted("KZ-T-22");
        String page = "/office/applications/" + id + "/inspection/photos";
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(send(office, page, "қағаз.pdf", SampleFiles.pdf())).contains("қағаз.pdf: ", "id=\"photo-error\"");
        byte[] picture = SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1);
        assertThat(send(office, page, "артық.jpg", picture))
                .contains("артық.jpg", texts.in(Language.KK, "review.inspection.photos.added"));
        assertThat(send(office, page, "тағы.jpg", picture))
                .contains("тағы.jpg: ", texts.in(Language.KK, "review.inspection.error.photo-twice"));
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant.get("/cabinet/documents").body()).doesNotContain("артық.jpg");
        var remove = Pattern.compile(page + "/[0-9a-f-]{36}/remove")
                .matcher(office.get(page).body());
        assertThat(remove.find()).isTrue();
        assertThat(office.press(
                                page,
                                remove.group(),
                                Map.of("_owner", oblast.id().toString()))
                        .body())
                .contains(texts.in(Language.KK, "review.inspection.photos.deleted"))
                .doesNotContain("артық.jpg");
    }

    private String send(PlainBrowser office, String page, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        String token = PlainBrowser.hidden(office.get(page).body(), "_csrf");
        part(body, "_csrf", token.getBytes(StandardCharsets.UTF_8));
        part(body, "_owner", oblast.id().toString().getBytes(StandardCharsets.UTF_8));
        part(body, "photo\"; filename=\"" + name, content);
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return office.send(HttpRequest.newBuilder(office.uri(page))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build())
                .body();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_intended_refusal_is_the_first_thing_on_the_pages_of_who_may_object_and_names_its_article() {
        UUID id = inspected("KZ-T-23", false);
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        String objection = "/cabinet/applications/" + id + "/objection";
        assertThat(applicant.get("/cabinet?lang=ru").body()).contains(objection, "акимат намерен отказать");
        String page = applicant.get("/cabinet/applications/" + id).body();
        assertThat(page.indexOf(objection)).isPositive().isLessThan(page.indexOf("y-steps"));
        assertThat(page)
                .contains("статья 73. Запись на портале", "пункт 27. Запись на портале")
                .doesNotContain("Оң: бәрі");
        hearings.object(chair, id, "Көлемі құжатта қате жазылған, түзетілген.", false);
        assertThat(applicant.get("/cabinet").body()).doesNotContain(objection);
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(office.get("/cabinet/inbox?lang=ru").body()).contains("возражени");
    }

    @Test
    void the_acceptance_asks_for_no_answer_of_what_is_seen_later_and_its_receipt_speaks_of_a_subsidy() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-T-24");
        subsidies.handedIn(chair, id, TestClock.START);
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(office.get("/office/applications/" + id + "/check").body())
                .contains(texts.in(Language.KK, "review.confirm.CHECK.button"));
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant
                        .get("/cabinet/applications/" + id + "/receipt?lang=ru")
                        .body())
                .contains("Отмечено: заявка зарегистрирована в ГИСС", "Номер в ГИСС", "Рассчитанная сумма субсидии")
                .doesNotContain("микрокредит", "поверенный", "нужно исправить");
    }

    @Test
    void a_day_that_becomes_a_day_off_moves_the_days_of_a_running_hearing_and_of_no_other() {
        UUID running = inspected("KZ-T-25", false);
        UUID over = inspected("KZ-T-26", false);
        for (UUID id : List.of(running, over)) {
            hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        }
        submission.withdraw(chair, over, version(over), null);
        assertThat(days(running)).containsExactly("2026-11-25", "2026-11-26");
        Someone administrator = people.administrator();
        var browser = new PlainBrowser(port);
        browser.signIn(administrator);
        String year = "/admin/calendar/2026";
        var day = Map.of(
                "_owner", administrator.id().toString(),
                "day", "2026-11-24",
                "kind", "DAY_OFF",
                "noteKk", "демалыс",
                "noteRu", "выходной");
        browser.press(year, year, day);
        assertThat(days(running)).as("the Tuesday is off").containsExactly("2026-11-26", "2026-11-27");
        assertThat(days(over)).containsExactly("2026-11-25", "2026-11-26");
        clock.set(DAY.plusDays(3));
        refused("review.hearing.error.early", () -> refuse(running));
        browser.press(
                year, year + "/remove", Map.of("_owner", administrator.id().toString(), "day", "2026-11-24"));
        assertThat(days(running)).containsExactly("2026-11-25", "2026-11-26");
    }

    private List<String> days(UUID id) {
        return jdbc.sql("select object_until, refuse_from from hearing where application_id = ?")
                .param(id)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    @Test
    void the_page_of_a_refusal_shows_no_form_before_its_day_and_says_from_which_on() {
        UUID id = inspected("KZ-T-27", false);
        String page = "/office/applications/" + id + "/refusal";
        assertThat(see(page))
                .contains(texts.in(Language.KK, "review.hearing.error.needed"))
                .doesNotContain("name=\"ground\"");
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        assertThat(see(page)).contains("26 қараша").doesNotContain("name=\"ground\"", "??");
        clock.set(DAY.plusDays(3));
        assertThat(see(page))
                .as("the ground on which the applicant was heard, and no other")
                .contains("name=\"ground\"", "value=\"G2\"")
                .doesNotContain("26 қараша", "value=\"G1\"", "??");
    }
}
