package kz.yntymaq.cooperative.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a duty stands on a day, each bound from both sides. */
class DutyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Duty due(@Nullable LocalDate on, @Nullable LocalDate kept) {
        return new Duty("duty.meeting", "", on, LegalReference.of("C 34(4)"), true, kept, "/", false, List.of());
    }

    private static Duty in(int days) {
        return due(TODAY.plusDays(days), null);
    }

    @Test
    void a_duty_is_near_from_thirty_days_before_and_overdue_from_the_day_after() {
        assertThat(in(31).state(TODAY)).isEqualTo(Duty.State.AHEAD);
        assertThat(in(30).state(TODAY)).isEqualTo(Duty.State.NEAR);
        assertThat(in(0).state(TODAY)).isEqualTo(Duty.State.NEAR);
        assertThat(in(-1).state(TODAY)).isEqualTo(Duty.State.OVERDUE);
        assertThat(due(TODAY.plusDays(31), TODAY).state(TODAY)).isEqualTo(Duty.State.KEPT);
        assertThat(due(null, null).state(TODAY)).isEqualTo(Duty.State.NOW);
    }

    @Test
    void the_chair_is_told_thirty_days_before_seven_days_before_at_once_and_when_it_is_overdue() {
        assertThat(in(31).stage(TODAY)).isNull();
        assertThat(in(30).stage(TODAY)).isEqualTo(Duty.Stage.MONTH);
        assertThat(in(8).stage(TODAY)).isEqualTo(Duty.Stage.MONTH);
        assertThat(in(7).stage(TODAY)).isEqualTo(Duty.Stage.WEEK);
        assertThat(in(0).stage(TODAY)).isEqualTo(Duty.Stage.WEEK);
        assertThat(in(-1).stage(TODAY)).isEqualTo(Duty.Stage.OVERDUE);
        assertThat(due(null, null).stage(TODAY)).isEqualTo(Duty.Stage.NOW);
    }
}
