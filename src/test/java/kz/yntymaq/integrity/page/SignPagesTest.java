package kz.yntymaq.integrity.page;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.Applications;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.integrity.SignedCooperatives;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.integrity.signal.Signal;
import kz.yntymaq.integrity.signal.Signals;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signs on pages: the co-operative first, officials later and as questions, nobody else. */
@PortalTest
class SignPagesTest {

    private static final String WORDS = "Пайды бәріміз бірге жинап жатырмыз, жыл соңына дейін теңесеміз.";
    private static final String REASON = "Құжаттар көрсетілді, мүшелер жарнасын осы айда төлейді.";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    CooperativeViews views;

    @Autowired
    Shares shares;

    @Autowired
    Applications applications;

    @Autowired
    Runs runs;

    @Autowired
    Signals signals;

    @Autowired
    List<InboxDigest> digests;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedCooperatives made;
    Made cooperative;
    Someone district;
    UUID application;
    String own;
    String office;

    @BeforeEach
    void one_with_a_signal_that_applied() {
        made = new SignedCooperatives(fixtures, people, views, shares, runs, clock);
        cooperative = made.unequal(Places.ZERENDI_VILLAGE);
        application = applications.startOrContinue(people.actor(cooperative.chair()), cooperative.id());
        send();
        district = people.official(Places.ZERENDI);
        own = "/cabinet/cooperatives/" + cooperative.id() + "/signs";
        office = "/office/cooperatives/" + cooperative.id() + "/signs";
        made.start();
        made.night();
    }

    /** Past its rules, which other tests look at. */
    private void send() {
        jdbc.sql("""
                update loan_application
                   set state = 'SUBMITTED', stage = 'DOCUMENT_CHECK', number = 'AA-2026-11-' || lpad(place::text, 6, '0'),
                       queue_year = 2026, queue_place = place, submitted_at = created_at,
                       village_code = :village, oblast_code = :oblast, district_code = :district, direction = 'LIVESTOCK',
                       amount = 10000000,
                       answers = jsonb_build_object('VILLAGE', :village, 'DIRECTION', 'LIVESTOCK', 'PURPOSE', 'Сиыр сатып алу',
                           'AMOUNT', '10000000', 'TERM', '60', 'GRACE', '6', 'JOBS_NOW', '2', 'JOBS_PLANNED', '5'),
                       registered_on = '2026-11-23', acting_level = 'DISTRICT', stage_kind = 'CHECK', edition_id = 'AA-2026-04-22', mci = 4325, due_on = '2026-11-26',
                       stage_due = '{"DOCUMENT_CHECK": "2026-11-26", "CONCLUSION": "2026-12-07", "DECISION": "2026-12-14"}'
                  from (select count(*) + 1 as place from loan_application where number is not null) last
                 where id = :id""")
                .param("id", application)
                .param("village", Places.ZERENDI_VILLAGE)
                .param("oblast", Places.AKMOLA)
                .param("district", Places.ZERENDI)
                .update();
        jdbc.sql("""
                insert into application_transition (application_id, row, by_account, at, from_state, to_state, event)
                select a.id, (select count(*) from application_transition t where t.application_id = a.id), a.edited_by, a.submitted_at,
                       'DRAFT', 'SUBMITTED', 'SUBMITTED'
                  from loan_application a where a.id = ?""").param(application).update();
    }

    private Signal signal() {
        return signals.of(cooperative.id()).get(SignedCooperatives.SIGN);
    }

    private String heading() {
        return "id=\"sign-" + SignedCooperatives.SIGN + "\"";
    }

