package kz.yntymaq.signature.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestNcalayer;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sign-in by ЭЦҚ and the binding of a certificate, with every answer that is no answer. */
@PortalTest
class CertificateSignInTest {

    private static final String PAGE = "/sign-in/certificate";
    private static final String OWN = "/cabinet/certificate";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    TestTrust trust;

    @Autowired
    TestNcalayer program;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private PlainBrowser browser;

    @BeforeEach
    void arrive() {
        browser = new PlainBrowser(port);
    }

    private Asked asked(PlainBrowser visitor) {
        return Asked.on(visitor.fill(PAGE, Map.of()).body());
    }

    private Asked askedToBind(Someone person) {
        browser.signIn(person);
        return Asked.on(browser.get(OWN).body());
    }

    private void says(HttpResponse<String> page, String key) {
        assertThat(page.body()).contains(texts.in(Language.KK, key));
    }

    private boolean isSignedIn() {
        return browser.get("/cabinet").uri().getPath().equals("/cabinet");
    }

    private void refused(HttpResponse<String> page, String key) {
        says(page, key);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void whoever_holds_the_key_of_the_iin_is_signed_in() {
        Someone person = people.villager();
        Asked asked = asked(browser);

        HttpResponse<String> page = browser.post(PAGE, asked.signedBy(trust.signInKey(person.iin()), clock.instant()));

        assertThat(page.uri().getPath()).isEqualTo("/cabinet");
        assertThat(jdbc.sql("select detail from audit_entry where account_id = ? and action = 'account.signed-in'")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .containsExactly("CERTIFICATE");
    }

    @Test
    void the_text_says_where_what_for_and_that_it_is_no_document() {
        assertThat(asked(browser).text())
                .startsWith("yntymaq-signature/1\norigin=http://localhost:" + port + "\npurpose=SIGN_IN\nnonce=")
                .contains("Бұл құжатқа қойылған қол емес", "Это не подпись документа");
    }

    @Test
    void the_session_and_the_token_are_new_after_it() {
        Someone person = people.villager();
        Asked asked = asked(browser);
        String before = jdbc.sql("select session_id from spring_session where principal_name is null")
                .query(String.class)
                .list()
                .toString();

        browser.post(PAGE, asked.signedBy(trust.signInKey(person.iin()), clock.instant()));

        String after = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(person.id().toString())
                .query(String.class)
                .single();
        assertThat(before).doesNotContain(after);
        assertThat(PlainBrowser.hidden(browser.get("/cabinet").body(), "_csrf")).isNotEqualTo(asked.csrf());
    }

    @Test
    void a_look_asks_for_nothing_and_makes_no_session() {
        HttpResponse<String> page = browser.get(PAGE);

        assertThat(page.body()).doesNotContain("data-sign=", "name=\"nonce\"");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("yntymaq="));
    }

    @Test
    void only_a_page_that_asks_for_a_signature_may_speak_to_the_program() {
        String policy = "Content-Security-Policy";
        assertThat(browser.get(PAGE).headers().firstValue(policy).orElseThrow()).contains("connect-src 'self';");
        assertThat(browser.fill(PAGE, Map.of()).headers().firstValue(policy).orElseThrow())
                .contains("connect-src 'self' wss://127.0.0.1:" + program.port() + ";");
        assertThat(browser.get("/").headers().firstValue(policy).orElseThrow()).contains("connect-src 'self';");
    }

    @Test
    void an_answer_is_good_once() {
        Someone person = people.villager();
        Asked asked = asked(browser);
        Map<String, String> answer = asked.signedBy(trust.signInKey(person.iin()), clock.instant());
        var wrong = Map.of("_csrf", asked.csrf(), "nonce", asked.nonce(), "cms", "MAA=");

        refused(browser.post(PAGE, wrong), SignatureProblem.MALFORMED.key());
        refused(browser.post(PAGE, answer), "signature.request.gone");
    }

    @Test
    void a_session_keeps_a_few_requests_however_often_the_page_is_opened() {
        Someone person = people.villager();
        Asked first = asked(browser);
        for (int n = 0; n < 3; n++) {
            clock.advance(Duration.ofSeconds(1));
            browser.get(PAGE);
        }
        Asked beside = Asked.on(browser.get(PAGE).body());
        for (int n = 0; n < 3; n++) {
            clock.advance(Duration.ofSeconds(1));
            browser.get(PAGE);
        }

        assertThat(requests()).isEqualTo(5);
        refused(
                browser.post(PAGE, first.signedBy(trust.signInKey(person.iin()), clock.instant())),
                "signature.request.gone");
        browser.post(PAGE, beside.signedBy(trust.signInKey(person.iin()), clock.instant()));
        assertThat(isSignedIn()).as("a page that stood beside others").isTrue();
    }

    private int requests() {
        return jdbc.sql(
                        "select coalesce(max(n), 0) from (select count(*) n from signing_request group by session_hash) s")
                .query(Integer.class)
                .single();
    }

    @Test
    void an_answer_is_good_for_five_minutes() {
        Someone person = people.villager();
        Asked asked = asked(browser);
        clock.advance(Duration.ofMinutes(5));

        refused(
                browser.post(PAGE, asked.signedBy(trust.signInKey(person.iin()), clock.instant())),
                "signature.request.gone");
    }

    @Test
    void an_answer_is_good_in_its_own_session() {
        Someone person = people.villager();
        Asked stolen = asked(new PlainBrowser(port));
        Asked own = asked(browser);
        var answer = new java.util.LinkedHashMap<>(stolen.signedBy(trust.signInKey(person.iin()), clock.instant()));
        answer.put("_csrf", own.csrf());

        refused(browser.post(PAGE, answer), "signature.request.gone");
    }

    @Test
    void a_signature_for_another_purpose_is_none() {
        Someone person = people.claimed();
        var other = new PlainBrowser(port);
        other.signIn(person);
        Asked toBind = Asked.on(other.get(OWN).body());
        byte[] cms =
                trust.signInKey(person.iin()).sign(toBind.text().getBytes(StandardCharsets.UTF_8), clock.instant());

        refused(browser.post(PAGE, asked(browser).answered(cms)), SignatureProblem.CONTENT.key());
    }

    @Test
    void the_same_words_with_another_portal_or_another_purpose_in_them_are_none() {
        Someone person = people.villager();
        for (String[] changed : new String[][] {
            {"origin=http://localhost:" + port, "origin=https://portal.example"},
            {"purpose=SIGN_IN", "purpose=CERTIFICATE"}
        }) {
            Asked asked = asked(browser);
            String other = asked.text().replace(changed[0], changed[1]);
            assertThat(other).isNotEqualTo(asked.text());
            byte[] cms = trust.signInKey(person.iin()).sign(other.getBytes(StandardCharsets.UTF_8), clock.instant());

            refused(browser.post(PAGE, asked.answered(cms)), SignatureProblem.CONTENT.key());
        }
    }

    @Test
    void a_key_for_documents_does_not_sign_in() {
        Someone person = people.villager();

        refused(
                browser.post(PAGE, asked(browser).signedBy(trust.documentKey(person.iin()), clock.instant())),
                SignatureProblem.USE.key());
    }

    @Test
    void a_revoked_key_does_not_sign_in() {
        Someone person = people.villager();
        var key = trust.signInKey(person.iin());
        trust.authority().revoke(key, clock.instant().minusSeconds(1));

        refused(browser.post(PAGE, asked(browser).signedBy(key, clock.instant())), SignatureProblem.REVOKED.key());
    }

    @Test
    void an_empty_answer_says_what_is_missing() {
        Asked asked = asked(browser);

        refused(
                browser.post(PAGE, Map.of("_csrf", asked.csrf(), "nonce", asked.nonce(), "cms", "")),
                "signature.request.empty");
    }

    @Test
    void an_account_that_is_shut_stays_so() {
        Someone person = people.villager();
        accounts.setDisabled(person.id(), true);

        refused(
                browser.post(PAGE, asked(browser).signedBy(trust.signInKey(person.iin()), clock.instant())),
                "signature.sign-in.shut");
    }

    @Test
    void who_has_no_account_is_led_to_the_registration_with_what_the_certificate_says() {
        String iin = Iins.next();

        HttpResponse<String> page = browser.post(PAGE, asked(browser).signedBy(trust.signInKey(iin), clock.instant()));

        assertThat(page.uri().getPath()).isEqualTo("/register");
        assertThat(page.body()).contains(iin, "Сынақов", "Серік", "Маратұлы");
        says(page, "signature.sign-in.nobody");
    }

    @Test
    void whoever_only_claimed_the_iin_loses_the_account_to_the_owner_of_the_key() {
        Someone claimed = people.claimed();
        var impostor = new PlainBrowser(port);
        impostor.signIn(claimed);

        HttpResponse<String> page =
                browser.post(PAGE, asked(browser).signedBy(trust.signInKey(claimed.iin()), clock.instant()));

        assertThat(page.uri().getPath()).isEqualTo("/cabinet/identity/taken");
        assertThat(impostor.get("/cabinet").uri().getPath()).isEqualTo("/sign-in");
        assertThat(people.actor(claimed).isConfirmed()).isTrue();
    }

    @Test
    void a_certificate_of_the_own_iin_confirms_who_one_is() {
        Someone person = people.claimed();
        Asked asked = askedToBind(person);

        HttpResponse<String> page = browser.post(OWN, asked.signedBy(trust.signInKey(person.iin()), clock.instant()));

        says(page, "signature.own.done");
        assertThat(people.actor(person).isConfirmed()).isTrue();
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void a_certificate_of_another_iin_confirms_nothing() {
        Someone person = people.claimed();
        Asked asked = askedToBind(person);

        HttpResponse<String> page = browser.post(
                OWN, asked.signedBy(trust.signInKey(people.villager().iin()), clock.instant()));

        says(page, "account.confirmation.other-iin");
        assertThat(people.actor(person).isConfirmed()).isFalse();
    }

    @Test
    void a_certificate_of_an_employee_confirms_nothing() {
        Someone person = people.claimed();
        Asked asked = askedToBind(person);

        HttpResponse<String> page = browser.post(
                OWN, asked.signedBy(trust.employeeSignInKey(person.iin(), Iins.nextBin()), clock.instant()));

        says(page, "signature.own-only");
        assertThat(people.actor(person).isConfirmed()).isFalse();
    }

    @Test
    void a_signature_of_the_sign_in_binds_nothing() {
        Someone person = people.claimed();
        byte[] cms = trust.signInKey(person.iin())
                .sign(asked(new PlainBrowser(port)).text().getBytes(StandardCharsets.UTF_8), clock.instant());
        Asked asked = askedToBind(person);

        says(browser.post(OWN, asked.answered(cms)), SignatureProblem.CONTENT.key());
        assertThat(people.actor(person).isConfirmed()).isFalse();
    }
}
