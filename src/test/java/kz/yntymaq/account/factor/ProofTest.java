package kz.yntymaq.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.yntymaq.account.guard.Proofs;
import kz.yntymaq.support.CodeApp;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has only an open session changes nothing of what guards the account. */
@PortalTest
class ProofTest {

    private static final String PROOF = "/cabinet/security/proof";
    private static final String APP = "/cabinet/security/app";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    PlainBrowser browser;

    @BeforeEach
    void somebody_signed_in() {
        aigul = people.villager();
        browser = new PlainBrowser(port);
        browser.signIn(aigul);
    }

    private String prove(String password) {
        return browser.fill(PROOF, Map.of("currentPassword", password)).uri().getPath();
    }

    private String path(String page) {
        return browser.get(page).uri().getPath();
    }

    private long factors() {
        return jdbc.sql("select count(*) from totp_factor where account_id = ?")
                .param(aigul.id())
                .query(Long.class)
                .single();
    }

    @Test
    void a_stolen_open_session_alone_adds_no_factor_and_sees_no_secret() {
        for (String page : List.of(APP, "/cabinet/security/codes", "/cabinet/security/remove")) {
            assertThat(path(page)).as(page).isEqualTo(PROOF);
            assertThat(browser.press("/cabinet/security", page, Map.of("code", "000000"))
                            .uri()
                            .getPath())
                    .as("a press at " + page)
                    .isEqualTo(PROOF);
        }
        assertThat(factors()).isZero();
    }

    @Test
    void the_password_leads_on_to_the_page_that_asked() {
        browser.get(APP);
        assertThat(prove(aigul.password())).isEqualTo(APP);
        assertThat(path(APP)).isEqualTo(APP);
    }

    @Test
    void a_wrong_password_leads_nowhere_and_after_some_the_right_one_has_to_wait() {
        browser.get(APP);
        for (int i = 0; i < 5; i++) {
            assertThat(prove("Other-2026")).isEqualTo(PROOF);
        }
        assertThat(browser.fill(
                                PROOF,
                                Map.of(
                                        "currentPassword",
                                        aigul.password(),
                                        "_owner",
                                        aigul.id().toString()))
                        .body())
                .contains("секунд");
        assertThat(path(APP)).isEqualTo(PROOF);
        clock.advance(Duration.ofMinutes(1));
        assertThat(prove(aigul.password())).isEqualTo(APP);
    }

    @Test
    void it_is_good_for_ten_minutes() {
        prove(aigul.password());
        clock.advance(Proofs.GOOD_FOR.minusSeconds(1));
        assertThat(path(APP)).isEqualTo(APP);
        clock.advance(Duration.ofSeconds(1));
        assertThat(path(APP)).isEqualTo(PROOF);
    }

    @Test
    void it_is_good_for_one_change() {
        prove(aigul.password());
        CodeApp app = CodeApp.scan(browser.get(APP).body(), clock);
        assertThat(browser.fill(APP, Map.of("code", app.code())).uri().getPath())
                .isEqualTo("/cabinet/security/codes");
        assertThat(path("/cabinet/security/remove")).isEqualTo(PROOF);
    }

    @Test
    void it_is_good_for_the_account_of_which_it_was_given_alone() {
        prove(aigul.password());
        Someone other = people.villager();
        browser.press("/cabinet", "/sign-in", Map.of("iin", other.iin(), "password", other.password()));
        assertThat(browser.get("/cabinet").body()).contains(other.name().given());
        assertThat(path(APP)).isEqualTo(PROOF);
    }

    @Test
    void the_password_of_the_sign_in_is_none() {
        var another = new PlainBrowser(port);
        another.signIn(aigul);
        assertThat(another.get(APP).uri().getPath()).isEqualTo(PROOF);
    }
}