    private String page(Someone person, String address) {
        return new String(
                pages.get()
                        .uri(address)
                        .with(signedIn(person))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void members_see_how_their_co_operative_is_doing_and_its_chair_may_object() {
        String chair = page(cooperative.chair(), own + "?lang=kk");
        assertThat(chair)
                .contains(
                        "Кооперативіміздің жағдайы",
                        "Не жақсы",
                        "20 күнтізбелік күн",
                        heading(),
                        own + "/" + signal().id())
                .doesNotContain("??");
        assertThat(page(cooperative.member(), own + "?lang=ru"))
                .contains("Как дела у нашего кооператива", heading())
                .doesNotContain("??", own + "/");
        assertThat(page(cooperative.member(), own + "?lang=en")).doesNotContain("??");
        assertThat(page(cooperative.member(), "/cabinet/cooperatives/" + cooperative.id()))
                .contains("href=\"" + own + "\"");
        clock.set(TestClock.START);
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        for (Someone other : List.of(foreign.chair(), district, people.auditor())) {
            assertThat(pages.get().uri(own).with(signedIn(other))).hasStatus(404);
            assertThat(pages.get().uri(own + "/" + signal().id()).with(signedIn(other)))
                    .hasStatus(404);
        }
        assertThat(pages.get().uri(own + "/" + signal().id()).with(signedIn(cooperative.member())))
                .hasStatus(404);
        assertThat(pages.get()
                        .uri("/cabinet/cooperatives/" + foreign.id() + "/signs/" + signal().id())
                        .with(signedIn(foreign.chair())))
                .as("the signal of another co-operative")
                .hasStatus(404);
    }

    @Test
    void officials_see_it_after_twenty_days_as_a_question_and_their_looks_are_noted() {
        Someone auditor = people.auditor();
        String file = "/office/applications/" + application;
        assertThat(page(district, office + "?lang=kk")).doesNotContain(heading(), "??");
        String name = texts.in(Language.KK, "integrity.sign." + SignedCooperatives.SIGN + ".name");
        assertThat(page(district, file + "?lang=kk")).doesNotContain(name);
        assertThat(page(auditor, office + "?lang=kk"))
                .as("auditors see everything, with who looked")
                .contains(heading(), "Бұл бетті кім ашты", district.name().full())
                .doesNotContain("??");
        boolean breach = jdbc.sql(
                        "select exists (select from integrity_signal where cooperative_id = ? and part = 'BREACH')")
                .param(cooperative.id())
                .query(Boolean.class)
                .single();
        assertThat(page(district, "/office/signs").contains(office))
                .as("only what stands at once")
                .isEqualTo(breach);
        clock.advance(Duration.ofDays(21));
        for (Someone official : List.of(district, people.official(Places.AKMOLA))) {
            assertThat(page(official, office + "?lang=ru")).contains(heading()).doesNotContain("??", "Кто открывал");
            assertThat(page(official, "/office/signs?lang=ru")).contains(office).doesNotContain("??");
            assertThat(page(official, file + "?lang=kk"))
                    .contains("id=\"signs\"", "Қоятын сұрақтар", name, "href=\"" + office + "\"")
                    .doesNotContain("??");
        }
        assertThat(pages.get().uri(office).with(signedIn(people.official(Places.SAIRAM))))
                .hasStatus(404);
        assertThat(pages.get().uri(office).with(signedIn(people.operatorOfficer(Places.AKMOLA))))
                .hasStatus(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'integrity.signs-read' and subject = ?")
                        .param(cooperative.id().toString())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(3);
        assertThat(page(cooperative.member(), "/cooperatives/" + cooperative.id()))
                .as("the public page")
                .doesNotContain(SignedCooperatives.SIGN, texts.get("signs.case"));
    }

    @Test
    void names_of_others_behind_money_are_told_to_the_chair_and_not_to_members() {
        var member = new SignReader(SignReader.Kind.MEMBER, cooperative.member().id());
        var chair = new SignReader(SignReader.Kind.CHAIR, cooperative.chair().id());
        var paid = new Trace("paid", cooperative.chair().id().toString(), null, null, null, null);
        var share = new Trace("share", cooperative.chair().id().toString(), null, null, null, null);
        var mine = new Trace("paid", cooperative.member().id().toString(), null, null, null, null);
        assertThat(member.isToldName(paid)).isFalse();
        assertThat(member.isToldName(share)).isFalse();
        assertThat(chair.isToldName(share)).isTrue();
        assertThat(chair.isToldName(
                        new Trace("borrowed", cooperative.member().id().toString(), null, null, null, null)))
                .isFalse();
        assertThat(member.isToldName(mine)).isTrue();
        assertThat(chair.isToldName(paid)).isTrue();
    }

    @Test
    void the_chair_objects_with_a_paper_and_an_official_answers() {
        var chair = new PlainBrowser(port);
        chair.signIn(cooperative.chair());
        String address = own + "/" + signal().id();
        assertThat(chair.submit(address, address, Map.of("words", "қысқа")).body())
                .contains("id=\"words-error\"", "қысқа")
                .doesNotContain("??");
        assertThat(chair.submit(address, address, Map.of("words", WORDS)).body())
                .contains("Қарсылық жіберілді", WORDS, "id=\"file-paper\"")
                .doesNotContain("??", "<textarea");
        assertThat(pages.post()
                        .uri(address + "/papers")
                        .multipart()
                        .file(new MockMultipartFile(
                                "paper", "кесте.pdf", null, SampleFiles.pdf("4 0 obj<</Length 1>>endobj\n")))
                        .param("_owner", cooperative.chair().id().toString())
                        .with(csrf())
                        .with(signedIn(cooperative.chair())))
                .hasStatus3xxRedirection();
        assertThat(page(cooperative.chair(), address)).contains("кесте.pdf");
        UUID objection = signal().objection().id();
        String answer = "/office/signs/objections/" + objection;
        assertThat(digests.stream().flatMap(each -> each.of(people.actor(district)).stream()))
                .extracting(InboxDigest.Line::link)
                .contains("/office/signs");
        assertThat(page(district, "/office?lang=kk")).contains(answer);
        var official = new PlainBrowser(port);
        official.signIn(district);
        assertThat(official.get(answer + "?lang=kk").body())
                .contains(WORDS, "кесте.pdf", heading())
                .doesNotContain("??");
        assertThat(official.submit(answer, answer, Map.of("reason", REASON)).body())
                .contains("id=\"answer-error\"", REASON)
                .doesNotContain("??");
        assertThat(official.submit(answer, answer, Map.of("answer", "UPHELD", "reason", REASON))
                        .body())
                .contains("Жауап жіберілді", REASON, "қанағаттандырылды")
                .doesNotContain("??", "<textarea");
        assertThat(chair.get(address).body()).contains(REASON).doesNotContain("??", "file-paper\"");
        assertThat(pages.get().uri(answer).with(signedIn(people.official(Places.SAIRAM))))
                .hasStatus(404);
        assertThat(jdbc.sql("select count(*) from inbox_message where account_id = ? and key = 'signs.message.upheld'")
                        .param(cooperative.chair().id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(chair.get("/cabinet/inbox?lang=ru").body()).doesNotContain("??");
    }
}
