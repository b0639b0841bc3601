package kz.yntymaq.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class AccountAccessTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AccountAccess access;

    @Autowired
    PasswordLinks links;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    Someone administrator;
    Actor country;
    Someone villager;

    @BeforeEach
    void somebody() {
        administrator = people.administrator();
        country = people.actor(administrator);
        villager = people.villager();
    }

    @AfterEach
    void no_link_stays() {
        jdbc.sql("delete from password_link where account_id = ?")
                .param(villager.id())
                .update();
    }

    @Test
    void an_account_is_shut_at_once_and_opened_again() {
        UUID id = access.find(country, new Iin(villager.iin())).orElseThrow();
        access.setDisabled(country, id, true);
        assertThat(access.see(country, id).disabled()).isTrue();
        assertThat(signIn()).isEqualTo("/sign-in?wrong");
        assertThat(pages.get().uri("/cabinet").with(People.signedIn(villager))).hasStatus(403);
        access.setDisabled(country, id, false);
        assertThat(signIn()).isEqualTo("/cabinet");
    }

    @Test
    void the_database_lets_an_account_that_is_shut_take_nothing_on_in_any_table() {
        record Guarded(String table, String column) {}
        List<Guarded> guarded = jdbc.sql("""
                        select tgrelid::regclass::text, split_part(encode(tgargs, 'escape'), '\\000', 1) from pg_trigger
                         where tgfoid = 'require_open_account'::regproc and (tgtype & 4) = 4""")
                .query((row, n) -> new Guarded(row.getString(1), row.getString(2)))
                .list();
        assertThat(guarded)
                .extracting(Guarded::table)
                .contains("passkey", "totp_factor", "stored_file", "membership", "mandate", "signed_document");
        access.setDisabled(country, villager.id(), true);
        assertThat(guarded)
                .allSatisfy(each -> assertThatThrownBy(
                                () -> jdbc.sql("insert into " + each.table() + " (" + each.column() + ") values (?)")
                                        .param(villager.id())
                                        .update())
                        .hasMessageContaining("the account is shut"));
        access.setDisabled(country, villager.id(), false);
        assertThat(guarded)
                .allSatisfy(each -> assertThatThrownBy(
                                () -> jdbc.sql("insert into " + each.table() + " (" + each.column() + ") values (?)")
                                        .param(villager.id())
                                        .update())
                        .as("an open one is stopped by what else the row lacks")
                        .hasMessageNotContaining("the account is shut"));
    }

    @Test
    void an_account_that_is_shut_loses_its_link_and_the_wish_for_one() {
        String token = link();
        people.administrator(); // who could confirm
        linkAskedBy(administrator);
        assertThat(links.askedBy(villager.id())).contains(administrator.id());
        access.setDisabled(country, villager.id(), true);
        assertThat(links.holder(token)).isEmpty();
        access.setDisabled(country, villager.id(), false);
        assertThat(links.holder(token)).isEmpty();
        assertThat(links.askedBy(villager.id())).isEmpty();
    }

    @Test
    void the_page_of_a_link_says_whose_password_it_sets_and_a_dead_one_names_nobody() {
        String token = link();
        assertThat(pages.get().uri("/password/" + token))
                .bodyText()
                .contains("Бұл құпиясөз – " + villager.name().full(), "data-shows=\"newPassword\"");
        links.use(token, "Zhana-soz-2026");
        assertThat(pages.get().uri("/password/" + token))
                .hasStatus(404)
                .bodyText()
                .doesNotContain(villager.name().family());
    }

    @Test
    void a_link_does_not_open_an_account_that_is_shut() {
        String token = link();
        jdbc.sql("update account set disabled_at = now() where id = ?")
                .param(villager.id())
                .update();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> links.use(token, "Zhana-soz-2026"))
                .withMessage("account.password-link.dead");
    }

    /** A link that lies with the person; that it takes two administrators is tested elsewhere. */
    private String link() {
        String token = "link-of-" + villager.id();
        jdbc.sql("""
                insert into password_link (token_hash, account_id, made_at, expires_at)
                values (sha256(convert_to(?, 'UTF8')), ?, ?, ?)""")
                .params(
                        token,
                        villager.id(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC).plusDays(3))
                .update();
        assertThat(links.holder(token)).isPresent();
        return token;
    }

    private void linkAskedBy(Someone person) {
        assertThat(pages.post()
                        .uri("/admin/people/" + villager.id() + "/password-link")
                        .param("_owner", person.id().toString())
                        .with(csrf())
                        .with(People.signedIn(person)))
                .hasStatus3xxRedirection();
    }

    @Test
    void an_account_that_holds_an_office_is_not_shut() {
        Someone official = people.official(Places.ZERENDI);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> access.setDisabled(country, official.id(), true))
                .withMessage("account.access.holds-office");
    }

    @Test
    void only_who_administers_the_country_sees_or_shuts_accounts() {
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> access.setDisabled(akmola, villager.id(), true));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> access.find(akmola, new Iin(villager.iin())));
    }

    @Test
    void an_account_is_found_by_an_iin_that_stands_in_no_address() {
        assertThat(find(villager.iin())).isEqualTo("/admin/people/" + villager.id());
        assertThat(find(Iins.next())).isEqualTo("/admin/people");
    }

    @Test
    void every_look_at_a_person_is_noted_also_one_that_no_search_led_to() {
        assertThat(pages.get().uri("/admin/people/" + villager.id()).with(People.signedIn(administrator)))
                .hasStatusOk();
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                         where action = 'account.looked-up' and subject = ? and account_id = ?""")
                        .params(villager.id().toString(), administrator.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String find(String iin) {
        return String.valueOf(pages.post()
                .uri("/admin/people")
                .param("_owner", administrator.id().toString())
                .param("iin", iin)
                .with(csrf())
                .with(People.signedIn(administrator))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private String signIn() {
        return String.valueOf(pages.post()
                .uri("/sign-in")
                .param("iin", villager.iin())
                .param("password", villager.password())
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }
}
