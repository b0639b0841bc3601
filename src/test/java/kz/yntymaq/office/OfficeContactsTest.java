package kz.yntymaq.office;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.territory.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An office has a phone, and who waits for the office sees it. */
@PortalTest
class OfficeContactsTest {

    private static final String PHONE = "+7 71632 2 15 30";

    @Autowired
    OfficeContacts contacts;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_office_of_the_tests_before() {
        jdbc.sql("update office set closed_at = now() where closed_at is null").update();
    }

    private UUID zerendi(String phone) {
        Actor country = people.actor(people.administrator());
        return offices.create(
                country,
                Office.Kind.AKIMAT,
                "Зеренді әкімдігі",
                "Акимат Зеренды",
                phone,
                Places.ZERENDI,
                UUID.randomUUID());
    }

    @Test
    void the_akimat_of_a_village_is_the_one_of_its_district_that_is_open() {
        zerendi(null);
        no_office_of_the_tests_before();
        zerendi(PHONE);
        assertThat(contacts.akimat(Places.ZERENDI_VILLAGE, Level.DISTRICT))
                .hasValueSatisfying(found -> assertThat(found.phone()).isEqualTo(PHONE));
        assertThat(contacts.akimat(Places.ORDABASY_BADAM, Level.DISTRICT)).isEmpty();
        assertThat(contacts.operator(Places.ORDABASY_BADAM)).isEmpty();
    }

    @Test
    void the_people_of_a_co_operative_read_who_considers_the_application_and_how_to_reach_them() throws Exception {
        zerendi(PHONE);
        Someone chair = people.villager();
        Cases cases = new Cases(jdbc, people, clock);
        UUID cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        UUID id = cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                10_000_000,
                clock.today().plusDays(3));
        assertThat(read(chair, "/cabinet/applications/" + id)).contains("Зеренді әкімдігі", PHONE, "tel:+77163221530");
    }

    @Test
    void the_chair_reads_who_confirms_the_registration() throws Exception {
        zerendi(PHONE);
        var made = fixtures.claimed(Places.ZERENDI_VILLAGE, 3);
        assertThat(read(made.chair(), "/cabinet/cooperatives/" + made.id())).contains("Зеренді әкімдігі", PHONE);
    }

    @Test
    void an_administrator_writes_the_phone_and_takes_it_away() {
        Someone administrator = people.administrator();
        UUID office = zerendi(null);
        assertThat(save(administrator, office, "8 71632 2-15-30", 0)).isEqualTo(302);
        assertThat(phone(office)).isEqualTo("8 71632 2-15-30");
        assertThat(save(administrator, office, "", 1)).isEqualTo(302);
        assertThat(phone(office)).isNull();
    }

    @Test
    void a_phone_is_written_in_digits() {
        Someone administrator = people.administrator();
        UUID office = zerendi(PHONE);
        save(administrator, office, "хатшыға", 0);
        assertThat(phone(office)).isEqualTo(PHONE);
    }

    private int save(Someone administrator, UUID office, String phone, int version) {
        return pages.post()
                .uri("/admin/offices/" + office + "/name")
                .with(csrf())
                .with(signedIn(administrator))
                .param("_owner", administrator.id().toString())
                .param("version", Integer.toString(version))
                .param("nameKk", "Зеренді әкімдігі")
                .param("nameRu", "Акимат Зеренды")
                .param("phone", phone)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String phone(UUID office) {
        return jdbc.sql("select phone from office where id = ?")
                .param(office)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String read(Someone reader, String address) throws Exception {
        return pages.get()
                .uri(address)
                .with(signedIn(reader))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
