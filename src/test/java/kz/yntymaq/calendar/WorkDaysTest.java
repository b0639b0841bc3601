package kz.yntymaq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDaysTest {

    private static final Map<LocalDate, DayKind> DAYS_OFF_2026 = Stream.of(
                    "2026-01-01",
                    "2026-01-02",
                    "2026-01-07",
                    "2026-03-09",
                    "2026-03-23",
                    "2026-03-24",
                    "2026-03-25",
                    "2026-05-01",
                    "2026-05-07",
                    "2026-05-11",
                    "2026-05-27",
                    "2026-07-06",
                    "2026-10-26",
                    "2026-12-16")
            .collect(Collectors.toMap(LocalDate::parse, day -> DayKind.DAY_OFF));

    private final WorkDays days = new WorkDays(DAYS_OFF_2026, Set.of(2026));

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,  3, 2026-01-08",
        "2025-12-31,  5, 2026-01-12",
        "2026-03-18,  3, 2026-03-26",
        "2026-03-18, 15, 2026-04-13",
        "2026-04-27,  3, 2026-04-30",
        "2026-04-27, 15, 2026-05-21",
        "2026-08-28,  3, 2026-09-02",
        "2026-10-22,  3, 2026-10-28",
        "2026-12-14,  3, 2026-12-18"
    })
    void a_period_starts_on_the_day_after_and_leaves_out_days_off(LocalDate registered, int period, LocalDate end) {
        assertThat(days.plus(registered, period)).isEqualTo(end);
        assertThat(days.between(registered, end)).isEqualTo(period);
    }

    @Test
    void a_moved_working_day_counts_although_it_is_a_saturday() {
        LocalDate saturday = LocalDate.of(2026, 8, 22);
        var moved = new WorkDays(Map.of(saturday, DayKind.WORKING_DAY), Set.of(2026));

        assertThat(moved.isWorkingDay(saturday)).isTrue();
        assertThat(moved.plus(LocalDate.of(2026, 8, 21), 1)).isEqualTo(saturday);
        assertThat(days.plus(LocalDate.of(2026, 8, 21), 1)).isEqualTo(LocalDate.of(2026, 8, 24));
    }

    @Test
    void a_holiday_is_data_so_taking_it_away_brings_the_deadline_forward() {
        var augustHoliday = new WorkDays(Map.of(LocalDate.of(2026, 8, 31), DayKind.DAY_OFF), Set.of(2026));

        assertThat(augustHoliday.plus(LocalDate.of(2026, 8, 28), 3)).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(days.plus(LocalDate.of(2026, 8, 28), 3)).isEqualTo(LocalDate.of(2026, 9, 2));
    }

    @Test
    void what_is_registered_on_a_day_off_counts_from_the_next_working_day() {
        assertThat(days.sameOrNext(LocalDate.of(2026, 3, 21))).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(days.sameOrNext(LocalDate.of(2026, 3, 26))).isEqualTo(LocalDate.of(2026, 3, 26));
    }

    @Test
    void an_overdue_period_is_negative() {
        assertThat(days.between(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 19)))
                .isEqualTo(-2);
        assertThat(days.between(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23)))
                .isZero();
    }

    @Test
    void no_working_days_end_on_the_same_day() {
        assertThat(days.plus(LocalDate.of(2026, 11, 23), 0)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 11, 23), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
