package kz.yntymaq.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.waiting.WaitingLists.LeaveReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who enters a waiting list stands there by the time of registration, until the place is given up. */
@PortalTest
class WaitingListsTest {

    @Autowired
    WaitingLists lists;

    @Autowired
    WaitingPlaces places;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    WaitingScene scene;

    @BeforeEach
    void set() {
        scene = new WaitingScene(lists, applications, people, jdbc, clock, transaction);
    }

    @Test
    void the_place_follows_the_registration_and_not_the_entry() {
        Queue queue = scene.freshQueue();
        UUID late = scene.enter(queue, Instant.parse("2026-10-02T04:00:00Z"), "50000");
        UUID early = scene.enter(queue, Instant.parse("2026-10-01T04:00:00Z"), "246900");
        assertThat(line(queue)).containsExactly(early, late);
    }

    @Test
    void of_two_registered_at_the_same_moment_the_smaller_id_is_first() {
        Queue queue = scene.freshQueue();
        Instant same = Instant.parse("2026-10-01T04:00:00Z");
        UUID one = scene.enter(queue, same, "100");
        UUID other = scene.enter(queue, same, "100");
        assertThat(line(queue))
                .containsExactlyElementsOf(
                        one.toString().compareTo(other.toString()) < 0 ? List.of(one, other) : List.of(other, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void nothing_is_due_to_who_gets_nothing_and_that_is_said(String due) {
        Entry entry = scene.entry(scene.freshQueue(), Instant.parse("2026-10-01T04:00:00Z"), due);
        assertThatThrownBy(() -> scene.enter(entry))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("waiting.error.nothing-due"));
    }

    @Test
    void an_application_enters_once() {
        Queue queue = scene.freshQueue();
        Entry entry = scene.entry(queue, Instant.parse("2026-10-01T04:00:00Z"), "100");
        scene.enter(entry);
        assertThatThrownBy(() -> scene.enter(entry)).isInstanceOf(IllegalStateException.class);
        leave(queue, entry.applicationId(), LeaveReason.GIVEN_UP);
        assertThatThrownBy(() -> scene.enter(entry)).isInstanceOf(IllegalStateException.class);
        assertThat(line(queue)).isEmpty();
    }

    @Test
    void who_leaves_is_gone_and_leaving_twice_changes_nothing() {
        Queue queue = scene.freshQueue();
        UUID first = scene.enter(queue, Instant.parse("2026-10-01T04:00:00Z"), "100");
        UUID second = scene.enter(queue, Instant.parse("2026-10-02T04:00:00Z"), "100");
        leave(queue, first, LeaveReason.YEAR_OVER);
        leave(queue, first, LeaveReason.GIVEN_UP);
        leave(queue, UUID.randomUUID(), LeaveReason.GIVEN_UP);
        assertThat(line(queue)).containsExactly(second);
        assertThat(places.findById(first).orElseThrow().leftAs()).isEqualTo(LeaveReason.YEAR_OVER);
    }

    private void leave(Queue queue, UUID application, LeaveReason reason) {
        transaction.executeWithoutResult(
                status -> lists.leave(scene.official(queue.oblastCode()).accountId(), application, reason));
    }

    private List<UUID> line(Queue queue) {
        return places.findLine(queue.oblastCode(), queue.fund(), Limit.of(50)).stream()
                .map(WaitingPlace::applicationId)
                .toList();
    }
}
