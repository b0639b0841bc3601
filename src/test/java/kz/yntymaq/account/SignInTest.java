package kz.yntymaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.SameTime;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SignInTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Interleaving waiting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInGuard guard;

    Someone villager;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from sign_in_failure").update();
        villager = people.villager();
    }

    private MvcTestResult signIn(String iin, String password) {
        return pages.post()
                .uri("/sign-in")
                .param("iin", iin)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private String answer(String iin, String password) {
        return String.valueOf(signIn(iin, password).getResponse().getRedirectedUrl());
    }

    @Test
    void what_nobody_sees_is_no_part_of_a_password() {
        assertThat(answer(villager.iin(), People.PASSWORD + "\u200b")).isEqualTo("/cabinet");
        accounts.changePassword(people.actor(villager), People.PASSWORD, "жаңа \u2060құпиясөз 27", "session");
        assertThat(answer(villager.iin(), "жаңа құпиясөз 27")).isEqualTo("/cabinet");
    }

    @Test
    void leads_a_villager_to_the_cabinet_and_an_administrator_to_the_administration() {
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
        assertThat(answer(people.administrator().iin(), People.PASSWORD)).isEqualTo("/admin");
    }

    @Test
    void answers_an_unknown_iin_exactly_as_a_wrong_password() {
        MvcTestResult unknown = signIn(Iins.next(), "wrong");
        MvcTestResult wrong = signIn(villager.iin(), "wrong");
        assertThat(unknown.getResponse().getStatus())
                .isEqualTo(wrong.getResponse().getStatus());
        assertThat(unknown.getResponse().getRedirectedUrl())
                .isEqualTo(wrong.getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in?wrong");
        assertThat(unknown.getResponse().getHeaderNames())
                .isEqualTo(wrong.getResponse().getHeaderNames());
    }

    @Test
    void lets_nobody_learn_whether_an_iin_is_registered_by_registering_it() {
        assertThat(register(villager.iin())).isEqualTo(register(Iins.next())).isEqualTo("/sign-in");
        assertThat(answer(villager.iin(), People.PASSWORD))
                .as("the account that was there is untouched")
                .isEqualTo("/cabinet");
    }

    @Test
    void two_presses_of_the_registration_at_once_go_on_as_one() throws Exception {
        String iin = Iins.next();
        var second = waiting.meanwhile(
                () -> accounts.register(new Registration(
                        new Iin(iin),
                        villager.name(),
                        new Phone("+77019998877"),
                        null,
                        People.PASSWORD,
                        Places.ZERENDI_VILLAGE)),
                () -> register(iin));
        assertThat(second.get()).isEqualTo("/sign-in");
        assertThat(jdbc.sql("select count(*) from account where iin = ?")
                        .param(iin)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from consent c join account a on a.id = c.account_id where a.iin = ?")
                        .param(iin)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(answer(iin, People.PASSWORD)).isEqualTo("/cabinet");
    }

    private String register(String iin) {
        return String.valueOf(pages.post()
                .uri("/register")
                .param("iin", iin)
                .param("familyName", "Жұмабаева")
                .param("givenName", "Гүлнар")
                .param("phone", "+77019998877")
                .param("village", Places.ZERENDI_VILLAGE)
                .param("password", "Another-2026")
                .param("consent", "true")
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void waits_twice_as_long_after_each_further_wrong_password() {
        for (int i = 0; i < Tries.FREE; i++) {
            assertThat(answer(villager.iin(), "wrong")).isEqualTo("/sign-in?wrong");
        }
        assertThat(answer(villager.iin(), "wrong")).isEqualTo("/sign-in?wrong");
        assertThat(answer(villager.iin(), People.PASSWORD))
                .as("even the right one has to wait")
                .startsWith("/sign-in?wait=");
        clock.advance(Duration.ofSeconds(3));
        assertThat(answer(villager.iin(), "wrong")).isEqualTo("/sign-in?wrong");
        clock.advance(Duration.ofSeconds(3));
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
        clock.advance(Duration.ofSeconds(2));
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
        assertThat(answer(villager.iin(), "wrong"))
                .as("forgotten after the right one")
                .isEqualTo("/sign-in?wrong");
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
    }

    @Test
    void of_tries_sent_together_when_a_wait_ends_one_passes() throws Exception {
        for (int i = 0; i <= Tries.FREE; i++) {
            answer(villager.iin(), "wrong");
        }
        clock.advance(Duration.ofSeconds(3));
        int together = 8;
        List<String> answers = AtOnce.times(together, () -> answer(villager.iin(), "wrong"));
        assertThat(answers)
                .containsOnlyOnce("/sign-in?wrong")
                .filteredOn(answer -> answer.startsWith("/sign-in?wait="))
                .hasSize(together - 1);
    }

    @Test
    void a_right_password_does_not_count_against_its_address() {
        for (int i = 0; i < Tries.FREE_PER_ADDRESS; i++) {
            answer(Iins.next(), "wrong");
        }
        for (int i = 0; i < 3; i++) {
            assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
        }
        assertThat(answer(Iins.next(), "wrong")).isEqualTo("/sign-in?wrong");
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
    }

    @Test
    void guessing_the_current_password_in_a_change_waits_too() {
        for (int i = 0; i <= Tries.FREE; i++) {
            assertThat(change("wrong")).contains("Қазіргі құпиясөз қате.");
        }
        assertThat(change(People.PASSWORD))
                .contains("Қате әрекет көп болды. 3 секундтан кейін қайталаңыз.", "name=\"currentPassword\"");
        clock.advance(Duration.ofSeconds(3));
        assertThat(change(People.PASSWORD)).isEmpty();
        assertThat(jdbc.sql("select count(*) from sign_in_failure where key like 'own:%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_stranger_keeps_nobody_from_changing_the_own_password() {
        for (int i = 0; i <= Tries.FREE; i++) {
            answer(villager.iin(), "wrong");
        }
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
        assertThat(change(People.PASSWORD)).isEmpty();
    }

    @Test
    void a_stranger_locks_nobody_out_who_comes_from_another_address() {
        for (int i = 0; i <= Tries.FREE; i++) {
            answer(villager.iin(), "wrong");
        }
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
        assertThat(from("203.0.113.7", villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
    }

    @Test
    void a_device_that_signed_in_before_does_not_wait_for_what_strangers_try() {
        Cookie device = signIn(villager.iin(), People.PASSWORD).getResponse().getCookie("device");
        assertThat(device).isNotNull();
        assertThat(device.isHttpOnly()).isTrue();
        for (int i = 0; i <= Tries.FREE; i++) {
            answer(villager.iin(), "wrong");
        }
        for (int i = Tries.FREE; i < Tries.FREE_PER_ADDRESS; i++) {
            answer(Iins.next(), "wrong");
        }
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
        assertThat(with(device, villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
        String other = people.villager().iin();
        assertThat(with(device, other, People.PASSWORD))
                .as("for others it is no device of theirs")
                .startsWith("/sign-in?wait=");
        for (int i = 0; i <= Tries.FREE; i++) {
            assertThat(with(device, villager.iin(), "wrong")).isEqualTo("/sign-in?wrong");
        }
        assertThat(with(device, villager.iin(), People.PASSWORD))
                .as("it guesses no better than others")
                .startsWith("/sign-in?wait=");
    }

    @Test
    void the_database_does_not_keep_what_a_device_holds() {
        Cookie device = signIn(villager.iin(), People.PASSWORD).getResponse().getCookie("device");
        assertThat(device).isNotNull();
        assertThat(jdbc.sql(
                                "select count(*) from known_device d where encode(token_hash, 'escape') like '%' || ? || '%'")
                        .param(device.getValue())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_office_behind_one_address_never_waits_long_and_tries_fade_while_others_come() {
        for (int i = 0; i < 3 * Tries.FREE_PER_ADDRESS; i++) {
            assertThat(answer(Iins.next(), "wrong")).isEqualTo("/sign-in?wrong");
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
        for (int i = 0; i < 3 * Tries.FREE_PER_ADDRESS; i++) {
            answer(Iins.next(), "wrong");
        }
        clock.advance(Duration.ofSeconds(31));
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
    }

    @Test
    void one_network_of_the_sixth_protocol_counts_as_one_address() {
        for (int i = 0; i <= Tries.FREE; i++) {
            from("2001:db8:1:2::" + (i + 1), villager.iin(), "wrong");
        }
        assertThat(from("2001:db8:1:2::ffff", villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
        assertThat(from("2001:db8:1:3::1", villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
    }

    @Test
    void an_address_registers_so_many_people_and_then_waits() {
        for (int i = 0; i <= Tries.FREE_REGISTRATIONS; i++) {
            assertThat(register(Iins.next())).isEqualTo("/sign-in");
        }
        String next = Iins.next();
        assertThat(register(next)).as("kept, not registered").isEqualTo("/register");
        clock.advance(Duration.ofMinutes(3));
        assertThat(register(next)).isEqualTo("/sign-in");
    }

    @Test
    void a_registration_takes_the_same_time_whether_the_iin_is_known_or_not() {
        assertThat(time(() -> register(villager.iin()))).isGreaterThanOrEqualTo(SameTime.LEAST);
        assertThat(time(() -> register(Iins.next()))).isGreaterThanOrEqualTo(SameTime.LEAST);
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String from(String address, String iin, String password) {
        return String.valueOf(pages.post()
                .uri("/sign-in")
                .param("iin", iin)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private String with(Cookie device, String iin, String password) {
        return String.valueOf(pages.post()
                .uri("/sign-in")
                .param("iin", iin)
                .param("password", password)
                .cookie(device)
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private String change(String current) {
        try {
            return pages.post()
                    .uri("/cabinet/password")
                    .param("_owner", villager.id().toString())
                    .param("currentPassword", current)
                    .param("newPassword", "Zhana-soz-2026")
                    .with(csrf())
                    .with(People.signedIn(villager))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void slows_an_unknown_iin_down_alike() {
        String unknown = Iins.next();
        for (int i = 0; i <= Tries.FREE; i++) {
            assertThat(answer(unknown, "wrong")).isEqualTo("/sign-in?wrong");
        }
        assertThat(answer(unknown, "wrong")).startsWith("/sign-in?wait=");
    }

    @Test
    void spaces_in_the_iin_do_not_give_further_tries() {
        for (int i = 0; i <= Tries.FREE; i++) {
            answer(
                    villager.iin().substring(0, 6)
                            + " ".repeat(i + 1)
                            + villager.iin().substring(6),
                    "wrong");
        }
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
    }

    @Test
    void slows_down_an_address_that_tries_many_people() {
        for (int i = 0; i <= Tries.FREE_PER_ADDRESS; i++) {
            assertThat(answer(Iins.next(), "wrong")).isEqualTo("/sign-in?wrong");
        }
        assertThat(answer(villager.iin(), People.PASSWORD)).startsWith("/sign-in?wait=");
    }

    @Test
    void forgets_at_night_what_no_longer_counts() {
        answer(Iins.next(), "wrong");
        clock.advance(Duration.ofMinutes(61));
        answer(villager.iin(), "wrong");
        guard.forgetOld();
        assertThat(jdbc.sql("select count(*) from sign_in_failure where key like 'iin:%'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void waits_a_quarter_of_an_hour_at_most() {
        jdbc.sql("delete from sign_in_failure").update();
        for (int i = 0; i < 40; i++) {
            answer(villager.iin(), "wrong");
            clock.advance(Duration.ofMinutes(15));
        }
        answer(villager.iin(), "wrong");
        clock.advance(Duration.ofMinutes(15));
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/cabinet");
    }

    @Test
    void an_account_that_was_shut_cannot_sign_in_and_gives_the_same_answer() {
        jdbc.sql("update account set disabled_at = now() where id = ?")
                .param(villager.id())
                .update();
        assertThat(answer(villager.iin(), People.PASSWORD)).isEqualTo("/sign-in?wrong");
    }

    @Test
    void passwords_are_stored_as_hashes_only() {
        assertThat(hash()).startsWith("{bcrypt}$2").doesNotContain(People.PASSWORD);
    }

    @Test
    void a_hash_of_before_opens_the_portal_and_is_written_anew_with_its_way_of_hashing() {
        String old = new BCryptPasswordEncoder(4).encode("Before-2026");
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params(old, villager.id())
                .update();
        assertThat(answer(villager.iin(), "wrong")).isEqualTo("/sign-in?wrong");
        assertThat(hash()).isEqualTo(old);
        assertThat(answer(villager.iin(), "Before-2026")).isEqualTo("/cabinet");
        String newer = hash();
        assertThat(newer).startsWith("{bcrypt}$2");
        assertThat(answer(villager.iin(), "Before-2026")).isEqualTo("/cabinet");
        assertThat(hash()).as("nothing to raise a second time").isEqualTo(newer);
    }

    private String hash() {
        return jdbc.sql("select password_hash from account where id = ?")
                .param(villager.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_session_gets_a_new_number_at_the_sign_in() {
        var session = new org.springframework.mock.web.MockHttpSession();
        var page = pages.get().uri("/register").session(session).exchange();
        var before = page.getResponse().getCookie("yntymaq");
        var answered = pages.post()
                .uri("/sign-in")
                .param("iin", villager.iin())
                .param("password", People.PASSWORD)
                .with(csrf())
                .exchange();
        var after = answered.getResponse().getCookie("yntymaq");
        assertThat(after).isNotNull();
        assertThat(before == null || !before.getValue().equals(after.getValue()))
                .isTrue();
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualToIgnoringCase("lax");
    }
}
