package kz.yntymaq.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.CodeApp;
import kz.yntymaq.support.FactorSwitch;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factor, from adding it to losing the phone, and of whom it is asked. */
@PortalTest
class SecondFactorTest {

    private static final String SECOND = "/sign-in/second";
    private static final String WRONG = "Код дұрыс емес";
    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})</li>");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Submission submission;

    @Autowired
    FactorSwitch asked;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    PlainBrowser browser;
    List<String> recovery;

    @BeforeEach
    void somebody_at_a_browser() {
        aigul = people.villager();
        browser = new PlainBrowser(port);
    }

    /** Adds a second factor in the browser; half a minute later, so that the next code is another one. */
    private CodeApp added(Someone person) {
        browser.signIn(person);
        prove(person);
        CodeApp app = CodeApp.scan(browser.get("/cabinet/security/app").body(), clock);
        var after = browser.fill("/cabinet/security/app", Map.of("code", app.code()));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/security/codes");
        recovery = RECOVERY.matcher(after.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(after.body())
                .as("to be printed or copied")
                .contains("data-print", "data-copy=\"codes\"", "id=\"codes\"");
        clock.advance(Duration.ofSeconds(30));
        return app;
    }

    /** Gives the password again, which every change of a factor asks for. */
    private void prove(Someone person) {
        browser.fill("/cabinet/security/proof", Map.of("currentPassword", person.password()));
    }

    private PlainBrowser afterPassword() {
        var another = new PlainBrowser(port);
        assertThat(another.signIn(aigul).uri().getPath()).isEqualTo(SECOND);
        return another;
    }

    private String path(PlainBrowser of, String asked) {
        return of.get(asked).uri().getPath();
    }

    @Test
    void the_password_alone_opens_nothing_but_the_second_step_and_what_visitors_see() {
        added(aigul);
        PlainBrowser half = afterPassword();
        for (String page : List.of(
                "/cabinet",
                "/cabinet/security",
                "/cabinet/password",
                "/office",
                "/admin",
                "/files/" + UUID.randomUUID())) {
            assertThat(path(half, page)).as(page).isEqualTo(SECOND);
        }
        assertThat(path(half, "/sign-in")).isEqualTo(SECOND);
        assertThat(half.get("/help").body()).doesNotContain("/cabinet/inbox");
        assertThat(half.press(SECOND, "/cabinet/security/sessions/end-others", Map.of())
                        .uri()
                        .getPath())
                .isEqualTo(SECOND);
        assertThat(path(browser, "/cabinet/security"))
                .as("the session that added it goes on")
                .isEqualTo("/cabinet/security");
    }

    @Test
    void the_code_signs_in_and_leads_to_the_page_that_was_sought() {
        CodeApp app = added(aigul);
        var another = new PlainBrowser(port);
        another.get("/cabinet/contacts");
        another.signIn(aigul);
        String code = app.code();
        var after = another.fill(SECOND, Map.of("code", code.substring(0, 3) + " " + code.substring(3)));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/contacts");
        assertThat(after.statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_that_was_being_sent_survives_both_steps() {
        CodeApp app = added(aigul);
        String page = browser.get("/cabinet/contacts").body();
        String token = PlainBrowser.hidden(page, "_csrf");
        String seal = PlainBrowser.hidden(page, "_seal");
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(aigul.id().toString())
                .update();
        browser.post(
                "/cabinet/contacts",
                Map.of(
                        "_csrf",
                        token,
                        "_seal",
                        seal,
                        "_owner",
                        aigul.id().toString(),
                        "phone",
                        "12",
                        "email",
                        "aigul@auyl.example"));
        assertThat(browser.signIn(aigul).uri().getPath()).isEqualTo(SECOND);
        var after = browser.fill(SECOND, Map.of("code", app.code()));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/contacts");
        assertThat(after.body()).contains("aigul@auyl.example");
    }

    @Test
    void a_wrong_code_is_refused_and_after_some_all_have_to_wait() {
        CodeApp app = added(aigul);
        PlainBrowser half = afterPassword();
        for (int i = 0; i < 5; i++) {
            assertThat(half.fill(SECOND, Map.of("code", "00000" + i)).body()).contains(WRONG, "id=\"code-error\"");
        }
        assertThat(half.fill(SECOND, Map.of("code", app.code())).body()).contains("секунд");
        assertThat(path(half, "/cabinet")).isEqualTo(SECOND);
        assertThat(afterPassword()
                        .fill(SECOND, Map.of("code", app.code()))
                        .uri()
                        .getPath())
                .as("neither from another browser")
                .isEqualTo(SECOND);
        clock.advance(Duration.ofMinutes(1));
        assertThat(half.fill(SECOND, Map.of("code", app.code())).uri().getPath())
                .isEqualTo("/cabinet");
    }

    @Test
    void a_code_that_was_used_is_not_taken_again() {
        CodeApp app = added(aigul);
        String code = app.code();
        assertThat(afterPassword().fill(SECOND, Map.of("code", code)).uri().getPath())
                .isEqualTo("/cabinet");
        var replayed = afterPassword().fill(SECOND, Map.of("code", code));
        assertThat(replayed.uri().getPath()).isEqualTo(SECOND);
        assertThat(replayed.body()).contains(WRONG);
    }

    @Test
    void of_two_who_send_one_code_at_the_same_moment_only_one_passes() throws Exception {
        CodeApp app = added(aigul);
        String code = app.code();
        List<PlainBrowser> both = List.of(afterPassword(), afterPassword());
        var arrived = AtOnce.all(
                2,
                both.stream()
                        .<java.util.concurrent.Callable<String>>map(each -> () ->
                                each.fill(SECOND, Map.of("code", code)).uri().getPath())
                        .toList());
        assertThat(arrived).containsExactlyInAnyOrder("/cabinet", SECOND);
    }

    @Test
    void a_recovery_code_signs_in_once_and_the_owner_hears_of_it() {
        added(aigul);
        String typed = " " + recovery.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        var after = afterPassword().fill(SECOND, Map.of("code", typed));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet");
        assertThat(afterPassword().fill(SECOND, Map.of("code", recovery.get(3))).body())
                .contains(WRONG);
        assertThat(messages()).contains("account.message.factor.CODE_USED");
        assertThat(browser.get("/cabinet/security").body()).contains("9 код қалды");
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        CodeApp app = added(aigul);
        prove(aigul);
        var made = browser.fill("/cabinet/security/codes", Map.of("code", app.code()));
        assertThat(RECOVERY.matcher(made.body()).results().map(found -> found.group(1)))
                .hasSize(10)
                .doesNotContainAnyElementsOf(recovery);
        assertThat(browser.get("/cabinet/security/codes").body())
                .as("shown once")
                .doesNotContainPattern(RECOVERY);
        assertThat(afterPassword().fill(SECOND, Map.of("code", recovery.get(0))).body())
                .contains(WRONG);
    }

    @Test
    void is_added_only_by_a_code_and_removed_only_by_password_and_code() {
        browser.signIn(aigul);
        prove(aigul);
        String page = browser.get("/cabinet/security/app").body();
        assertThat(browser.fill(
                                "/cabinet/security/app",
                                Map.of(
                                        "code",
                                        "000000",
                                        "_owner",
                                        aigul.id().toString(),
                                        "_seal",
                                        PlainBrowser.hidden(page, "_seal")))
                        .body())
                .contains(WRONG);
        assertThat(new PlainBrowser(port).signIn(aigul).uri().getPath())
                .as("an offered one is none")
                .isEqualTo("/cabinet");

        CodeApp app = added(aigul);
        page = "/cabinet/security/remove";
        assertThat(browser.press("/cabinet/security", page, Map.of("code", app.code()))
                        .uri()
                        .getPath())
                .as("without the password")
                .isEqualTo("/cabinet/security/proof");
        prove(aigul);
        String removal = browser.get(page).body();
        assertThat(browser.fill(
                                page,
                                Map.of(
                                        "code",
                                        "000000",
                                        "_owner",
                                        aigul.id().toString(),
                                        "_seal",
                                        PlainBrowser.hidden(removal, "_seal")))
                        .body())
                .contains(WRONG);
        assertThat(path(afterPassword(), "/cabinet")).isEqualTo(SECOND);
        var removed = browser.fill(page, Map.of("code", app.code()));
        assertThat(removed.uri().getPath()).isEqualTo("/cabinet/security");
        assertThat(new PlainBrowser(port).signIn(aigul).uri().getPath()).isEqualTo("/cabinet");
        assertThat(messages()).contains("account.message.factor.ADDED", "account.message.factor.REMOVED");
        assertThat(audited()).contains("account.factor-added", "account.factor-removed");
    }

    @Test
    void adding_it_ends_the_sessions_on_other_devices() {
        var elsewhere = new PlainBrowser(port);
        elsewhere.signIn(aigul);
        assertThat(path(elsewhere, "/cabinet")).isEqualTo("/cabinet");
        added(aigul);
        assertThat(path(elsewhere, "/cabinet")).isEqualTo("/sign-in");
    }

    @Test
    void a_password_set_by_link_removes_it_and_the_half_way_of_whoever_knew_the_old_one() {
        added(aigul);
        PlainBrowser half = afterPassword();
        accounts.resetPassword(aigul.id(), "Another-2026");
        assertThat(path(half, SECOND)).isEqualTo("/sign-in");
        var after = new PlainBrowser(port).fill("/sign-in", Map.of("iin", aigul.iin(), "password", "Another-2026"));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet");
        assertThat(messages()).contains("account.message.factor.REMOVED_BY_LINK");
        assertThat(audited()).contains("account.factor-removed-by-link");
    }

    @Test
    void the_database_holds_neither_secret_nor_codes() {
        browser.signIn(aigul);
        prove(aigul);
        CodeApp.scan(browser.get("/cabinet/security/app").body(), clock);
        byte[] stored = jdbc.sql("select secret from totp_factor where account_id = ?")
                .param(aigul.id())
                .query(byte[].class)
                .single();
        assertThat(stored).hasSize(12 + Totp.SECRET_BYTES + 16);
        added(aigul);
        assertThat(jdbc.sql("select encode(code_hash, 'escape') from recovery_code where account_id = ?")
                        .param(aigul.id())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(
                        recovery.stream().map(code -> code.replace("-", "")).toList());
    }

    @Test
    void an_official_without_one_reaches_only_the_page_where_it_is_added_while_it_is_asked() {
        Someone official = people.official(Places.ZERENDI);
        asked.whileAsking(() -> {
            assertThat(browser.signIn(official).uri().getPath()).isEqualTo("/cabinet/security");
            assertThat(browser.get("/cabinet/security").body()).contains("екінші факторсыз жұмыс істей алмайды");
            for (String page : List.of("/", "/office", "/cabinet", "/cabinet/inbox", "/cabinet/password")) {
                assertThat(path(browser, page)).as(page).isEqualTo("/cabinet/security");
            }
            assertThat(path(browser, "/help")).isEqualTo("/help");
            browser.get("/office/cooperatives?oblast=x");
            prove(official);
            CodeApp app = CodeApp.scan(browser.get("/cabinet/security/app").body(), clock);
            assertThat(browser.fill("/cabinet/security/app", Map.of("code", app.code()))
                            .body())
                    .contains("/office/cooperatives?oblast=x");
            assertThat(path(browser, "/office")).isEqualTo("/office");
        });
    }

    @Test
    void an_official_does_not_remove_the_last_one_while_it_is_asked() {
        Someone official = people.official(Places.ZERENDI);
        CodeApp app = added(official);
        asked.whileAsking(() -> {
            prove(official);
            assertThat(browser.fill("/cabinet/security/remove", Map.of("code", app.code()))
                            .body())
                    .contains("соңғысын алып тастауға болмайды");
            assertThat(path(browser, "/office")).as("it is still there").isEqualTo("/office");
        });
    }

    @Test
    void asks_every_office_and_no_villager() {
        asked.whileAsking(() -> {
            for (Someone person :
                    List.of(people.operatorOfficer(Places.AKMOLA), people.auditor(), people.administrator())) {
                assertThat(new PlainBrowser(port).signIn(person).uri().getPath())
                        .isEqualTo("/cabinet/security");
            }
            assertThat(browser.signIn(aigul).uri().getPath()).isEqualTo("/cabinet");
        });
    }

    @Test
    void asks_no_office_where_the_setting_is_off() {
        assertThat(browser.signIn(people.official(Places.ZERENDI)).uri().getPath())
                .isEqualTo("/office");
    }

    @Test
    void a_chair_without_one_submits_nothing_while_it_is_asked_and_loses_nothing() {
        UUID id = new ReadyDrafts(jdbc)
                .make(1, aigul.id(), List.of(), Places.ZERENDI_VILLAGE, new java.math.BigDecimal("10000000"))
                .get(0);
        String check = "/cabinet/applications/" + id + "/check";
        browser.signIn(aigul);
        asked.whileAsking(() -> {
            assertThat(browser.get(check).body()).contains("төрағасында екінші фактор болуы керек");
            assertThatThrownBy(() -> submission.submit(people.actor(aigul), id, UUID.randomUUID(), version(id)))
                    .hasMessageContaining("account.factor.submit");
        });
        assertThat(browser.get(check).body()).doesNotContain("төрағасында екінші фактор болуы керек");
    }

    private int version(UUID application) {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(application)
                .query(Integer.class)
                .single();
    }

    private List<String> messages() {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(aigul.id())
                .query(String.class)
                .list();
    }

    private List<String> audited() {
        return jdbc.sql("select action from audit_entry where account_id = ?")
                .param(aigul.id())
                .query(String.class)
                .list();
    }
}
