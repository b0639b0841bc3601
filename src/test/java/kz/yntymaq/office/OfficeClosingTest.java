package kz.yntymaq.office;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A territory has one office of a kind; one that nobody sits in and nothing waits for can be closed. */
@PortalTest
class OfficeClosingTest {

    @Autowired
    Offices offices;

    @Autowired
    OfficeClosing closing;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Someone administrator;
    private Actor country;

    @BeforeEach
    void an_administrator_and_no_office_of_the_tests_before() {
        jdbc.sql("update appointment set ended_at = now() where ended_at is null")
                .update();
        jdbc.sql("update office set closed_at = now() where closed_at is null").update();
        jdbc.sql("delete from loan_application").update();
        administrator = people.administrator();
        people.administrator(); // who confirms
        country = people.actor(administrator);
    }

    @Test
    void a_territory_has_one_office_of_a_kind_at_a_time() {
        UUID first = akimat(UUID.randomUUID());
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> akimat(UUID.randomUUID()))
                .withMessage("account.office.twice")
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("territory"));
        assertThatExceptionOfType(FieldViolationException.class)
                .as("the whole country is a territory too")
                .isThrownBy(() -> create(Office.Kind.ADMINISTRATION, null, UUID.randomUUID()));
        create(Office.Kind.OPERATOR, Places.ZERENDI, UUID.randomUUID());
        closing.close(country, first);
        assertThat(akimat(UUID.randomUUID())).isNotEqualTo(first);
    }

    @Test
    void the_database_holds_two_who_create_at_the_same_moment_apart() {
        akimat(UUID.randomUUID());
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into office (id, kind, name_kk, name_ru, territory_code)
                        values (gen_random_uuid(), 'AKIMAT', 'Ә', 'А', ?)""").param(Places.ZERENDI).update());
    }

    @Test
    void the_button_pressed_twice_creates_one_office() {
        UUID key = UUID.randomUUID();
        assertThat(akimat(key)).isEqualTo(akimat(key));
    }

    @Test
    void an_office_with_people_is_not_closed_and_one_without_them_keeps_its_history() {
        UUID office = akimat(UUID.randomUUID());
        Someone official = people.appoint(people.villager(), office);
        refused("account.office.close.people", () -> closing.close(country, office));
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(official.id())
                .update();
        closing.close(country, office);
        assertThat(pages.get().uri("/admin/offices/{id}", office).with(signedIn(administrator)))
                .bodyText()
                .contains(official.name().full());
        assertThat(open()).doesNotContain(office);
        assertThat(offices.findVisibleTo(country, null, null, true, null).rows())
                .extracting(OfficeRow::id)
                .contains(office);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'account.office-closed' and subject = ?")
                        .param(office.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_office_for_which_an_application_waits_is_not_closed() {
        Cases cases = new Cases(jdbc, people, clock);
        UUID office = akimat(UUID.randomUUID());
        UUID oblast = create(Office.Kind.AKIMAT, Places.AKMOLA, UUID.randomUUID());
        UUID elsewhere = create(Office.Kind.AKIMAT, Places.BURABAY, UUID.randomUUID());
        Someone chair = people.villager();
        cases.sent(
                cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                10_000_000,
                clock.today().plusDays(3));
        refused("account.office.close.work", () -> closing.close(country, office));
        refused("account.office.close.work", () -> closing.close(country, oblast));
        closing.close(country, elsewhere);
        assertThat(open()).contains(office, oblast).doesNotContain(elsewhere);
    }

    @Test
    void an_office_that_has_a_registration_to_confirm_is_not_closed() {
        UUID office = akimat(UUID.randomUUID());
        cooperatives.claimed(Places.ZERENDI_VILLAGE, 3);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> closing.close(country, office))
                .satisfies(
                        refused -> assertThat(refused.arguments()[0].toString()).startsWith("1"));
        jdbc.sql("update cooperative set state = 'FOUNDED' where state = 'REGISTRATION_CLAIMED'")
                .update();
    }

    @Test
    void the_name_of_a_closed_office_stays() {
        UUID office = akimat(UUID.randomUUID());
        closing.close(country, office);
        refused("account.office.is-closed", () -> offices.describe(country, office, "Бір", "Один", null, 1));
    }

    @Test
    void an_administrator_of_an_oblast_closes_nothing_outside_it() {
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        UUID outside = create(Office.Kind.AKIMAT, Places.SAIRAM, UUID.randomUUID());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> closing.close(akmola, outside));
    }

    @Test
    void the_button_on_the_page_closes_once_and_says_so_twice() {
        UUID office = akimat(UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post()
                            .uri("/admin/offices/{id}/close", office)
                            .with(csrf())
                            .with(signedIn(administrator)))
                    .hasStatus(302)
                    .flash()
                    .containsEntry("done", "account.office.closed");
        }
        assertThat(pages.get().uri("/admin/offices?closed=true").with(signedIn(administrator)))
                .bodyText()
                .contains("/admin/offices/" + office);
        assertThat(pages.get().uri("/admin/offices").with(signedIn(administrator)))
                .bodyText()
                .doesNotContain("/admin/offices/" + office);
        assertThat(pages.get().uri("/admin/offices/{id}", office).with(signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/appoint\"", "/close\"");
    }

    @Test
    void offices_that_were_made_twice_become_one_and_their_people_go_on_in_it() {
        Someone here = people.villager();
        Someone there = people.villager();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("drop index office_one_of_a_kind").update();
            UUID kept = office("A0");
            UUID twin = office("B0");
            for (UUID one : List.of(people.villager().id(), here.id())) {
                appointment(one, kept);
            }
            appointment(there.id(), twin);
            jdbc.sql("alter table office drop closed_at cascade, drop closed_by")
                    .update();
            jdbc.sql(migration()).update();
            assertThat(jdbc.sql("select o.id from office o where territory_code = ? and closed_at is null")
                            .param(Places.ORDABASY)
                            .query(UUID.class)
                            .list())
                    .containsExactly(kept);
            assertThat(jdbc.sql("""
                            select o.id from appointment p join office o on o.id = p.office_id
                             where account_id = ? order by ended_at nulls last""").param(there.id()).query(UUID.class).list())
                    .as("the appointment of before stays in the history")
                    .containsExactly(twin, kept);
            status.setRollbackOnly();
        });
    }

    private UUID office(String first) {
        UUID id = UUID.fromString(first + UUID.randomUUID().toString().substring(2));
        jdbc.sql("insert into office (id, kind, name_kk, name_ru, territory_code) values (?, 'AKIMAT', 'Ә', 'А', ?)")
                .params(id, Places.ORDABASY)
                .update();
        return id;
    }

    private void appointment(UUID account, UUID office) {
        jdbc.sql("insert into appointment (id, account_id, office_id, appointed_at) values (?, ?, ?, now())")
                .params(UUID.randomUUID(), account, office)
                .update();
    }

    private static String migration() {
        try (var file = OfficeClosingTest.class.getResourceAsStream("/db/migration/V080__office_closed.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<UUID> open() {
        return offices.findVisibleTo(country, null, null, false, null).rows().stream()
                .map(OfficeRow::id)
                .toList();
    }

    private UUID akimat(UUID key) {
        return create(Office.Kind.AKIMAT, Places.ZERENDI, key);
    }

    private UUID create(Office.Kind kind, @Nullable String territory, UUID key) {
        return offices.create(country, kind, "Зеренді әкімдігі", "Акимат Зеренды", null, territory, key);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(action)
                .withMessage(key);
    }
}
