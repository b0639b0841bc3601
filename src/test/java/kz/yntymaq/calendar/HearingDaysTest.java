package kz.yntymaq.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Article 73 of the Administrative Code: told three working days before the act, objected to within two. */
class HearingDaysTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final WorkDays USUAL = new WorkDays(Map.of(), Set.of(2026));

    private final HearingDays days = HearingDays.of(THURSDAY, USUAL);

    @Test
    void two_working_days_are_left_to_object_and_the_act_is_made_on_the_third() {
        assertThat(days).isEqualTo(new HearingDays(THURSDAY, MONDAY, MONDAY.plusDays(1)));
        assertThat(days.mayObject(THURSDAY)).isTrue();
        assertThat(days.mayObject(MONDAY)).isTrue();
        assertThat(days.mayObject(MONDAY.plusDays(1))).isFalse();
        assertThat(days.isOver(MONDAY)).isFalse();
        assertThat(days.isOver(MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void a_day_that_becomes_a_day_off_moves_both_ends_and_the_day_of_telling_moves_none() {
        assertThat(days.recounted(off(MONDAY)))
                .isEqualTo(new HearingDays(THURSDAY, MONDAY.plusDays(1), MONDAY.plusDays(2)));
        assertThat(days.recounted(off(MONDAY.plusDays(1))))
                .as("the last day moves alone")
                .isEqualTo(new HearingDays(THURSDAY, MONDAY, MONDAY.plusDays(2)));
        assertThat(days.recounted(off(THURSDAY))).isEqualTo(days);
    }

    private static CalendarChanged off(LocalDate day) {
        return new CalendarChanged(
                day, USUAL, new WorkDays(Map.of(day, DayKind.DAY_OFF), Set.of(2026)), UUID.randomUUID());
    }
}
