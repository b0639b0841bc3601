package kz.yntymaq.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.CodeApp;
import kz.yntymaq.support.FactorSwitch;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestPasskey;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys as a second factor, and every answer of a device that is none. */
@PortalTest
class PasskeyTest {

    private static final String SECURITY = "/cabinet/security";
    private static final String NEW = "/cabinet/security/passkeys/new";
    private static final String SECOND = "/sign-in/second";
    private static final String USE = "/sign-in/second/passkey";
    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})</li>");
    private static final Pattern REMOVE = Pattern.compile("(/cabinet/security/passkeys/[0-9a-f-]{36}/remove)");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    FactorSwitch asked;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    PlainBrowser browser;
    TestPasskey phone;
    List<String> recovery = List.of();

    @BeforeEach
    void somebody_signed_in() {
        aigul = people.villager();
        browser = new PlainBrowser(port);
        browser.signIn(aigul);
        phone = device();
    }

    private TestPasskey device() {
        return TestPasskey.at("http://localhost:" + port);
    }

    private void prove(PlainBrowser of, Someone person) {
        of.fill(SECURITY + "/proof", Map.of("currentPassword", person.password()));
    }

    private HttpResponse<String> add(PlainBrowser of, Someone person, Function<String, Map<String, String>> answer) {
        prove(of, person);
        String page = of.get(NEW).body();
        var fields = new LinkedHashMap<>(answer.apply(page));
        fields.put("_owner", person.id().toString());
        fields.put("_seal", PlainBrowser.hidden(page, "_seal"));
        fields.put("name", "Телефон");
        return of.post(NEW, fields);
    }

    private HttpResponse<String> added(TestPasskey device) {
        HttpResponse<String> after = add(browser, aigul, device::made);
        assertThat(after.body()).contains(kk("account.passkey.added"));
        List<String> shown = codes(after);
        recovery = shown.isEmpty() ? recovery : shown;
        return after;
    }

    private static List<String> codes(HttpResponse<String> page) {
        return RECOVERY.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A browser in which the right password was typed. */
    private PlainBrowser afterPassword() {
        var another = new PlainBrowser(port);
        assertThat(another.signIn(aigul).uri().getPath()).isEqualTo(SECOND);
        return another;
    }

    private HttpResponse<String> use(PlainBrowser half, Function<String, Map<String, String>> answer) {
        return half.post(USE, answer.apply(half.get(SECOND).body()));
    }

    private void refused(HttpResponse<String> page, String key) {
        assertThat(page.uri().getPath()).isEqualTo(SECOND);
        assertThat(page.body()).contains(kk(key));
    }

    private String kk(String key) {
        return texts.in(Language.KK, key);
    }

    private static String path(PlainBrowser of, String page) {
        return of.get(page).uri().getPath();
    }

    private int stored(Someone person) {
        return jdbc.sql("select count(*) from passkey where account_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void is_shown_again_by_whoever_takes_the_consent_back_and_forgot_the_password() {
        String page = "/cabinet/data/withdrawal";
        added(phone);
        Map<String, String> wish = Map.of("wish", "FORGET", "_owner", aigul.id().toString());
        browser.press(page, page, wish);
        assertThat(withdrawals()).as("neither shown nor typed").isZero();
        browser.post(page + "/passkey", device().used(browser.get(page).body()));
        browser.press(page, page, wish);
        assertThat(withdrawals()).as("another device").isZero();
        Map<String, String> answer = phone.used(browser.get(page).body());
        assertThat(browser.post(page + "/passkey", answer).body()).contains(kk("mydata.withdrawal.proved"));
        assertThat(browser.fill(page, wish).body()).contains(kk("mydata.withdrawal.asked"));
        assertThat(withdrawals()).isOne();

        browser.press(page, page + "/back", Map.of());
        assertThat(browser.post(page + "/passkey", answer).body()).contains(kk("account.passkey.gone"));
        browser.press(page, page, wish);
        assertThat(withdrawals()).as("neither twice").isZero();
    }

    private int withdrawals() {
        return jdbc.sql("select count(*) from consent_withdrawal where account_id = ? and state = 'ASKED'")
                .param(aigul.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void is_asked_for_after_the_password_and_signs_in() {
        assertThat(added(phone).uri().getPath()).isEqualTo("/cabinet/security/codes");
        assertThat(recovery).as("of the first factor").hasSize(10);

        PlainBrowser half = afterPassword();
        assertThat(path(half, "/cabinet")).isEqualTo(SECOND);
        assertThat(use(half, phone::used).uri().getPath()).isEqualTo("/cabinet");

        assertThat(jdbc.sql("select sign_count from passkey where account_id = ?")
                        .param(aigul.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(use(afterPassword(), phone::used).uri().getPath()).isEqualTo("/cabinet");
        assertThat(messages()).contains("account.message.factor.PASSKEY_ADDED");
        assertThat(audited()).contains("account.passkey-added");
        assertThat(browser.get(SECURITY).body()).contains("«Телефон» кіру кілтін алып тастау", "Соңғы кіру");
    }

    @Test
    void an_open_session_alone_adds_none() {
        assertThat(path(browser, NEW)).isEqualTo("/cabinet/security/proof");
        prove(browser, aigul);
        String page = browser.get(NEW).body();
        jdbc.sql(
                        "update spring_session_attributes set attribute_name = 'lost' where attribute_name = 'proved-by-password'")
                .update();
        assertThat(browser.post(NEW, phone.made(page)).uri().getPath()).isEqualTo("/cabinet/security/proof");
        assertThat(stored(aigul)).isZero();
    }

    @Test
    void adding_it_ends_the_sessions_on_other_devices() {
        var elsewhere = new PlainBrowser(port);
        elsewhere.signIn(aigul);
        added(phone);
        assertThat(path(elsewhere, "/cabinet")).isEqualTo("/sign-in");
        assertThat(path(browser, "/cabinet")).isEqualTo("/cabinet");
    }

    @Test
    void a_second_one_leaves_the_recovery_codes_as_they_are() {
        added(phone);
        assertThat(added(device()).uri().getPath()).isEqualTo(SECURITY);
        assertThat(afterPassword()
                        .fill(SECOND, Map.of("code", recovery.get(0)))
                        .uri()
                        .getPath())
                .isEqualTo("/cabinet");
    }

    @Test
    void new_recovery_codes_need_no_code_of_an_application_that_is_not_there() {
        added(phone);
        prove(browser, aigul);
        assertThat(browser.get("/cabinet/security/codes").body()).doesNotContain("name=\"code\"");
        assertThat(codes(browser.fill("/cabinet/security/codes", Map.of())))
                .hasSize(10)
                .doesNotContainAnyElementsOf(recovery);
    }

    @Test
    void a_name_is_asked_for() {
        prove(browser, aigul);
        String page = browser.get(NEW).body();
        var fields = new LinkedHashMap<>(phone.made(page));
        fields.put("_owner", aigul.id().toString());
        fields.put("_seal", PlainBrowser.hidden(page, "_seal"));
        fields.put("name", " ");
        assertThat(browser.post(NEW, fields).body()).contains("name-error");
        assertThat(stored(aigul)).isZero();
    }

    @Test
    void a_browser_without_scripts_is_told_what_else_there_is() {
        added(phone);
        PlainBrowser half = afterPassword();
        assertThat(half.get(SECOND).body()).contains("<noscript>", kk("account.passkey.no-script"));
        String page = half.get(SECOND).body();
        refused(
                half.post(
                        USE,
                        Map.of(
                                "_csrf",
                                PlainBrowser.hidden(page, "_csrf"),
                                "challenge",
                                PlainBrowser.hidden(page, "challenge"),
                                "credential",
                                "")),
                "account.passkey.empty");
    }

    static Stream<Named<Function<TestPasskey, Function<String, Map<String, String>>>>> made_wrongly() {
        return Stream.of(
                Named.of("at another address", device -> device.movedTo("https://yntymaq.evil.example")::made),
                Named.of("for another portal", device -> device.forPortal("evil.example")::made),
                Named.of("without finger or PIN", device -> device.unverified()::made),
                Named.of("for a sign-in", device -> page -> device.made(page, "webauthn.get")),
                Named.of("garbled", device -> page -> changed(device.made(page), "attestation", "oWNmbXRkbm9uZQ")),
                Named.of("no Base64", device -> page -> changed(device.made(page), "attestation", "***")),
                Named.of("cut off", device -> page -> {
                    Map<String, String> whole = device.made(page);
                    return changed(
                            whole, "attestation", whole.get("attestation").substring(0, 100));
                }));
    }

    private static Map<String, String> changed(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    @ParameterizedTest
    @MethodSource("made_wrongly")
    void is_not_added(Function<TestPasskey, Function<String, Map<String, String>>> harm) {
        assertThat(add(browser, aigul, harm.apply(phone)).body()).contains(kk("account.passkey.wrong"));
        assertThat(stored(aigul)).isZero();
    }

    static Stream<Named<Function<TestPasskey, Function<String, Map<String, String>>>>> used_wrongly() {
        return Stream.of(
                Named.of("at another address", device -> device.movedTo("https://yntymaq.evil.example")::used),
                Named.of("for another portal", device -> device.forPortal("evil.example")::used),
                Named.of("without finger or PIN", device -> device.unverified()::used),
                Named.of(
                        "with another key of the same name",
                        device -> device.withAnotherKey().counted(9)::used),
                Named.of("over another challenge", device -> page -> device.used(page, "A".repeat(43))),
                Named.of("with a count that was there", device -> device.counted(0)::used),
                Named.of("garbled", device -> page -> changed(device.used(page), "signature", "AAAA")),
                Named.of("no Base64", device -> page -> changed(device.used(page), "authenticatorData", "***")),
                Named.of("without client data", device -> page -> changed(device.used(page), "clientData", "")));
    }

    @ParameterizedTest
    @MethodSource("used_wrongly")
    void does_not_sign_in(Function<TestPasskey, Function<String, Map<String, String>>> harm) {
        added(phone);
        assertThat(use(afterPassword(), phone::used).uri().getPath()).isEqualTo("/cabinet");
        PlainBrowser half = afterPassword();
        refused(use(half, harm.apply(phone)), "account.passkey.wrong");
        assertThat(path(half, "/cabinet")).isEqualTo(SECOND);
    }

    @Test
    void of_another_account_does_not_sign_in() {
        added(phone);
        Someone other = people.villager();
        TestPasskey theirs = device();
        var elsewhere = new PlainBrowser(port);
        elsewhere.signIn(other);
        assertThat(add(elsewhere, other, theirs::made).body()).contains(kk("account.passkey.added"));

        PlainBrowser half = afterPassword();
        refused(use(half, theirs::used), "account.passkey.wrong");
        assertThat(path(half, "/cabinet")).isEqualTo(SECOND);
    }

    @Test
    void of_another_account_is_not_added() {
        added(phone);
        Someone other = people.villager();
        var elsewhere = new PlainBrowser(port);
        elsewhere.signIn(other);
        assertThat(add(elsewhere, other, phone::made).body()).contains(kk("account.passkey.wrong"));
        assertThat(stored(other)).isZero();
        assertThat(use(afterPassword(), phone::used).uri().getPath()).isEqualTo("/cabinet");
    }

    @Test
    void a_session_keeps_a_few_challenges_however_often_it_looks() {
        prove(browser, aigul);
        for (int n = 0; n < 12; n++) {
            browser.get(NEW);
        }
        assertThat(jdbc.sql("select count(*) from passkey_challenge where account_id = ?")
                        .param(aigul.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(added(device()).body()).as("the newest is good").contains("Телефон");
    }

    @Test
    void a_challenge_is_good_once_whatever_its_answer_was() {
        added(phone);
        PlainBrowser half = afterPassword();
        String page = half.get(SECOND).body();
        Map<String, String> right = phone.used(page);
        refused(half.post(USE, changed(new LinkedHashMap<>(right), "signature", "AAAA")), "account.passkey.wrong");
        refused(half.post(USE, right), "account.passkey.gone");
    }

    @Test
    void an_answer_that_signed_in_signs_nobody_in_again() {
        added(phone);
        PlainBrowser half = afterPassword();
        Map<String, String> answer = phone.used(half.get(SECOND).body());
        assertThat(half.post(USE, answer).uri().getPath()).isEqualTo("/cabinet");

        PlainBrowser thief = afterPassword();
        var replayed = new LinkedHashMap<>(answer);
        replayed.put("_csrf", PlainBrowser.hidden(thief.get(SECOND).body(), "_csrf"));
        refused(thief.post(USE, replayed), "account.passkey.gone");
    }

    @Test
    void of_two_who_send_one_answer_at_the_same_moment_only_one_passes() throws Exception {
        added(phone);
        PlainBrowser half = afterPassword();
        Map<String, String> answer = phone.used(half.get(SECOND).body());
        long before = signedInBySecondFactor();
        Callable<Integer> post = () -> half.post(USE, answer).statusCode();
        assertThat(AtOnce.all(2, List.of(post, post)))
                .as("a page with words for both")
                .containsOnly(200);
        assertThat(signedInBySecondFactor() - before).isEqualTo(1);
    }

    private long signedInBySecondFactor() {
        return audited().stream().filter("account.signed-in"::equals).count();
    }

    @Test
    void a_challenge_is_good_in_its_own_session_and_for_its_own_purpose() {
        added(phone);
        PlainBrowser half = afterPassword();
        String own = half.get(SECOND).body();
        String other = afterPassword().get(SECOND).body();
        prove(browser, aigul);
        String toAdd = browser.get(NEW).body();
        for (String foreign : List.of(other, toAdd)) {
            var answer = new LinkedHashMap<>(phone.used(foreign));
            answer.put("_csrf", PlainBrowser.hidden(own, "_csrf"));
            refused(half.post(USE, answer), "account.passkey.gone");
        }
    }

    @Test
    void a_challenge_is_good_for_five_minutes() {
        added(phone);
        PlainBrowser half = afterPassword();
        String page = half.get(SECOND).body();
        clock.advance(PasskeyChallenges.GOOD_FOR);
        refused(half.post(USE, phone.used(page)), "account.passkey.gone");
    }

    @Test
    void wrong_answers_are_counted_with_the_wrong_codes() {
        added(phone);
        PlainBrowser half = afterPassword();
        TestPasskey forged = phone.withAnotherKey();
        for (int i = 0; i < 5; i++) {
            refused(use(half, forged::used), "account.passkey.wrong");
        }
        assertThat(use(half, phone::used).body()).contains("секунд");
        assertThat(half.fill(SECOND, Map.of("code", recovery.get(0))).body()).contains("секунд");
    }

    @Test
    void is_removed_by_its_owner_after_the_password_and_opens_nothing_any_more() {
        added(phone);
        String removal = removal(browser);
        assertThat(path(browser, removal)).isEqualTo("/cabinet/security/proof");
        prove(browser, aigul);
        assertThat(browser.fill(removal, Map.of()).body()).contains(kk("account.passkey.removed"));
        assertThat(stored(aigul)).isZero();
        assertThat(new PlainBrowser(port).signIn(aigul).uri().getPath()).isEqualTo("/cabinet");
        assertThat(jdbc.sql("select count(*) from recovery_code where account_id = ?")
                        .param(aigul.id())
                        .query(Integer.class)
                        .single())
                .as("codes of nothing")
                .isZero();
        assertThat(messages()).contains("account.message.factor.PASSKEY_REMOVED");
        assertThat(audited()).contains("account.passkey-removed");
    }

    private static String removal(PlainBrowser of) {
        var link = REMOVE.matcher(of.get(SECURITY).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void of_somebody_else_is_not_there_to_be_removed() {
        added(phone);
        String removal = removal(browser);
        Someone other = people.villager();
        var elsewhere = new PlainBrowser(port);
        elsewhere.signIn(other);
        prove(elsewhere, other);
        assertThat(elsewhere.get(removal).statusCode()).isEqualTo(404);
        elsewhere.press("/cabinet", removal, Map.of());
        assertThat(stored(aigul)).isEqualTo(1);
    }

    @Test
    void stands_beside_the_application_and_each_may_go_without_the_other() {
        added(phone);
        prove(browser, aigul);
        CodeApp app = CodeApp.scan(browser.get("/cabinet/security/app").body(), clock);
        browser.fill("/cabinet/security/app", Map.of("code", app.code()));
        clock.advance(java.time.Duration.ofSeconds(30));
        assertThat(afterPassword()
                        .fill(SECOND, Map.of("code", app.code()))
                        .uri()
                        .getPath())
                .isEqualTo("/cabinet");
        clock.advance(java.time.Duration.ofSeconds(30));
        prove(browser, aigul);
        browser.fill("/cabinet/security/remove", Map.of("code", app.code()));
        PlainBrowser half = afterPassword();
        assertThat(half.get(SECOND).body()).contains(kk("account.factor.recovery"));
        assertThat(use(half, phone::used).uri().getPath()).isEqualTo("/cabinet");
    }

    @Test
    void opens_an_office_and_the_last_one_is_not_removed_while_one_is_asked() {
        aigul = people.official(Places.ZERENDI);
        browser = new PlainBrowser(port);
        asked.whileAsking(() -> {
            assertThat(browser.signIn(aigul).uri().getPath()).isEqualTo(SECURITY);
            added(phone);
            assertThat(path(browser, "/office")).isEqualTo("/office");
            prove(browser, aigul);
            assertThat(browser.fill(removal(browser), Map.of()).body()).contains("соңғысын алып тастауға болмайды");
            assertThat(stored(aigul)).isEqualTo(1);
            added(device());
            prove(browser, aigul);
            browser.fill(removal(browser), Map.of());
            assertThat(stored(aigul)).isEqualTo(1);
        });
    }

    @Test
    void a_password_set_by_link_removes_all() {
        added(phone);
        accounts.resetPassword(aigul.id(), "Another-2026");
        assertThat(stored(aigul)).isZero();
        var after = new PlainBrowser(port).fill("/sign-in", Map.of("iin", aigul.iin(), "password", "Another-2026"));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet");
        assertThat(messages()).contains("account.message.factor.REMOVED_BY_LINK");
    }

    @Test
    void there_are_ten_at_most() {
        for (int i = 0; i < 10; i++) {
            jdbc.sql("""
                    insert into passkey (id, account_id, credential_id, attestation, sign_count, name, added_at)
                    values (?, ?, ?, ?, 0, 'x', now())""")
                    .params(
                            UUID.randomUUID(),
                            aigul.id(),
                            ("credential " + aigul.iin() + i).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            new byte[1])
                    .update();
        }
        assertThat(add(browser, aigul, phone::made).body()).contains("Ең көбі 10 кіру кілтін");
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
