package kz.yntymaq.account.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.work.Frequency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one official enters a day has a bound. */
@PortalTest
class DeskLimitTest {

    private static final int MOST = 3;

    @Autowired
    Frequency frequency;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private DeskLimit limit;
    private Actor official;

    @BeforeEach
    void an_official() {
        limit = new DeskLimit(frequency, audit, new DeskSettings(MOST));
        official = people.actor(people.official(Places.ZERENDI));
    }

    private void enter() {
        transaction.executeWithoutResult(status -> limit.count(official));
    }

    private int noted() {
        return jdbc.sql("select count(*) from audit_entry where action = 'account.desk-limit' and account_id = ?")
                .param(official.accountId())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_last_one_within_the_limit_is_noted_and_the_next_is_refused_until_a_day_is_over() {
        enter();
        clock.advance(Duration.ofHours(1));
        enter();
        assertThat(noted()).as("one before the last").isZero();
        enter();
        assertThat(noted()).as("the last").isOne();
        for (int again = 0; again < 2; again++) {
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(this::enter)
                    .satisfies(refused -> {
                        assertThat(refused.key()).isEqualTo("account.desk.limit");
                        assertThat(refused.arguments()).containsExactly(MOST);
                    });
        }
        Actor another = people.actor(people.official(Places.ZERENDI));
        transaction.executeWithoutResult(status -> limit.count(another));
        clock.advance(Duration.ofHours(23).plusSeconds(1));
        enter();
        assertThat(noted()).as("the limit is reached again").isEqualTo(2);
    }

    @Test
    void what_was_refused_for_another_reason_does_not_count() {
        for (int n = 0; n < MOST + 2; n++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                        limit.count(official);
                        throw new IllegalStateException("refused after it");
                    }));
        }
        enter();
        assertThat(noted()).isZero();
    }

    @Test
    void a_limit_that_lets_nobody_work_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeskSettings(0));
    }
}
