package kz.yntymaq.signature.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.guard.Proofs;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.CodeApp;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password is set anew by whoever shows a certificate, and by nobody who only knows the IIN. */
@PortalTest
class ForgottenPasswordTest {

    private static final String WAYS = "/sign-in/forgotten";
    private static final String BY_CERTIFICATE = "/sign-in/certificate";
    private static final String NEW = "/cabinet/password/new";
    private static final String CHANGED = "Kokterek-2027";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private Someone aigul;
    private PlainBrowser browser;

    @BeforeEach
    void somebody_at_a_browser() {
        aigul = people.villager();
        browser = new PlainBrowser(port);
    }

    private HttpResponse<String> signInByCertificate(Map<String, String> pressed) {
        Asked asked = Asked.on(browser.press(WAYS, BY_CERTIFICATE, pressed).body());
        return browser.post(BY_CERTIFICATE, asked.signedBy(trust.signInKey(aigul.iin()), clock.instant()));
    }

    private HttpResponse<String> forgot() {
        return signInByCertificate(Map.of("forgotten", "true"));
    }

    private String signIn(String password) {
        return new PlainBrowser(port)
                .fill("/sign-in", Map.of("iin", aigul.iin(), "password", password))
                .uri()
                .toString();
    }

    private String hash() {
        return jdbc.sql("select coalesce(password_hash, '') from account where id = ?")
                .param(aigul.id())
                .query(String.class)
                .single();
    }

    @Test
    void the_page_of_ways_asks_for_no_iin() {
        HttpResponse<String> page = browser.get(WAYS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("жеке куәлік немесе паспорт", "tel:+77172000000", "ЭЦҚ арқылы")
                .doesNotContain("name=\"iin\"");
    }

    @Test
    void whoever_shows_the_certificate_takes_the_consent_back_without_the_password() {
        String page = "/cabinet/data/withdrawal";
        jdbc.sql("update account set password_hash = null where id = ?")
                .param(aigul.id())
                .update();
        forgot();
        assertThat(browser.get(page).body())
                .contains(texts.in(Language.KK, "mydata.withdrawal.is-proved"))
                .doesNotContain("name=\"currentPassword\"");
        browser.fill(page, Map.of("wish", "WITHDRAW", "_owner", aigul.id().toString()));
        assertThat(asked()).isOne();
        browser.press(page, page + "/back", Map.of());

        browser.press(
                page, page, Map.of("wish", "WITHDRAW", "_owner", aigul.id().toString()));
        assertThat(asked()).as("the proof was good for one").isZero();
        browser = new PlainBrowser(port);
        forgot();
        clock.advance(Duration.ofMinutes(10));
        browser.press(
                page, page, Map.of("wish", "WITHDRAW", "_owner", aigul.id().toString()));
        assertThat(asked()).as("and for ten minutes").isZero();
    }

    private int asked() {
        return jdbc.sql("select count(*) from consent_withdrawal where account_id = ? and state = 'ASKED'")
                .param(aigul.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoever_shows_the_certificate_sets_a_password_without_the_old_one() {
        var elsewhere = new PlainBrowser(port);
        elsewhere.signIn(aigul);

        HttpResponse<String> page = forgot();
        assertThat(page.uri().getPath()).isEqualTo(NEW);
        assertThat(browser.fill(NEW, Map.of("newPassword", CHANGED)).uri().getPath())
                .isEqualTo("/cabinet");

        assertThat(signIn(CHANGED)).endsWith("/cabinet");
        assertThat(signIn(aigul.password())).endsWith("/sign-in?wrong");
        assertThat(elsewhere.get("/cabinet").uri().getPath()).isEqualTo("/sign-in");
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(aigul.id())
                        .query(String.class)
                        .list())
                .contains("account.message.password-by-certificate");
        assertThat(jdbc.sql("select action from audit_entry where account_id = ?")
                        .param(aigul.id())
                        .query(String.class)
                        .list())
                .contains("account.password-set-by-certificate");
    }

    @Test
    void it_sets_one_password_and_no_second_one() {
        forgot();
        browser.fill(NEW, Map.of("newPassword", CHANGED));
        String first = hash();
        assertThat(browser.press("/cabinet", NEW, Map.of("newPassword", "Another-2028"))
                        .uri()
                        .getPath())
                .isEqualTo(NEW);
        assertThat(hash()).isEqualTo(first);
    }

    @Test
    void it_is_set_within_ten_minutes_after_the_certificate() {
        forgot();
        String before = hash();
        clock.advance(Proofs.GOOD_FOR);
        assertThat(browser.press("/cabinet", NEW, Map.of("newPassword", CHANGED))
                        .body())
                .contains(texts.in(Language.KK, "account.password-new.first"));
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void an_open_session_of_the_password_sets_none() {
        browser.signIn(aigul);
        String before = hash();
        browser.press("/cabinet", NEW, Map.of("newPassword", CHANGED));
        assertThat(browser.get(NEW).body()).doesNotContain("name=\"newPassword\"");
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void a_password_that_is_no_good_is_refused_and_the_page_stays() {
        forgot();
        assertThat(browser.fill(
                                NEW,
                                Map.of(
                                        "newPassword",
                                        aigul.iin() + "-x",
                                        "_owner",
                                        aigul.id().toString()))
                        .body())
                .contains(texts.in(Language.KK, "error.password.own"));
        assertThat(browser.fill(NEW, Map.of("newPassword", CHANGED)).uri().getPath())
                .isEqualTo("/cabinet");
    }

    @Test
    void who_has_no_password_adds_a_second_factor_after_a_fresh_certificate_alone() {
        accounts.voidPassword(aigul.id());
        signInByCertificate(Map.of());
        assertThat(browser.get("/cabinet/security/app").uri().getPath()).isEqualTo("/cabinet/security/app");
        clock.advance(Proofs.GOOD_FOR);
        HttpResponse<String> stale = browser.get("/cabinet/security/app");
        assertThat(stale.uri().getPath()).isEqualTo("/cabinet/security/proof");
        assertThat(stale.body())
                .contains(texts.in(Language.KK, "account.proof.certificate.text"))
                .doesNotContain("name=\"currentPassword\"");
        browser.press("/cabinet", "/cabinet/security/proof", Map.of("currentPassword", ""));
        browser.press("/cabinet", "/cabinet/security/proof", Map.of("currentPassword", "null"));
        assertThat(browser.get("/cabinet/security/app").uri().getPath()).isEqualTo("/cabinet/security/proof");
    }

    @Test
    void a_certificate_stands_in_for_no_password_that_there_is() {
        signInByCertificate(Map.of());
        assertThat(browser.get("/cabinet/security/app").uri().getPath()).isEqualTo("/cabinet/security/proof");
    }

    @Test
    void the_second_factor_stays_and_is_asked_for_with_the_new_password() {
        browser.signIn(aigul);
        browser.fill("/cabinet/security/proof", Map.of("currentPassword", aigul.password()));
        CodeApp app = CodeApp.scan(browser.get("/cabinet/security/app").body(), clock);
        browser.fill("/cabinet/security/app", Map.of("code", app.code()));
        browser = new PlainBrowser(port);

        forgot();
        browser.fill(NEW, Map.of("newPassword", CHANGED));

        assertThat(signIn(CHANGED)).endsWith("/sign-in/second");
        assertThat(browser.get("/cabinet").uri().getPath()).isEqualTo("/cabinet");
    }
}
