package kz.yntymaq.office.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.OfficeRow;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class AppointmentsTest {

    private static final String PASSWORD = "Zhana-soz-2026";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Offices offices;

    @Autowired
    Appointments appointments;

    @Autowired
    Proposing proposing;

    @Autowired
    Proposals proposals;

    @Autowired
    Confirmations confirmations;

    @Autowired
    PasswordLinks links;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Accounts everyone;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Interleaving moment;

    private Someone administrator;
    private Actor country;
    private Actor second;

    @BeforeEach
    void administrator() {
        jdbc.sql("update appointment set ended_at = now() where ended_at is null")
                .update();
        jdbc.sql("update office set closed_at = now() where closed_at is null").update();
        administrator = people.administrator();
        country = people.actor(administrator);
        second = people.actor(people.administrator());
    }

    @Test
    void an_appointment_is_found_however_many_an_office_has_had_and_its_page_says_that_there_were_more() {
        UUID office = akimat(Places.ZERENDI);
        jdbc.sql("""
                insert into appointment (id, account_id, office_id, appointed_at, appointed_by, ended_at, ended_by)
                select gen_random_uuid(), ?, ?, now() - n * interval '2 days', ?, now() - n * interval '2 days', ?
                  from generate_series(1, 101) n""")
                .params(people.villager().id(), office, country.accountId(), country.accountId())
                .update();
        UUID oldest = jdbc.sql("select id from appointment where office_id = ? order by ended_at limit 1")
                .param(office)
                .query(UUID.class)
                .single();
        assertThatExceptionOfType(MovedOnException.class)
                .isThrownBy(() -> appointments.findAppointmentVisibleTo(country, office, oldest));
        notFound(() -> appointments.findAppointmentVisibleTo(country, akimat(Places.SAIRAM), oldest));
        assertThat(pages.get().uri("/admin/offices/" + office + "?lang=ru").with(People.signedIn(administrator)))
                .bodyText()
                .contains("Показаны первые 100 человек");
    }

    @Test
    void the_end_of_an_appointment_takes_the_role_at_once() {
        UUID office = akimat(Places.ZERENDI);
        Someone villager = people.villager();
        people.appoint(villager, office);
        UUID appointment = appointments.people(country, office).get(0).appointmentId();
        appointments.endAppointment(country, office, appointment);
        assertThat(people.actor(villager).role()).isEqualTo(Role.FARMER);
        refused("account.appointment.ended-already", () -> appointments.endAppointment(country, office, appointment));
    }

    @Test
    void administrators_do_not_end_their_own_appointment() {
        UUID office = jdbc.sql("select office_id from appointment where account_id = ?")
                .param(country.accountId())
                .query(UUID.class)
                .single();
        UUID appointment = appointments.people(country, office).stream()
                .filter(person -> person.accountId().equals(country.accountId()))
                .findFirst()
                .orElseThrow()
                .appointmentId();
        refused("account.appointment.own", () -> appointments.endAppointment(country, office, appointment));
    }

    @Test
    void an_oblasts_administrator_manages_only_within_the_oblast() {
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        UUID inside = offices.create(akmola, Office.Kind.AKIMAT, "Ә", "А", null, Places.ZERENDI, UUID.randomUUID());
        UUID outside = akimat(Places.SAIRAM);
        assertThat(offices.findVisibleTo(akmola, null, null, false, null).rows())
                .extracting(OfficeRow::territoryCode)
                .isNotEmpty()
                .allMatch(code -> code != null && code.startsWith("11"));
        assertThat(offices.findVisibleTo(akmola, inside).people()).isZero();
        notFound(() -> offices.findVisibleTo(akmola, outside));
        notFound(() -> appointments.people(akmola, outside));
        notFound(() -> offices.describe(akmola, outside, "Ә", "А", null, 0));
        Someone somebody = people.villager();
        notFound(() -> people.propose(somebody, outside, akmola));
        refused(
                "account.office.outside",
                () -> offices.create(akmola, Office.Kind.AKIMAT, "Ә", "А", null, Places.SAIRAM, UUID.randomUUID()));
        refused(
                "account.office.outside",
                () -> offices.create(akmola, Office.Kind.ADMINISTRATION, "Ә", "А", null, null, UUID.randomUUID()));
    }

    @Test
    void an_akimat_needs_a_territory_larger_than_a_village() {
        refused(
                "account.office.territory-needed",
                () -> offices.create(country, Office.Kind.AKIMAT, "Ә", "А", null, null, UUID.randomUUID()));
        refused(
                "account.office.territory-small",
                () -> offices.create(
                        country, Office.Kind.AKIMAT, "Ә", "А", null, Places.ZERENDI_VILLAGE, UUID.randomUUID()));
    }

    @Test
    void a_second_editor_of_a_name_is_told() {
        UUID office = akimat(Places.ZERENDI);
        int version = offices.findVisibleTo(country, office).version();
        offices.describe(country, office, "Бір", "Один", null, version);
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> offices.describe(country, office, "Екі", "Два", null, version));
        assertThat(offices.findVisibleTo(country, office).nameKk()).isEqualTo("Бір");
    }

    @Test
    void pages_of_the_list_follow_each_other_without_gap_or_repeat() {
        jdbc.sql(
                        "select code from territory where code like '11%' and level <> 'SETTLEMENT' and closed_on is null limit 30")
                .query(String.class)
                .list()
                .forEach(this::akimat);
        var first = offices.findVisibleTo(country, Places.AKMOLA, Office.Kind.AKIMAT, false, null);
        var second = offices.findVisibleTo(country, Places.AKMOLA, Office.Kind.AKIMAT, false, first.next());
        assertThat(first.rows()).hasSize(25).doesNotContainAnyElementsOf(second.rows());
        assertThat(second.rows()).isNotEmpty();
    }

    @Test
    void links_that_were_used_or_are_too_old_are_forgotten_at_night() {
        UUID person = people.villager().id();
        String row =
                "insert into password_link (token_hash, account_id, made_at, expires_at, used_at) values (decode(?, 'hex'), ?, ?, ?, ?)";
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from password_link").update();
        jdbc.sql(row).params("01", person, now, now.minusDays(1), null).update();
        jdbc.sql(row).params("02", person, now, now.plusDays(1), now).update();
        jdbc.sql(row).params("03", person, now, now.plusDays(1), null).update();
        links.forgetOld();
        assertThat(jdbc.sql("select encode(token_hash, 'hex') from password_link")
                        .query(String.class)
                        .list())
                .containsExactly("03");
    }

    @Test
    void a_link_sets_the_password_once() {
        Link link = link();
        assertThat(links.holder(link.token())).isPresent();
        links.use(link.token(), PASSWORD);
        String hash = jdbc.sql("select password_hash from account where id = ?")
                .param(link.account())
                .query(String.class)
                .single();
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(links.holder(link.token())).isEmpty();
        refused("account.password-link.dead", () -> links.use(link.token(), "another-one-2026"));
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
    }

    @Test
    void a_link_dies_after_72_hours_and_when_a_newer_one_is_made() {
        Link old = link();
        clock.advance(Duration.ofHours(71));
        assertThat(links.holder(old.token())).isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(links.holder(old.token())).isEmpty();
        String newer = appointments
                .makeFirstLink(country, old.office(), old.proposal())
                .orElseThrow();
        String newest = appointments
                .makeFirstLink(country, old.office(), old.proposal())
                .orElseThrow();
        assertThat(links.holder(newer)).isEmpty();
        assertThat(links.holder(newest)).isPresent();
    }

    @Test
    void an_account_that_was_opened_for_an_office_loses_its_password_with_it() {
        Link link = link();
        links.use(link.token(), PASSWORD);
        var account = everyone.findAll(List.of(link.account())).get(link.account());
        confirmations.byOwnCertificate(link.account(), account.iin(), account.name());
        proposals.accept(actors.find(link.account()).orElseThrow(), link.proposal(), UUID.randomUUID());
        appointments.endAppointment(
                country,
                link.office(),
                appointments.people(country, link.office()).get(0).appointmentId());
        assertThat(hasPassword(link.account())).isFalse();
        Someone villager = people.appoint(people.villager(), link.office());
        appointments.endAppointment(
                country,
                link.office(),
                appointments.people(country, link.office()).get(0).appointmentId());
        assertThat(hasPassword(villager.id())).as("who registered and agreed").isTrue();
    }

    @Test
    void an_account_that_is_shut_at_the_same_moment_is_not_proposed() throws Exception {
        UUID office = akimat(Places.ZERENDI);
        Someone villager = people.villager();
        jdbc.sql("update account set password_hash = null where id = ?")
                .param(villager.id())
                .update(); // a password that is taken away would make the second fail otherwise
        var second = moment.meanwhile(
                () -> {
                    everyone.hold(List.of(villager.id()));
                    everyone.setDisabled(villager.id(), true);
                },
                () -> people.propose(villager, office, country));
        assertThat(Interleaving.failure(second)).isInstanceOf(RuleViolationException.class);
    }

    private boolean hasPassword(UUID account) {
        return jdbc.sql("select has_password from account_v where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_link_and_the_wish_for_one_die_when_the_password_is_changed() {
        Link link = link();
        Actor person = actors.find(link.account()).orElseThrow();
        links.use(link.token(), PASSWORD);
        assertThat(links.make(country, link.account())).isEmpty();
        assertThat(links.askedBy(link.account())).contains(country.accountId());
        String token = links.make(second, link.account()).orElseThrow();
        everyone.changePassword(person, PASSWORD, "Taza-su-2026", "this session");
        assertThat(links.holder(token)).isEmpty();
        assertThat(links.askedBy(link.account())).isEmpty();
    }

    @Test
    void the_portal_keeps_no_link() {
        Link link = link();
        assertThat(jdbc.sql(
                                "select count(*) from password_link where encode(token_hash, 'escape') like '%' || ? || '%'")
                        .param(link.token())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry e where e::text like '%' || ? || '%'")
                        .param(link.token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private record Link(String token, UUID account, UUID office, UUID proposal) {}

    /** A first link of somebody whose account was opened for a proposal. */
    private Link link() {
        UUID office = akimat(Places.ZERENDI);
        UUID proposal = proposing.propose(
                country,
                office,
                new Iin(Iins.next()),
                new AppointForm.NewPerson(
                        new PersonName("Сынақов", "Арман", null), new Phone("+77015551122"), Places.ZERENDI_VILLAGE),
                false,
                UUID.randomUUID());
        proposals.confirm(second, office, proposal, UUID.randomUUID());
        return new Link(
                appointments.makeFirstLink(country, office, proposal).orElseThrow(),
                proposals.findVisibleTo(country, office, proposal).accountId(),
                office,
                proposal);
    }

    private UUID akimat(String territory) {
        return offices.create(country, Office.Kind.AKIMAT, "Әкімдік", "Акимат", null, territory, UUID.randomUUID());
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(action)
                .withMessage(key);
    }

    private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(action);
    }
}
