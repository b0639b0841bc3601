package kz.yntymaq.office.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.OfficeRepository;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class FirstAdministratorTest {

    @Autowired
    Accounts accounts;

    @Autowired
    OfficeRepository offices;

    @Autowired
    AppointmentRepository appointments;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Confirmations confirmations;

    @Autowired
    PasswordLinks links;

    @Autowired
    People people;

    @Autowired
    AuditLog audit;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void nobody_is_appointed() {
        jdbc.sql("update appointment set ended_at = now() where ended_at is null")
                .update();
    }

    @Test
    void is_made_from_settings_once_and_only_where_there_is_none() {
        start(null, null);
        assertThat(appointed()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> start("123456789012", "Bastapqy-2026"));
        assertThatIllegalStateException().isThrownBy(() -> start(Iins.next(), "short"));
        assertThat(appointed()).isZero();

        String iin = Iins.next();
        start(iin, "Bastapqy-2026");
        Account account = accounts.findByIin(new Iin(iin)).orElseThrow();
        Actor actor = actors.find(account.getId()).orElseThrow();
        assertThat(actor.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(actor.scope()).isEqualTo(Scope.COUNTRY);
        assertThat(actor.isConfirmed()).isTrue();
        assertThat(passwords.matches(
                        "Bastapqy-2026",
                        jdbc.sql("select password_hash from account where id = ?")
                                .param(account.getId())
                                .query(String.class)
                                .single()))
                .isTrue();

        start(Iins.next(), "Ekinshi-2026");
        assertThat(appointed()).isEqualTo(1);

        jdbc.sql("update account set identity_level = 'CLAIMED'").update(); // as after an update
        start(null, null);
        start(Iins.next(), null);
        assertThat(actors.find(account.getId()).orElseThrow().isConfirmed()).isFalse();
        start(iin, null);
        assertThat(actors.find(account.getId()).orElseThrow().isConfirmed()).isTrue();
    }

    @Test
    void who_held_a_link_of_the_first_administrator_or_was_asked_for_by_them_has_it_no_more() {
        People.Someone villager = people.villager();
        jdbc.sql("""
                insert into password_link (token_hash, account_id, made_by, made_at, expires_at)
                values (sha256('a'), ?, ?, now(), now() + interval '3 days')""").params(villager.id(), people.villager().id()).update();
        jdbc.sql("insert into password_link_request (account_id, asked_by, asked_at) values (?, ?, now())")
                .params(people.villager().id(), villager.id())
                .update();

        start(villager.iin(), "Bastapqy-2026");

        assertThat(jdbc.sql(
                                "select (select count(*) from password_link) + (select count(*) from password_link_request)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int appointed() {
        return jdbc.sql("select count(*) from appointment where ended_at is null")
                .query(Integer.class)
                .single();
    }

    private void start(@Nullable String iin, @Nullable String password) {
        var first = new FirstAdministrator(
                new AdministratorSettings(iin, password),
                accounts,
                offices,
                appointments,
                confirmations,
                links,
                audit,
                jdbc,
                clock);
        transaction.executeWithoutResult(status -> first.appoint());
    }
}
