package kz.yntymaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.fund.LimitState;
import kz.yntymaq.review.answer.Found;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Decided;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ReviewPagesTest {

    private static final String REASON = "Жоба ауыл басымдығына сай келеді.";
    private static final String PDF = new String(SampleFiles.pdf(), StandardCharsets.US_ASCII);
    private static final BigDecimal FIRST = new BigDecimal("9000000");
    private static final BigDecimal CORRECTED = new BigDecimal("8500000");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Submission submission;

    @Autowired
    Decided decided;

    @Autowired
    People people;

    @Autowired
    OblastMoney money;

    @Autowired
    RuleAnswers rules;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    Someone chair;
    Someone district;
    Someone oblast;

    @BeforeEach
    void offices() {
        cases = new Cases(jdbc, people, clock);
        chair = people.villager();
        district = people.official(Places.ZERENDI);
        oblast = people.official(Places.AKMOLA);
        money.atLeastSet(Places.AKMOLA, 25_000_000L);
    }

    @Test
    void an_application_is_corrected_checked_concluded_and_approved() {
        clock.set(LocalDate.of(2026, 11, 23)); // Monday
        UUID id = submitted();
        assertThat(application(id).getDeadlines().dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        String first = see(district, id, "");
        assertThat(first).contains("/files/").contains("құжат.pdf");
        Matcher shown = Pattern.compile("/files/[0-9a-f-]+/shown").matcher(first);
        assertThat(shown.find()).isTrue();
        assertThat(pages.get().uri(shown.group()).with(People.signedIn(district)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("Content-Security-Policy", "frame-ancestors 'self'")
                .hasValue("X-Frame-Options", "SAMEORIGIN")
                .hasHeaderSatisfying(
                        "Content-Disposition", how -> assertThat(how.get(0)).startsWith("inline"));
        assertThat(pages.get().uri(shown.group()).with(People.signedIn(people.official(Places.BURABAY))))
                .hasStatus(404);

        clock.set(LocalDate.of(2026, 11, 24));
        assertThat(press(district, id, "corrections", corrections("AMOUNT", "Сома тым үлкен.")))
                .hasStatus3xxRedirection();
        assertThat(application(id).getDeadlines().stoppedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(application(id).getDeadlines().dueOn()).isNull();
        assertThat(see(district, id, "")).contains("Сома тым үлкен.", "Басқа мәліметке сәйкес келмейді");
        assertThat(pageOfChair(id, "")).contains("Сома тым үлкен.", "Басқа мәліметке сәйкес келмейді");

        clock.set(LocalDate.of(2026, 11, 27)); // three working days later
        Actor actor = people.actor(chair);
        applications.fill(actor, id, application(id).getVersion(), "amount", terms(CORRECTED, 60));
        submission.sendBack(actor, id, UUID.randomUUID(), application(id).getVersion(), null);
        assertThat(application(id).getDeadlines().dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(application(id).getDeadlines().of("DECISION")).isAfter(LocalDate.of(2026, 12, 14));
        assertThat(see(district, id, ""))
                .containsPattern("<del[^>]*>9\\u00a0000\\u00a0000\\u00a0₸</del>")
                .containsPattern("<ins[^>]*>8\\u00a0500\\u00a0000\\u00a0₸</ins>");

        accept(id);
        assertThat(checked(district, id)).hasStatus3xxRedirection();
        assertThat(application(id).getStage()).isEqualTo(Stages.CONCLUSION);
        assertThat(press(district, id, "conclusion", Map.of("opinion", "SUPPORTS", "conclusion", REASON)))
                .hasRedirectedUrl("/office/applications/" + id);
        assertThat(application(id).getStage()).isEqualTo(Stages.DECISION);

        assertThat(see(oblast, id, "/approval")).contains("25\u00a0000\u00a0000\u00a0₸", "8\u00a0500\u00a0000\u00a0₸");
        assertThat(press(oblast, id, "approval", Map.of("reason", REASON, "past", REASON)))
                .hasRedirectedUrl("/office/applications/" + id);
        assertThat(cases.state(id)).isEqualTo("APPROVED");
        assertThat(money.of(Places.AKMOLA).reserved()).isEqualByComparingTo(CORRECTED);
        background.await();
    }

    @Test
    void each_correction_that_came_back_is_accepted_or_asked_for_again_before_the_check_ends() {
        UUID id = submitted();
        rules.allMet(district, id);
        press(district, id, "corrections", corrections("DOC_CHARTER", "Жарғының соңғы беті жоқ."));
        replaceCharter(people.actor(chair), id, PDF + "\n");
        submission.sendBack(people.actor(chair), id, UUID.randomUUID(), version(id), null);
        rules.allMet(district, id);
        String page = "/office/applications/" + id;
        String judged = "/corrections/judged";
        assertThat(mainButtons(see(district, id, ""))).containsExactly(page + judged);
        for (String decision : List.of("check", "refusal")) {
            press(district, id, decision, Map.of("ground", "RA_4", "reason", REASON));
            assertThat(application(id).getStage()).as(decision).isEqualTo(Stages.DOCUMENT_CHECK);
            assertThat(see(district, id, "/" + decision + "?lang=en")).contains("First look at each correction");
        }
        assertThat(see(district, id, judged)).contains("Жарғының соңғы беті жоқ.", "құжат.pdf");

        Map<String, String> line = judged(id, "NOT_ACCEPTED", "Жоқ");
        var empty = press(district, id, "corrections/judged", line);
        assertThat(empty).as("that is no words").hasRedirectedUrl(page + judged);
        assertThat(see(district, id, judged, empty.getResponse().getCookies()))
                .contains("lines0.words-error", "checked=\"checked\"");
        line.put("lines[0].words", "Соңғы беті әлі де жоқ.");
        String shown = String.valueOf(cases.version(id));
        line.put("version", shown);
        assertThat(press(district, id, "corrections/judged", line)).hasRedirectedUrl(page);
        assertThat(see(district, id, "?lang=en")).contains("Not accepted", "Соңғы беті әлі де жоқ.");
        Someone colleague = people.official(Places.ZERENDI);
        var late = judged(id, "ACCEPTED", "");
        late.put("version", shown);
        var stale = press(colleague, id, "corrections/judged", late);
        assertThat(see(colleague, id, judged, stale.getResponse().getCookies()))
                .as("a colleague was faster")
                .contains(district.name().full());

        assertThat(mainButtons(see(district, id, ""))).containsExactly(page + "/corrections");
        press(district, id, "check", Map.of());
        assertThat(application(id).getStage()).as("not accepted").isEqualTo(Stages.DOCUMENT_CHECK);
        assertThat(see(district, id, "/corrections"))
                .as("asked for again in these words")
                .contains("Соңғы беті әлі де жоқ.");
        clock.advance(Duration.ofMinutes(1));
        press(district, id, "corrections", corrections("DOC_CHARTER", "Соңғы беті әлі де жоқ."));
        submission.sendBack(people.actor(chair), id, UUID.randomUUID(), version(id), "Беті осы құжатта бар.");
        accept(id);
        assertThat(checked(district, id)).hasStatus3xxRedirection();
        assertThat(application(id).getStage()).isEqualTo(Stages.CONCLUSION);
        assertThat(get(district, id, judged)).as("after the check").hasRedirectedUrl(page);
        background.await();
    }

    @Test
    void a_case_stays_on_the_desk_until_each_correction_was_looked_at() {
        UUID id = submitted();
        press(district, id, "take", Map.of());
        Map<String, String> two = corrections("DOC_CHARTER", "Жарғының соңғы беті жоқ.");
        corrections("TERM", "Мерзімін қысқартыңыз.").forEach((field, value) -> {
            if (field.startsWith("asks[" + Given.FIELDS.indexOf("TERM") + "]")) {
                two.put(field, value);
            }
        });
        press(district, id, "corrections", two);
        Actor actor = people.actor(chair);
        replaceCharter(actor, id, PDF + "\n");
        applications.fill(actor, id, version(id), "amount", terms(FIRST, 48));
        clock.advance(Duration.ofMinutes(1));
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), null);
        String back = "вернулась исправленной";
        assertThat(desk()).contains(back);
        List<UUID> waiting = application(id).getCorrections().waiting().stream()
                .map(Correction::getId)
                .toList();
        assertThat(waiting).hasSize(2);
        for (UUID one : waiting) {
            assertThat(desk()).contains(back);
            clock.advance(Duration.ofMinutes(1));
            press(
                    district,
                    id,
                    "corrections/judged",
                    Map.of("lines[0].correction", one.toString(), "lines[0].verdict", "ACCEPTED"));
        }
        assertThat(desk()).as("all were looked at").doesNotContain(back);
    }

    private String desk() {
        MvcTestResult answer = pages.get()
                .uri("/office?lang=ru")
                .with(People.signedIn(district))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void accept(UUID id) {
        assertThat(press(district, id, "corrections/judged", judged(id, "ACCEPTED", "")))
                .hasRedirectedUrl("/office/applications/" + id);
    }

    /** What an official finds of the one correction that waits, or of one that did. */
    private Map<String, String> judged(UUID id, String verdict, String words) {
        UUID correction = jdbc.sql("""
                        select id from application_correction where application_id = ? and comment is not null
                        order by asked_at desc limit 1""").param(id).query(UUID.class).single();
        return new HashMap<>(Map.of(
                "lines[0].correction", correction.toString(), "lines[0].verdict", verdict, "lines[0].words", words));
    }

    @Test
    void each_reader_sees_old_and_new_in_their_own_language_and_what_is_not_corrected_yet_stays_open() {
        UUID id = submitted();
        assertThat(press(district, id, "corrections?lang=kk", corrections("TERM", "Мерзімін қысқартыңыз.")))
                .hasStatus3xxRedirection();
        assertThat(ofChair(id, "kk")).contains("60 ай", "түзету керек");
        assertThat(ofChair(id, "ru")).contains("60 месяцев", "нужно исправить").doesNotContain("60 ай", "исправлено");
        assertThat(ofChair(id, "en")).contains("60 months").doesNotContain("60 ай");

        Actor actor = people.actor(chair);
        applications.fill(actor, id, application(id).getVersion(), "amount", terms(FIRST, 48));
        assertThat(ofChair(id, "ru")).contains("60 месяцев", "48 месяцев", "исправлено");
        submission.sendBack(actor, id, UUID.randomUUID(), application(id).getVersion(), null);
        assertThat(see(district, id, "?lang=kk"))
                .containsPattern("<del[^>]*>60 ай</del>")
                .containsPattern("<ins[^>]*>48 ай</ins>");
        assertThat(see(district, id, "?lang=ru"))
                .containsPattern("<del[^>]*>60 месяцев</del>")
                .containsPattern("<ins[^>]*>48 месяцев</ins>");
    }

    @Test
    void another_file_of_the_same_name_is_a_correction_and_the_same_file_is_none() {
        UUID id = submitted();
        press(district, id, "corrections", corrections("DOC_CHARTER", "Жарғының соңғы беті жоқ."));
        Actor actor = people.actor(chair);
        replaceCharter(actor, id, PDF);
        assertThat(ofChair(id, "ru")).contains("нужно исправить").doesNotContain("исправлено");
        replaceCharter(actor, id, PDF + "\n");
        assertThat(ofChair(id, "ru")).contains("исправлено").doesNotContain("нужно исправить");
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), null);
        assertThat(see(district, id, "?lang=ru")).containsPattern("<ins[^>]*>құжат.pdf</ins>");
    }

    @Test
    void another_seller_kind_or_note_of_a_purchase_is_a_correction() {
        UUID id = submitted();
        press(district, id, "corrections", corrections("PURCHASES", "Сатушыны көрсетіңіз."));
        Actor actor = people.actor(chair);
        var price = new BigDecimal("10000000");
        applications.fill(
                actor,
                id,
                version(id),
                "purpose",
                Given.purpose(
                        "LIVESTOCK",
                        "x",
                        Given.purchase("Сауын сиыр", "LIVESTOCK", price, "Асыл тұқым ЖШС", false, true, false)));
        assertThat(ofChair(id, "ru")).contains("исправлено").doesNotContain("нужно исправить");
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), null);
        assertThat(see(district, id, "?lang=ru").replace('\u00a0', ' '))
                .containsPattern("<del[^>]*>Сауын сиыр, [^<]+: 10 000 000 ₸</del>")
                .containsPattern("<ins[^>]*>Сауын сиыр, [^<]+: 10 000 000 ₸, [^,<]+: Асыл тұқым ЖШС, [^,<]+</ins>");
    }

    @Test
    void who_is_asked_for_the_purchases_may_lower_the_amount_and_both_sides_read_why() {
        UUID id = submitted();
        press(district, id, "corrections", corrections("PURCHASES", "Бағасы тым жоғары."));
        String why = "оно связано с полем «";
        assertThat(ofChair(id, "ru")).contains(why, "если нужно");
        assertThat(ofChair(id, "kk")).contains("өрісіне байланысты («Сома сатып алуларға жұмсалады»)", "қажет болса");
        assertThat(pageOfChair(id, "/amount?lang=ru"))
                .contains(why, "name=\"amount\"")
                .doesNotContain("name=\"term\"");
        Actor actor = people.actor(chair);
        var less = new BigDecimal("6000000");
        applications.fill(
                actor,
                id,
                version(id),
                "purpose",
                Given.purpose(
                        "LIVESTOCK", "x", Given.purchase("Сауын сиыр", "LIVESTOCK", less, null, false, false, false)));
        applications.fill(actor, id, version(id), "amount", Given.terms(less, 60, 6));
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), null);
        assertThat(see(district, id, "?lang=ru"))
                .contains(why)
                .containsPattern("<del[^>]*>9\\u00a0000\\u00a0000\\u00a0₸</del>")
                .containsPattern("<ins[^>]*>6\\u00a0000\\u00a0000\\u00a0₸</ins>");
    }

    @Test
    void a_shorter_direction_may_shorten_the_term() {
        UUID id = submitted(84);
        press(district, id, "corrections", corrections("DIRECTION", "Бұл – қызмет көрсету."));
        Actor actor = people.actor(chair);
        applications.fill(actor, id, version(id), "purpose", Given.purpose("SERVICES", "x"));
        applications.fill(actor, id, version(id), "amount", terms(FIRST, 60));
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), null);
        assertThat(application(id).getAnswers().given().text("TERM")).isEqualTo("60");
    }

    @Test
    void what_was_typed_is_still_there_when_something_is_missing() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        var fields = corrections("AMOUNT", "Сома тым үлкен.");
        fields.put("asks[" + Given.FIELDS.indexOf("TERM") + "].asked", "true");
        fields.put("asks[" + Given.FIELDS.indexOf("AMOUNT") + "].reason", "TOO_OLD");

        var answer = press(district, id, "corrections", fields);
        assertThat(answer).hasRedirectedUrl("/office/applications/" + id + "/corrections");
        String page = see(district, id, "/corrections", answer.getResponse().getCookies());
        assertThat(page)
                .contains("Сома тым үлкен.", "asks" + Given.FIELDS.indexOf("TERM") + ".comment-error")
                .contains("asks" + Given.FIELDS.indexOf("TERM") + ".reason-error")
                .as("no amount is too old")
                .contains("asks" + Given.FIELDS.indexOf("AMOUNT") + ".reason-error")
                .containsPattern("<a href=\"#asks\\d+.comment\">Микрокредит мерзімі, ай – [^<]+</a>")
                .doesNotContain("?:");
        fields.put("asks[" + Given.FIELDS.indexOf("AMOUNT") + "].reason", "OTHER");
        fields.put("asks[" + Given.FIELDS.indexOf("AMOUNT") + "].comment", "....");
        fields.remove("asks[" + Given.FIELDS.indexOf("TERM") + "].asked");
        assertThat(press(district, id, "corrections", fields))
                .hasRedirectedUrl("/office/applications/" + id + "/corrections");
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void what_was_typed_can_be_copied_where_the_case_has_moved_on_and_who_was_faster_is_named() {
        UUID id = submitted();
        Someone colleague = people.official(Places.ZERENDI);
        String shown = String.valueOf(cases.version(id));
        checked(colleague, id);
        var fields = corrections("AMOUNT", "Сома тым үлкен.");
        fields.put("version", shown);
        assertThat(afterwards(id, press(district, id, "corrections", fields)))
                .contains(
                        "Сома тым үлкен.",
                        "басқа адам өзгертті",
                        colleague.name().full());
        fields.remove("asks[" + Given.FIELDS.indexOf("AMOUNT") + "].asked");
        assertThat(afterwards(id, press(district, id, "corrections", fields)))
                .as("also with a wrong field")
                .contains("Сома тым үлкен.", colleague.name().full());
        assertThat(afterwards(id, press(district, id, "refusal", Map.of("reason", REASON, "version", shown))))
                .contains(REASON, colleague.name().full());
        assertThat(afterwards(
                        id, press(colleague, id, "refusal", Map.of("reason", REASON, "version", shown)), colleague))
                .contains(REASON, "өзіңіз басқа терезеде")
                .doesNotContain("басқа адам өзгертті");
    }

    @Test
    void what_could_not_be_saved_goes_from_its_page_once_the_reader_was_elsewhere() {
        UUID id = submitted();
        String shown = String.valueOf(cases.version(id));
        checked(people.official(Places.ZERENDI), id);
        var answer = press(district, id, "refusal", Map.of("reason", REASON, "version", shown));
        assertThat(afterwards(id, answer)).contains(REASON);
        String here = "http://localhost/office/applications/" + id;
        assertThat(seeFrom(here, id, answer)).as("another language, a reload").contains(REASON);
        assertThat(seeFrom("http://localhost/office", id, answer)).doesNotContain(REASON);
        assertThat(seeFrom(here, id, answer)).doesNotContain(REASON);
    }

    @Test
    void a_step_without_words_that_came_too_late_is_said_not_to_be_done() {
        UUID id = submitted();
        String shown = String.valueOf(cases.version(id));
        checked(people.official(Places.ZERENDI), id);
        var answer = press(district, id, "check", Map.of("version", shown));
        assertThat(see(district, id, "", answer.getResponse().getCookies())).contains("Бұл бетті басқа адам өзгертті");
    }

    private String seeFrom(String referer, UUID id, MvcTestResult session) {
        var answer = pages.get()
                .uri("/office/applications/" + id)
                .header("Referer", referer)
                .with(People.signedIn(district))
                .cookie(session.getResponse().getCookies())
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String afterwards(UUID id, MvcTestResult answer) {
        return afterwards(id, answer, district);
    }

    /** What a press leads to in the end: by the page of the form to the case. */
    private String afterwards(UUID id, MvcTestResult answer, Someone person) {
        var form = pages.get()
                .uri(String.valueOf(answer.getResponse().getRedirectedUrl()))
                .with(People.signedIn(person))
                .cookie(answer.getResponse().getCookies())
                .exchange();
        assertThat(form).hasRedirectedUrl("/office/applications/" + id);
        return see(person, id, "", answer.getResponse().getCookies());
    }

    @Test
    void who_approves_has_the_conclusion_and_the_rules_at_hand() {
        UUID id = concluded();
        assertThat(see(oblast, id, "/approval?lang=ru"))
                .contains(REASON, "Поддерживает", "aria-labelledby=\"rules\"", "Правила, пункт");
    }

    @Test
    void an_approval_over_the_limit_is_not_asked_for_and_its_words_stay() {
        UUID id = concluded();
        LimitState before = money.of(Places.AKMOLA);
        try {
            // the least that the shares of what is approved allow: nothing that is no processing fits beside it
            BigDecimal least = before.used()
                    .livestock()
                    .multiply(new BigDecimal("2.5"))
                    .max(before.reserved().multiply(new BigDecimal("1.25")));
            money.set(Places.AKMOLA, least.setScale(0, RoundingMode.CEILING).longValueExact());
            assertThat(see(oblast, id, "/approval?lang=en"))
                    .contains("cannot be approved")
                    .doesNotContain("name=\"reason\"", "name=\"despite\"");
            var answer = press(oblast, id, "approval", Map.of("reason", REASON, "past", REASON));
            assertThat(answer).hasRedirectedUrl("/office/applications/" + id + "/approval");
            assertThat(see(oblast, id, "/approval?lang=en", answer.getResponse().getCookies()))
                    .contains(REASON, "left-words")
                    .doesNotContain("despite");
            assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        } finally {
            money.set(Places.AKMOLA, before.allotted().longValueExact());
        }
    }

    @Test
    void the_oblast_is_not_told_to_return_what_it_cannot() {
        assertThat(see(oblast, concluded(), "/refusal?lang=en")).contains("At this stage it cannot be returned");
        assertThat(see(district, submitted(), "/refusal?lang=en")).contains("return it for correction instead");
    }

    @Test
    void the_office_reads_of_the_chair_what_the_chair_reads_of_itself() {
        UUID id = submitted();
        press(district, id, "corrections", corrections("PURCHASES", "Бағасы тым жоғары."));
        assertThat(see(district, id, "?lang=en"))
                .contains("The chair can change this too")
                .doesNotContain("You can change this too");
        assertThat(ofChair(id, "en")).contains("You can change this too");
    }

    private void purchase(UUID id, String row) {
        jdbc.sql(
                        "update loan_application set answers = jsonb_set(answers, '{PURCHASES}', jsonb_build_array(jsonb_build_object("
                                + row + ", 'PRICE', '10000000'))) where id = ?")
                .param(id)
                .update();
    }

    /** The rules that people tell are answered, and the check is done. */
    private MvcTestResult checked(Someone official, UUID id) {
        rules.allMet(official, id);
        return press(official, id, "check", Map.of());
    }

    private UUID concluded() {
        UUID id = submitted();
        checked(district, id);
        press(district, id, "conclusion", Map.of("opinion", "SUPPORTS", "conclusion", REASON));
        assertThat(application(id).getStage()).isEqualTo(Stages.DECISION);
        return id;
    }

    @Test
    void a_refusal_proposes_first_what_the_check_found() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        purchase(id, "'ITEM', 'Жеңіл көлік', 'KIND', 'PASSENGER_CAR'");
        String page = see(district, id, "/refusal");
        assertThat(page.indexOf("value=\"R_11\"")).isPositive().isLessThan(page.indexOf("value=\"R_6\""));
        assertThat(page)
                .contains("Құжаттарды қараудан бас тарту")
                .doesNotContain("value=\"R_7\"", "value=\"R_14\"", "value=\"C_15\"");

        assertThat(press(district, id, "refusal", Map.of("ground", "R_11", "reason", REASON)))
                .hasRedirectedUrl("/office/applications/" + id);
        assertThat(cases.state(id)).isEqualTo("REFUSED");
        assertThat(see(district, id, "")).contains(REASON);
    }

    @Test
    void the_refused_applicant_reads_why_and_by_which_point() {
        UUID id = submitted();
        press(district, id, "refusal", Map.of("ground", "R_11", "reason", REASON));
        assertThat(ofChair(id, "kk")).contains(REASON, "Қағидалардың 11-тармағы");
        assertThat(ofChair(id, "ru")).contains(REASON, "Правила, пункт 11");
        UUID other = cases.sent(
                cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                10_000_000,
                clock.today().plusDays(3));
        press(district, other, "refusal", Map.of("ground", "RA_4", "reason", REASON));
        assertThat(ofChair(other, "ru"))
                .contains("Правила, приложение 4", "В рассмотрении документов отказано")
                .doesNotContain("По заявке отказано");
    }

    @Test
    void the_refused_applicant_reads_which_office_decided_and_the_point_by_which_is_decided() {
        UUID id = concluded();
        assertThat(press(oblast, id, "refusal", Map.of("ground", "R_7", "reason", REASON)))
                .hasRedirectedUrl("/office/applications/" + id);
        String office = jdbc.sql("select name_ru from office where territory_code = ? and kind = 'AKIMAT'")
                .param(Places.AKMOLA)
                .query(String.class)
                .single();
        assertThat(ofChair(id, "ru"))
                .contains(
                        "Решение приняло должностное лицо. Учреждение: " + office,
                        "Пункт, по которому принимается решение: Правила, пункт 7",
                        "порядок самого портала");
        background.await();
    }

    @Test
    void the_applicant_reads_what_was_found_and_the_words_only_where_they_are_a_reason() {
        UUID id = submitted();
        Actor official = people.actor(district);
        String charter = "ActivityIsInCharter";
        rules.answer(official, id, charter, new Found(false, "Жарғының қызмет түрлері туралы беті жоқ."));
        assertThat(ofChair(id, "kk"))
                .as("nothing is said before it is said")
                .doesNotContain("aria-labelledby=\"found\"");
        press(district, id, "corrections", corrections("DOC_CHARTER", "Бетін қосыңыз."));
        assertThat(ofChair(id, "kk")).contains("aria-labelledby=\"found\"", "Жарғының қызмет түрлері туралы беті жоқ.");
        replaceCharter(people.actor(chair), id, PDF + "\n");
        submission.sendBack(people.actor(chair), id, UUID.randomUUID(), version(id), null);

        assertThat(see(district, id, "?lang=ru"))
                .contains("С тех пор сведения изменились", "Прежний ответ: не выполнено", "Ответить: ");
        accept(id);
        rules.allMet(district, id);
        press(district, id, "check", Map.of());
        assertThat(ofChair(id, "kk"))
                .contains("aria-labelledby=\"found\"")
                .doesNotContain(RuleAnswers.WORDS, "Жарғының қызмет түрлері туралы беті жоқ.");
        assertThat(see(district, id, "/conclusion?lang=kk")).contains(RuleAnswers.WORDS);
        assertThat(see(oblast, id, "?lang=kk"))
                .contains(RuleAnswers.WORDS, district.name().full());
        background.await();
    }

    @Test
    void a_rule_is_answered_on_its_own_page_and_the_next_one_follows() {
        UUID id = submitted();
        String rule = "rules/ActivityIsInCharter";
        assertThat(see(district, id, "/check?lang=en"))
                .contains("wait for an official", "Answer the rules")
                .doesNotContain("action=\"/office/applications/" + id + "/check\"");
        assertThat(press(district, id, "check", Map.of())).hasRedirectedUrl("/office/applications/" + id);
        assertThat(application(id).getStage()).isEqualTo(Stages.DOCUMENT_CHECK);

        var tooShort = press(district, id, rule, Map.of("verdict", "NOT_MET", "words", "Жоқ.", "own", "-1"));
        assertThat(tooShort).hasRedirectedUrl("/office/applications/" + id + "/" + rule);
        assertThat(see(district, id, "/" + rule, tooShort.getResponse().getCookies()))
                .contains("Жоқ.", "words-error");
        assertThat(press(district, id, rule, Map.of("verdict", "NOT_MET", "words", REASON, "own", "-1")))
                .hasRedirectedUrl("/office/applications/" + id + "/rules/DirectionHasPriority");
        assertThat(see(district, id, "/refusal")).as("proposed as the ground").contains(REASON);
        assertThat(see(district, id, "/" + rule)).contains(REASON, "checked=\"checked\"");
        press(district, id, rule, Map.of("verdict", "MET", "own", "0"));
        rules.allMet(district, id);
        assertThat(see(district, id, "/check")).contains("action=\"/office/applications/" + id + "/check\"");
    }

    @Test
    void all_rules_that_wait_are_answered_by_one_press_which_leads_to_the_end_of_the_check() {
        UUID id = submitted();
        String page = "/office/applications/" + id;
        assertThat(mainButtons(see(district, id, ""))).containsExactly(page + "/rules");
        var asked = new java.util.ArrayList<String>();
        Matcher rule = Pattern.compile("name=\"lines\\[[0-9]+]\\.rule\" value=\"(\\w+)\"")
                .matcher(see(district, id, "/rules"));
        while (rule.find()) {
            asked.add(rule.group(1));
        }
        assertThat(asked).hasSizeGreaterThan(1).contains("ActivityIsInCharter");

        var fields = new java.util.HashMap<String, String>();
        for (int i = 0; i < asked.size(); i++) {
            fields.put("lines[" + i + "].rule", asked.get(i));
            fields.put("lines[" + i + "].own", "-1");
        }
        var empty = press(district, id, "rules", fields);
        assertThat(empty).as("nothing was said").hasRedirectedUrl(page + "/rules");
        assertThat(see(district, id, "/rules", empty.getResponse().getCookies()))
                .contains("Кемінде бір талапқа жауап беріңіз.")
                .doesNotContain("lines0.verdict-error");
        assertThat(press(district, id, "rules", Map.of("lines[7].rule", asked.get(0), "lines[7].verdict", "MET")))
                .as("with a gap")
                .hasStatus(404);
        assertThat(press(district, id, "rules", Map.of("lines[x].rule", asked.get(0))))
                .as("by no number")
                .hasStatus(400);
        fields.put("lines[0].verdict", "NOT_MET");
        fields.put("lines[0].words", "Жоқ.");
        fields.put("lines[1].words", "Қарадым, бірақ таңдауды ұмыттым.");
        var wrong = press(district, id, "rules", fields);
        assertThat(wrong).hasRedirectedUrl(page + "/rules");
        assertThat(see(district, id, "/rules", wrong.getResponse().getCookies()))
                .contains("lines0.words-error", "lines1.verdict-error", "Жоқ.", "Қарадым, бірақ таңдауды ұмыттым.")
                .doesNotContain("??");
        assertThat(answered(id)).isZero();

        fields.put("lines[0].words", REASON);
        fields.put("lines[1].verdict", "MET");
        assertThat(press(district, id, "rules", fields)).as("what is left").hasRedirectedUrl(page + "/rules");
        assertThat(answered(id)).isEqualTo(2);
        var stale = press(district, id, "rules", fields);
        assertThat(stale).as("in another window").hasRedirectedUrl(page + "/rules");
        assertThat(see(district, id, "/rules", stale.getResponse().getCookies()))
                .contains("y-note--conflict", REASON);
        assertThat(answered(id)).isEqualTo(2);

        for (int i = 0; i < asked.size(); i++) {
            fields.put("lines[" + i + "].own", i < 2 ? "0" : "-1");
            fields.put("lines[" + i + "].verdict", "MET");
        }
        assertThat(press(district, id, "rules", fields)).hasRedirectedUrl(page + "/check");
        assertThat(answered(id)).isEqualTo(asked.size());
        assertThat(get(district, id, "/rules")).hasRedirectedUrl(page);
        assertThat(mainButtons(see(district, id, ""))).containsExactly(page + "/check");
        checked(district, id);
        assertThat(mainButtons(see(district, id, ""))).containsExactly(page + "/conclusion");
        assertThat(mainButtons(see(oblast, id, ""))).isEmpty();
    }

    private int answered(UUID id) {
        return jdbc.sql("select count(*) from official_answer where application_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Where the buttons lead that stand out in the box of what is next. */
    private static List<String> mainButtons(String page) {
        String box = page.substring(page.indexOf("aria-labelledby=\"next\""));
        return Pattern.compile("<a class=\"govuk-button\" href=\"([^\"]+)\"")
                .matcher(box.substring(0, box.indexOf("</section>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void an_official_finding_of_a_field_is_proposed_as_its_correction() {
        UUID id = submitted();
        rules.answer(people.actor(district), id, "PastureIsEnough", new Found(false, "Жайылым туралы құжат жоқ екен."));
        assertThat(see(district, id, "/corrections")).contains("Жайылым туралы құжат жоқ екен.");
    }

    @Test
    void both_sides_see_the_same_steps_and_no_due_day_while_the_clock_stands_still() {
        clock.set(LocalDate.of(2026, 11, 23));
        UUID id = submitted();
        assertThat(steps(ofChair(id, "ru")))
                .isEqualTo(steps(see(district, id, "?lang=ru")))
                .contains("срок: 26 ноября")
                .contains("прошло 0 рабочих дней, осталось 3");
        clock.set(LocalDate.of(2026, 11, 24));
        press(district, id, "corrections", corrections("GRACE", "Неге сонша ұзақ мерзім?"));
        assertThat(steps(ofChair(id, "ru")))
                .isEqualTo(steps(see(district, id, "?lang=ru")))
                .contains("срок остановлен с 24 ноября 2026 года; прошёл 1 рабочий день, осталось 2")
                .doesNotContain("срок:");
        clock.set(LocalDate.of(2026, 11, 25)); // the clock stands still
        assertThat(ofChair(id, "ru")).doesNotContain("срок:");
        assertThat(steps(ofChair(id, "ru"))).contains("прошёл 1 рабочий день, осталось 2");
        submission.sendBack(people.actor(chair), id, UUID.randomUUID(), version(id), "Баға дұрыс.");
        clock.set(LocalDate.of(2026, 11, 26));
        assertThat(steps(see(district, id, "?lang=ru"))).contains("прошло 2 рабочих дня, остался 1");
    }

    /** The picture of the steps, as both pages draw it. */
    private static String steps(String page) {
        int start = page.indexOf("y-steps");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</ol>", start)).replace('\u00a0', ' ');
    }

    @Test
    void the_official_is_told_to_check_premises_that_are_rented_out() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        jdbc.sql(
                        "update loan_application set direction = 'TOURISM', answers = jsonb_set(answers, '{DIRECTION}', '\"TOURISM\"') where id = ?")
                .param(id)
                .update();
        purchase(id, "'ITEM', 'Қонақүй', 'KIND', 'BUILDING', 'FOR_RENT', 'yes'");
        String unmet = see(district, id, "?lang=kk").split("<details")[0];
        assertThat(unmet).contains("Жалға берілетін үй-жай бар: Қонақүй", "тексеру керек");
    }

    @Test
    void sending_back_unchanged_is_asked_about_and_the_office_reads_why() {
        UUID id = submitted();
        press(district, id, "corrections", corrections("AMOUNT", "Сома тым үлкен."));
        Actor actor = people.actor(chair);
        assertThat(pageOfChair(id, "/check?lang=ru")).contains("Всё равно отправить?");
        assertThatThrownBy(() -> submission.sendBack(actor, id, UUID.randomUUID(), version(id), null))
                .isInstanceOf(FieldViolationException.class);
        assertThat(cases.state(id)).isEqualTo("CORRECTION_ASKED");
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), "Баға дұрыс.");
        assertThat(see(district, id, "")).contains("Баға дұрыс.");
        background.await();
    }

    @Test
    void a_request_left_unanswered_is_named_and_the_office_reads_why() {
        UUID id = submitted();
        var asked = corrections("AMOUNT", "Сома тым үлкен.");
        asked.put("asks[" + Given.FIELDS.indexOf("GRACE") + "].asked", "true");
        asked.put("asks[" + Given.FIELDS.indexOf("GRACE") + "].comment", "Кезеңін қысқартыңыз.");
        asked.put("asks[" + Given.FIELDS.indexOf("GRACE") + "].reason", "OTHER");
        press(district, id, "corrections", asked);
        Actor actor = people.actor(chair);
        applications.fill(actor, id, version(id), "amount", terms(CORRECTED, 60));
        assertThat(pageOfChair(id, "/check?lang=ru"))
                .contains("Всё равно отправить?", "Кезеңін қысқартыңыз.")
                .doesNotContain("Сома тым үлкен.");
        assertThatThrownBy(() -> submission.sendBack(actor, id, UUID.randomUUID(), version(id), null))
                .isInstanceOf(FieldViolationException.class);
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), "Кезең керек.");
        assertThat(see(district, id, "")).contains("Кезең керек.");
        background.await();
    }

    @Test
    void the_documents_are_in_order_only_after_a_second_look_and_the_chair_is_told() {
        UUID id = submitted();
        assertThat(see(district, id, ""))
                .contains("/rules\"")
                .as("nothing is offered that would be refused")
                .doesNotContain("/check\"");
        assertThat(see(district, id, "/check?lang=ru")).contains("Отменить этот шаг нельзя");
        checked(district, id);
        background.await();
        assertThat(jdbc.sql("select count(*) from inbox_message where account_id = ? and key = ?")
                        .param(chair.id())
                        .param("application.message.CHECKED")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void who_concludes_or_decides_has_answers_documents_the_cooperative_and_its_other_cases_at_hand() {
        UUID id = submitted();
        checked(district, id);
        assertThat(see(district, id, "/conclusion")).contains("құжат.pdf", "Сауын сиыр сатып алу");
        press(district, id, "conclusion", Map.of("opinion", "SUPPORTS", "conclusion", REASON));
        assertThat(see(oblast, id, "/approval")).contains("құжат.pdf", "Сауын сиыр сатып алу");
        UUID cooperative = application(id).getApplicantId();
        UUID earlier = cases.sent(cooperative, chair, Places.ZERENDI_VILLAGE, null, 1_000_000, null);
        assertThat(see(oblast, id, ""))
                .contains(
                        "href=\"/office/cooperatives/" + cooperative + "\"",
                        "href=\"/office/applications/" + earlier + "\"");
        background.await();
    }

    @Test
    void a_refused_application_shows_its_reason_on_top_and_is_copied_into_a_new_draft() {
        UUID id = submitted();
        press(district, id, "refusal", Map.of("ground", "R_6", "reason", REASON));
        String page = ofChair(id, "ru");
        assertThat(page.indexOf(REASON)).isPositive().isLessThan(page.indexOf("<ol"));
        UUID copy = applications.copy(people.actor(chair), id);
        Application draft = applications.findVisibleTo(people.actor(chair), copy);
        assertThat(draft.getState()).isEqualTo(ApplicationState.DRAFT);
        assertThat(draft.getAnswers().given().text("PURPOSE")).isEqualTo("Сауын сиыр сатып алу");
        assertThat(draft.getAnswers().given().rows("PURCHASES")).hasSize(1);
        assertThat(applications.copy(people.actor(chair), id))
                .as("never a second draft")
                .isEqualTo(copy);
        background.await();
    }

    @Test
    void the_way_back_from_a_case_keeps_tab_filter_and_order() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        var queue = pages.get()
                .uri("/office?tab=all&sort=amount&direction=LIVESTOCK&words={words}", "a&b")
                .with(People.signedIn(district))
                .exchange();
        assertThat(see(district, id, "", queue.getResponse().getCookies()))
                .contains("href=\"/office?tab=all&amp;sort=amount&amp;direction=LIVESTOCK&amp;words=a%26b\"");
    }

    @Test
    void an_office_reads_at_the_top_of_its_queue_what_came_and_what_waits() {
        cases.sent(Places.BURABAY_KATARKOL, Stages.DOCUMENT_CHECK);
        var page = pages.get()
                .uri("/office?lang=en")
                .with(People.signedIn(people.official(Places.BURABAY)))
                .exchange();
        assertThat(page).bodyText().contains("Since your last visit", "new application");
    }

    @Test
    void an_official_of_another_district_finds_nothing() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        Someone neighbour = people.official(Places.BURABAY);
        for (String page : List.of("", "/corrections", "/refusal", "/conclusion", "/approval")) {
            assertThat(get(neighbour, id, page)).hasStatus(404);
        }
        assertThat(press(neighbour, id, "check", Map.of())).hasStatus(404);
        assertThat(press(neighbour, id, "refusal", Map.of("ground", "R_6", "reason", REASON)))
                .hasStatus(404);
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void who_only_reads_sees_no_button_and_reading_is_noted() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        for (Someone reader : List.of(people.operatorOfficer(Places.AKMOLA), people.auditor(), oblast)) {
            assertThat(see(reader, id, "")).doesNotContain("/check\"").doesNotContain("/corrections\"");
            assertThat(press(reader, id, "check", Map.of())).hasStatus(404);
            assertThat(looks(reader)).isEqualTo(1);
        }
    }

    @Test
    void a_page_read_again_at_once_is_the_same_look_and_a_later_one_or_a_changed_case_is_another() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        see(oblast, id, "");
        see(oblast, id, "");
        assertThat(looks(oblast)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        checked(district, id);
        see(oblast, id, "");
        assertThat(looks(oblast)).isEqualTo(2);
        clock.advance(Duration.ofMinutes(10));
        see(oblast, id, "");
        assertThat(looks(oblast)).isEqualTo(3);
    }

    private int looks(Someone reader) {
        return jdbc.sql("select count(*) from audit_entry where account_id = ? and action = 'application.read'")
                .param(reader.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_page_opened_too_late_leads_back_and_says_why() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION);
        assertThat(get(district, id, "/corrections")).hasRedirectedUrl("/office/applications/" + id);
        assertThat(press(district, id, "check", Map.of())).hasRedirectedUrl("/office/applications/" + id);
        assertThat(cases.version(id)).isEqualTo(1);
    }

    @Test
    void money_that_does_not_fit_is_refused_with_the_words_kept() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        jdbc.sql("update loan_application set amount = 30000000 where id = ?")
                .param(id)
                .update();

        rules.allMet(oblast, id);
        var answer = press(oblast, id, "approval", Map.of("reason", REASON, "past", REASON));
        assertThat(answer).hasRedirectedUrl("/office/applications/" + id + "/approval");
        assertThat(see(oblast, id, "/approval", answer.getResponse().getCookies()))
                .contains(REASON);
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void an_approval_tells_how_many_of_the_oblast_came_earlier_and_still_wait() {
        UUID earlier = cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION);
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        jdbc.sql("update loan_application set queue_year = 2024, queue_place = 1 where id = ?")
                .param(earlier)
                .update();
        jdbc.sql("update loan_application set queue_year = 2024, queue_place = 2 where id = ?")
                .param(id)
                .update();
        rules.allMet(oblast, id);
        assertThat(see(oblast, id, "/approval")).contains("алдында 1 өтінім тұр", "/queue?oblast=" + Places.AKMOLA);

        jdbc.sql(
                        "update loan_application set state = 'REFUSED', stage = null, stage_kind = null, acting_level = null where id = ?")
                .param(earlier)
                .update();
        assertThat(see(oblast, id, "/approval")).doesNotContain("өтінім тұр");
    }

    @Test
    void a_file_that_is_added_to_a_document_does_not_strike_out_the_one_that_stays() {
        UUID id = submitted();
        assertThat(press(district, id, "corrections", corrections("DOC_CHARTER", "Соңғы беті жоқ.")))
                .hasStatus3xxRedirection();
        assertThat(pageOfChair(id, "/documents")).contains("Жаңа файл бұрынғысының орнына болса, бұрынғысын жойыңыз.");
        Actor actor = people.actor(chair);
        documents.add(
                actor,
                id,
                "CHARTER",
                "соңғы бет.pdf",
                new org.springframework.core.io.ByteArrayResource((PDF + "\n\n").getBytes(StandardCharsets.US_ASCII)));
        submission.sendBack(actor, id, UUID.randomUUID(), version(id), null);
        assertThat(see(district, id, ""))
                .containsPattern("<ins[^>]*>соңғы бет.pdf</ins>")
                .doesNotContainPattern("<del[^>]*>құжат.pdf")
                .doesNotContainPattern("<ins[^>]*>құжат.pdf");
    }

    /** With what the purchases cost beyond the amount as own money. */
    private static GivenAnswers terms(BigDecimal amount, int months) {
        return Given.terms(amount, months, 6)
                .with("OWN_MONEY", new BigDecimal("10000000").subtract(amount).toPlainString());
    }

    private UUID submitted() {
        return submitted(60);
    }

    private UUID submitted(int months) {
        UUID cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = applications.startOrContinue(actor, cooperative);
        applications.fill(
                actor,
                id,
                version(id),
                "cooperative",
                Given.cooperative(Places.ZERENDI_VILLAGE, "Жылына 120 тонна сүт"));
        applications.fill(
                actor,
                id,
                version(id),
                "purpose",
                Given.purpose(
                        "LIVESTOCK",
                        "Сауын сиыр сатып алу",
                        Given.purchase(
                                "Сауын сиыр", "LIVESTOCK", new BigDecimal("10000000"), null, false, false, false)));
        applications.fill(actor, id, version(id), "amount", terms(FIRST, months));
        applications.fill(actor, id, version(id), "plan", Given.workPlan(2, 6));
        applications.fill(
                actor, id, version(id), "collateral", Given.collateral("DWELLING", "Үй", new BigDecimal("15000000")));
        byte[] pdf = PDF.getBytes(StandardCharsets.US_ASCII);
        for (String kind : Given.DOCUMENTS) {
            documents.add(actor, id, kind, "құжат.pdf", new org.springframework.core.io.ByteArrayResource(pdf));
        }
        decided.on(actor, cooperative, "AA");
        submission.submit(actor, id, UUID.randomUUID(), version(id));
        return id;
    }

    private void replaceCharter(Actor actor, UUID id, String content) {
        UUID old = documents.files(id).get("CHARTER").get(0).getId();
        documents.remove(actor, id, old);
        documents.add(
                actor,
                id,
                "CHARTER",
                "құжат.pdf",
                new org.springframework.core.io.ByteArrayResource(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Map<String, String> corrections(String asked, String comment) {
        var fields = new java.util.HashMap<String, String>();
        for (String field : Given.FIELDS) {
            int row = Given.FIELDS.indexOf(field);
            fields.put("asks[" + row + "].field", field);
            fields.put("asks[" + row + "].comment", field.equals(asked) ? comment : "");
        }
        fields.put("asks[" + Given.FIELDS.indexOf(asked) + "].asked", "true");
        fields.put("asks[" + Given.FIELDS.indexOf(asked) + "].reason", "DIFFERS");
        return fields;
    }

    private Application application(UUID id) {
        return applications.findVisibleTo(people.actor(chair), id);
    }

    private int version(UUID id) {
        return application(id).getVersion();
    }

    private MvcTestResult get(Someone person, UUID id, String page) {
        return pages.get()
                .uri("/office/applications/" + id + page)
                .with(People.signedIn(person))
                .exchange();
    }

    @Test
    void the_page_that_asks_once_more_is_found_however_its_address_is_written() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        var address = java.net.URI.create("/office/applications/" + id + "/c%68eck?lang=ru");
        assertThat(pages.get().uri(address).with(People.signedIn(people.official(Places.ZERENDI))))
                .hasStatusOk()
                .bodyText()
                .contains("Отменить этот шаг нельзя");
    }

    /** @param session cookies of the answer before, where what was typed is kept */
    private String see(Someone person, UUID id, String page, Cookie... session) {
        var request = pages.get().uri("/office/applications/" + id + page).with(People.signedIn(person));
        var answer = (session.length == 0 ? request : request.cookie(session)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String ofChair(UUID id, String language) {
        return pageOfChair(id, "?lang=" + language);
    }

    private String pageOfChair(UUID id, String page) {
        var answer = pages.get()
                .uri("/cabinet/applications/" + id + page)
                .with(People.signedIn(chair))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult press(Someone person, UUID id, String action, Map<String, String> fields) {
        var request = pages.post()
                .uri("/office/applications/" + id + "/" + action)
                .with(People.signedIn(person))
                .with(csrf())
                .param("_owner", person.id().toString())
                .param("once", UUID.randomUUID().toString())
                .param("version", fields.getOrDefault("version", String.valueOf(cases.version(id))));
        fields.forEach((name, value) -> {
            if (!name.equals("version")) {
                request.param(name, value);
            }
        });
        return request.exchange();
    }
}
