package kz.yntymaq.programme.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.yntymaq.programme.priority.ScreeningStep.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningStepTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource({"SEND, 2027-01-15", "AGREE, 2027-01-30", "PUBLISH, 2027-02-15"})
    void each_step_has_the_day_that_the_rules_name(ScreeningStep step, LocalDate day) {
        assertThat(step.day(2027)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, 5, false",
        "2027-01-15, 0, false",
        "2027-01-16, -1, true",
    })
    void its_last_day_is_still_in_time(LocalDate today, long left, boolean late) {
        Due due = ScreeningStep.all(2027, today).get(0);
        assertThat(due.daysLeft()).isEqualTo(left);
        assertThat(due.isLate()).isEqualTo(late);
        assertThat(due.daysLate()).isEqualTo(-left);
    }

    @Test
    void what_was_done_counts_its_delay_by_the_days_of_the_portals_own_zone() {
        Instant lastMinute = Instant.parse("2027-01-15T18:59:00Z");
        assertThat(ScreeningStep.SEND.daysLate(2027, lastMinute, ALMATY)).isZero();
        assertThat(ScreeningStep.SEND.daysLate(2027, lastMinute.plusSeconds(60), ALMATY))
                .isOne();
        assertThat(ScreeningStep.SEND.daysLate(2027, Instant.parse("2026-11-23T05:00:00Z"), ALMATY))
                .isZero();
    }
}
