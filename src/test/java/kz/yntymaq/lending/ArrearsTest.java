package kz.yntymaq.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ages of what is overdue. */
class ArrearsTest {

    @Test
    void days_past_due_stand_in_one_age_each() {
        assertThat(List.of(0L, 1L, 30L, 31L, 60L, 61L, 90L, 91L, 5000L))
                .extracting(Arrears::of)
                .containsExactly(
                        Arrears.NONE,
                        Arrears.UP_TO_30,
                        Arrears.UP_TO_30,
                        Arrears.UP_TO_60,
                        Arrears.UP_TO_60,
                        Arrears.UP_TO_90,
                        Arrears.UP_TO_90,
                        Arrears.OVER_90,
                        Arrears.OVER_90);
    }
}
