package kz.yntymaq.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import kz.yntymaq.application.route.RouteDays;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The days of the stages of shipped editions, in the calendar of 2026. */
@PortalTest
class RouteDaysTest {

    @Autowired
    RouteDays days;

    @Autowired
    TransactionOperations transactions;

    @ParameterizedTest
    @CsvSource({
        "P08-2026-06-23, 2026-02-02, 2026-02-03 2026-02-16 2026-02-27",
        "P08-2026-06-23, 2026-07-03, 2026-07-07 2026-07-20 2026-07-31",
        "P08-2026-06-23, 2026-03-19, 2026-03-20 2026-04-07 2026-04-20",
        "MILK-2026-01-27, 2026-03-19, 2026-03-26"
    })
    void each_stage_is_due_so_many_working_days_after_the_registration(String edition, LocalDate day, String due) {
        var found = transactions.execute(each -> days.registered(Shipped.edition(edition), day));
        assertThat(found).isNotNull();
        assertThat(found.stageDue()).isNotNull();
        assertThat(found.stageDue().days().values())
                .containsExactlyElementsOf(
                        Arrays.stream(due.split(" ")).map(LocalDate::parse).toList());
    }
}
