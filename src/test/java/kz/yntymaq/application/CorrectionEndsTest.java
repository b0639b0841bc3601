package kz.yntymaq.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CorrectionEndsTest {

    @Autowired
    Reviews reviews;

    @Autowired
    Applications applications;

    @Autowired
    CorrectionReminders reminders;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    Someone chair;
    Someone official;
    UUID id;

    @BeforeEach
    void returned() {
        clock.set(LocalDate.of(2026, 11, 2)); // Monday
        cases = new Cases(jdbc, people, clock);
        chair = people.villager(Places.ZERENDI_VILLAGE);
        official = people.official(Places.ZERENDI);
        id = cases.sent(
                cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                10_000_000,
                LocalDate.of(2026, 11, 5));
        reviews.askForCorrections(
                people.actor(official),
                id,
                UUID.randomUUID(),
                1,
                List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "why")));
    }

    @Test
    void a_silent_applicant_is_reminded_then_warned_and_only_then_the_office_may_close_the_case() {
        assertThat(time().dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        reminders.remind();
        assertThat(told()).isEmpty();
        clock.set(LocalDate.of(2026, 11, 12));
        reminders.remind();
        reminders.remind();
        assertThat(told()).containsExactly("application.message.reminder");
        assertThatThrownBy(() -> reviews.lapse(people.actor(official), id, UUID.randomUUID(), cases.version(id)))
                .isInstanceOf(RuleViolationException.class);

        clock.set(LocalDate.of(2026, 11, 17));
        reminders.remind();
        reminders.remind();
        assertThat(told()).containsExactly("application.message.reminder", "application.message.warning");
        assertThat(time().closableFrom()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThatThrownBy(() -> reviews.lapse(people.actor(official), id, UUID.randomUUID(), cases.version(id)))
                .isInstanceOf(RuleViolationException.class);

        clock.set(LocalDate.of(2026, 11, 24));
        reviews.lapse(people.actor(official), id, UUID.randomUUID(), cases.version(id));
        assertThat(cases.state(id)).isEqualTo("LAPSED");
        assertThat(read().getTransitions())
                .last()
                .matches(row -> row.event().equals("LAPSED")
                        && "DOCUMENT_CHECK".equals(row.stage())
                        && LegalReference.ROUTE.equals(row.basis()));
        assertThat(jdbc.sql(
                                "select title::text || lines::text from letter where event = 'LAPSED' and application_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("закрыта: не исправлена", "жабылды: түзетілмеді", "можно подать новую заявку")
                .doesNotContain("??", "{0}");
    }

    @Test
    void of_two_nodes_that_look_at_the_same_case_one_warns() {
        LocalDate late = LocalDate.of(2026, 11, 17);
        clock.set(late);
        reminders.remind(id, late);
        clock.set(late.plusDays(1)); // the second found the case before the first had warned, and came to it after
        reminders.remind(id, late.plusDays(1));
        assertThat(told()).containsExactly("application.message.warning");
        assertThat(time().closableFrom()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void the_office_may_take_its_return_back_and_the_clock_goes_on() {
        clock.set(LocalDate.of(2026, 11, 4));
        reviews.recall(people.actor(official), id, UUID.randomUUID(), cases.version(id));
        assertThat(read().getState()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(read().getDeadlines().dueOn()).as("two working days later").isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(read().getCorrections().open()).isEmpty();
        assertThat(time().dueOn()).isNull();
        assertThat(read().mayEdit("AMOUNT")).isFalse();
        reviews.askForCorrections(
                people.actor(official),
                id,
                UUID.randomUUID(),
                cases.version(id),
                List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "again")));
        assertThat(read().getState()).isEqualTo(ApplicationState.CORRECTION_ASKED);
    }

    @Test
    void another_district_neither_recalls_nor_closes() {
        Someone neighbour = people.official(Places.BURABAY);
        assertThatThrownBy(() -> reviews.recall(people.actor(neighbour), id, UUID.randomUUID(), cases.version(id)))
                .isInstanceOf(NotFoundException.class);
    }

    private Application read() {
        return applications.findVisibleTo(people.actor(chair), id);
    }

    private CorrectionTime time() {
        return read().getCorrectionTime();
    }

    private List<String> told() {
        return jdbc.sql(
                        "select key from inbox_message where account_id = ? and key ~ 'reminder|warning' order by at, key")
                .param(chair.id())
                .query(String.class)
                .list();
    }
}
