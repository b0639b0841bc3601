package kz.yntymaq.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The register of incidents: its clock, what may be added when, and that nothing in it is ever changed. */
@PortalTest
class IncidentsTest {

    @Autowired
    Incidents incidents;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Someone administrator;
    Actor country;

    @BeforeEach
    void an_administrator() {
        administrator = people.administrator();
        country = people.actor(administrator);
    }

    @Test
    void the_clock_of_one_working_day_passes_over_the_weekend_and_days_off() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        Incident incident = incidents.find(country, noticed(friday));
        assertThat(incident.due()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(incident.isLate(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(incident.isLate(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(incidents.find(country, noticed(LocalDate.of(2026, 10, 23))).due())
                .as("Monday 26 October is a day off")
                .isEqualTo(LocalDate.of(2026, 10, 27));
    }

    @Test
    void told_in_time_is_not_late_and_told_later_stays_late() {
        LocalDate day = LocalDate.of(2026, 11, 16);
        UUID inTime = noticed(day);
        add(inTime, IncidentKind.AUTHORITY_TOLD, day.plusDays(1));
        assertThat(incidents.find(country, inTime).isLate(clock.today())).isFalse();
        UUID late = noticed(day);
        add(late, IncidentKind.AUTHORITY_TOLD, day.plusDays(2));
        assertThat(incidents.find(country, late).isLate(clock.today())).isTrue();
    }

    @Test
    void it_is_closed_only_after_the_authority_was_told_and_each_of_the_two_happens_once() {
        LocalDate day = LocalDate.of(2026, 11, 16);
        UUID id = noticed(day);
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> add(id, IncidentKind.CLOSED, day))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("incident.close-untold"));
        add(id, IncidentKind.AUTHORITY_TOLD, day);
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> add(id, IncidentKind.AUTHORITY_TOLD, day))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("incident.once.AUTHORITY_TOLD"));
        add(id, IncidentKind.CLOSED, day);
        assertThat(incidents.find(country, id).isClosed()).isTrue();
        add(id, IncidentKind.ADDED, day);
        assertThat(incidents.find(country, id).entries()).hasSize(4);
    }

    @Test
    void no_day_lies_in_the_future_or_before_it_was_noticed() {
        UUID id = noticed(clock.today());
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> add(id, IncidentKind.MEASURE, clock.today().plusDays(1)));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> add(id, IncidentKind.MEASURE, clock.today().minusDays(1)));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> noticed(clock.today().plusDays(1)));
    }

    @Test
    void the_last_known_number_of_people_counts() {
        UUID id = noticed(clock.today());
        assertThat(incidents.find(country, id).people()).isEqualTo(3);
        incidents.add(country, id, new Incidents.Added(IncidentKind.DATA, clock.today(), "y", 40), UUID.randomUUID());
        add(id, IncidentKind.DATA, clock.today());
        assertThat(incidents.find(country, id).people()).isEqualTo(40);
    }

    @Test
    void a_second_press_adds_nothing_and_two_who_tell_the_authority_at_once_are_one() throws Exception {
        UUID id = noticed(clock.today());
        UUID once = UUID.randomUUID();
        var added = new Incidents.Added(IncidentKind.MEASURE, clock.today(), "password changed", null);
        incidents.add(country, id, added, once);
        incidents.add(country, id, added, once);
        assertThat(incidents.find(country, id).entries()).hasSize(2);
        Actor second = people.actor(people.administrator());
        Future<Boolean> other =
                interleaving.meanwhile(() -> add(id, IncidentKind.AUTHORITY_TOLD, clock.today()), () -> {
                    incidents.add(
                            second,
                            id,
                            new Incidents.Added(IncidentKind.AUTHORITY_TOLD, clock.today(), "letter", null),
                            UUID.randomUUID());
                    return true;
                });
        assertThat(Interleaving.failure(other)).isInstanceOf(FieldViolationException.class);
        assertThat(incidents.find(country, id).entries()).hasSize(3);
    }

    @Test
    void nothing_is_ever_changed_or_deleted() {
        noticed(clock.today());
        for (String statement : new String[] {
            "update incident set what = 'nothing'",
            "delete from incident_entry",
            "update incident_entry set words = 'nothing'",
            "truncate incident cascade"
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_register_is_for_administrators_of_the_country() {
        UUID id = noticed(clock.today());
        Actor oblast = people.actor(people.administratorOf(Places.AKMOLA));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> incidents.find(oblast, id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> incidents.list(oblast, 0, 1));
        assertThat(pages.get().uri("/admin/incidents/" + id).with(People.signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains(incidents.find(country, id).written());
    }

    @Test
    void what_was_entered_is_noted_without_its_words() {
        UUID id = noticed(clock.today());
        String number = incidents.find(country, id).written();
        assertThat(jdbc.sql("select action || coalesce(detail, '') from audit_entry where subject = ?")
                        .param(number)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("incident.opened");
    }

    private UUID noticed(LocalDate day) {
        return incidents.open(
                country,
                new Incidents.Noticed("A list was sent to a wrong address", day, "phones", 3),
                UUID.randomUUID());
    }

    private void add(UUID id, IncidentKind kind, LocalDate on) {
        incidents.add(country, id, new Incidents.Added(kind, on, "x", null), UUID.randomUUID());
    }
}
