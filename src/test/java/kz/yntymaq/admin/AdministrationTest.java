package kz.yntymaq.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditEntries;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AdministrationTest {

    @LocalServerPort
    int port;

    @Autowired
    Administration administration;

    @Autowired
    Territories territories;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Memberships memberships;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Someone administrator;
    private Actor country;
    private Someone ofOblast;
    private Actor akmola;

    @BeforeEach
    void administrators() {
        administrator = people.administrator();
        country = people.actor(administrator);
        ofOblast = people.administratorOf(Places.AKMOLA);
        akmola = people.actor(ofOblast);
    }

    @Test
    void a_marked_town_is_eligible_until_the_mark_is_taken_off() {
        administration.markSmallTown(country, Places.MAKINSK_TOWN, true, town().getVersion());
        assertThat(town().isEligible()).isTrue();
        administration.markSmallTown(akmola, Places.MAKINSK_TOWN, false, town().getVersion());
        assertThat(town().isEligible()).isFalse();
    }

    @Test
    void a_second_editor_of_a_mark_is_told() {
        int version = town().getVersion();
        administration.markSmallTown(country, Places.MAKINSK_TOWN, true, version);
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> administration.markSmallTown(country, Places.MAKINSK_TOWN, true, version));
        administration.markSmallTown(country, Places.MAKINSK_TOWN, false, town().getVersion());
    }

    @Test
    void a_district_is_no_small_town() {
        int version = territories.find(Places.ZERENDI).orElseThrow().getVersion();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> administration.markSmallTown(country, Places.ZERENDI, true, version));
    }

    @Test
    void an_oblasts_administrator_marks_only_within_it_and_sees_neither_import_nor_audit() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> administration.markSmallTown(akmola, Places.SAIRAM_KARAMURT, true, 0));
        for (String address : new String[] {"/admin/territories/import", "/admin/audit"}) {
            assertThat(pages.get().uri(address).with(People.signedIn(ofOblast))).hasStatus(404);
            assertThat(pages.get().uri(address).with(People.signedIn(administrator)))
                    .hasStatusOk();
        }
        assertThat(pages.get().uri("/admin").with(People.signedIn(ofOblast)))
                .bodyText()
                .contains("/admin/offices")
                .doesNotContain("/admin/audit");
    }

    @Test
    void a_file_that_was_not_chosen_is_missed_at_its_field() {
        var browser = new PlainBrowser(port);
        browser.signIn(administrator);
        String page = "/admin/territories/import";
        String token = PlainBrowser.hidden(browser.get(page).body(), "_csrf");
        var answer = browser.send(HttpRequest.newBuilder(browser.uri(page))
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "--border\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                        + token
                                        + "\r\n--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--border--\r\n"))
                .build());
        assertThat(answer.body()).contains("<title>Қате: ", "href=\"#file\"", "id=\"file-error\"");
    }

    @Test
    void only_an_administrator_of_the_country_is_told_that_days_off_are_missing() {
        String words = "толық енгізілме";
        assertThat(pages.get().uri("/admin").with(People.signedIn(administrator)))
                .bodyText()
                .contains(words);
        assertThat(pages.get().uri("/office").with(People.signedIn(people.official(Places.ZERENDI))))
                .bodyText()
                .doesNotContain(words);
    }

    @Test
    void an_uploaded_file_leads_to_the_page_that_tells_what_is_wrong_with_it() {
        var answer = pages.post()
                .uri("/admin/territories/import")
                .multipart()
                .file(new MockMultipartFile("file", "kato.csv", "text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8)))
                .with(People.signedIn(administrator))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/admin/territories/import/");
        assertThat(pages.get().uri(answer.getRedirectedUrl() + "?lang=en").with(People.signedIn(administrator)))
                .bodyText()
                .contains("The columns are different: a,b");
    }

    @Test
    void todays_entries_of_the_log_are_listed_newest_first_and_the_chain_is_whole() {
        assertThat(administration.verifyAudit(country).isWhole()).isTrue();
        var entries = log(clock.today(), null);
        assertThat(entries.get(0).action()).isEqualTo("audit.verified");
        assertThat(log(clock.today(), "account.registered"))
                .isNotEmpty()
                .allMatch(entry -> entry.action().equals("account.registered"));
        assertThat(log(clock.today().plusDays(1), null)).isEmpty();
    }

    @Test
    void reading_the_log_stands_in_the_log_once_a_page() {
        LocalDate yesterday = clock.today().minusDays(1);
        log(yesterday, "account.registered");
        assertThat(log(clock.today(), "audit.read")).first().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo(administrator.id());
            assertThat(entry.subject()).isEqualTo(yesterday.toString());
            assertThat(entry.detail()).isEqualTo("account.registered");
        });
        long before = log(clock.today(), "audit.read").size();
        assertThat(pages.get().uri("/admin/audit").with(People.signedIn(administrator)))
                .hasStatusOk();
        assertThat(log(clock.today(), "audit.read")).hasSize((int) before + 2); // this look, and the one before
    }

    @Test
    void the_log_is_shown_for_the_days_that_were_asked_for_page_by_page() {
        LocalDate day = clock.today();
        clock.advance(Duration.ofDays(200));
        for (int i = 0; i < KeyPage.ASK; i++) {
            administration.verifyAudit(country);
        }
        clock.advance(Duration.ofDays(1));
        String asked = "from=" + day.plusDays(199) + "&to=" + day.plusDays(200) + "&action=audit.verified";
        var first = pages.get().uri("/admin/audit?lang=en&" + asked).with(People.signedIn(administrator));
        assertThat(first)
                .hasStatusOk()
                .bodyText()
                .contains("audit.verified", "before=")
                .doesNotContain("first page");
        var page =
                administration.readAudit(country, day.plusDays(199), day.plusDays(200), "audit.verified", null, null);
        assertThat(page.rows()).hasSize(KeyPage.SIZE);
        assertThat(pages.get()
                        .uri("/admin/audit?lang=en&" + asked + "&before=" + page.next())
                        .with(People.signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("audit.verified")
                .doesNotContain("rel=\"next\"");
        assertThat(pages.get().uri("/admin/audit?lang=en&from=01.01.2031").with(People.signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("No such entries on these days.", "01.01.2031");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|from=жаз|Күнді мына түрде жазыңыз",
                "ru|from=02.11.2026&to=01.11.2026|Последний день раньше первого.",
                "en|from=01.10.2026&to=01.11.2026|At most 31 days are shown at once."
            })
    void wrong_days_are_told_in_place(String language, String asked, String told) {
        var page =
                pages.get().uri("/admin/audit?lang=" + language + "&" + asked).with(People.signedIn(administrator));
        assertThat(page).hasStatusOk().bodyText().contains(told, asked.split("[=&]")[1]);
    }

    @Test
    void a_number_finds_the_entries_that_hold_only_the_id_behind_it() {
        Cases cases = new Cases(jdbc, people, clock);
        UUID application = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        UUID other = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        UUID file = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            audit.note(null, "application.started", application, null);
            audit.note(null, "application.started", other, null);
            audit.note(null, "document.stored", file, "application " + application + " CHARTER");
        });
        String number = jdbc.sql("select number from loan_application where id = ?")
                .param(application)
                .query(String.class)
                .single();
        assertThat(about(number))
                .extracting(AuditEntries.Entry::subject)
                .contains(application.toString(), file.toString())
                .doesNotContain(other.toString());

        Fixtures.Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        String bin = jdbc.sql("select bin from cooperative where id = ?")
                .param(cooperative.id())
                .query(String.class)
                .single();
        memberships.askToLeave(people.actor(cooperative.member()), cooperative.id(), UUID.randomUUID());
        assertThat(about(bin))
                .extracting(AuditEntries.Entry::action)
                .contains("cooperative.registration-confirmed", "membership.exit-asked");
    }

    private List<AuditEntries.Entry> about(String words) {
        return administration
                .readAudit(country, clock.today(), clock.today(), null, words, null)
                .rows();
    }

    @Test
    void an_auditor_sees_the_newest_hash_and_no_entry() {
        Someone auditor = people.auditor();
        assertThat(jdbc.sql("select audit_seal_now(now())").query(Boolean.class).single())
                .isTrue();
        String hash = jdbc.sql("select encode(hash, 'hex') from audit_seal order by number desc limit 1")
                .query(String.class)
                .single();
        assertThat(pages.get().uri("/office/audit").with(People.signedIn(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains(hash);
        assertThat(pages.get().uri("/admin/audit").with(People.signedIn(auditor)))
                .hasStatus(403);
        assertThat(pages.get().uri("/office/audit").with(People.signedIn(people.official(Places.ZERENDI))))
                .hasStatus(404);
    }

    private List<AuditEntries.Entry> log(LocalDate day, @Nullable String action) {
        return administration.readAudit(country, day, day, action, null, null).rows();
    }

    private Territory town() {
        return territories.find(Places.MAKINSK_TOWN).orElseThrow();
    }
}
