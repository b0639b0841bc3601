package kz.yntymaq.programme.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitStateTest {

    @Test
    void what_is_left_is_what_is_allotted_without_what_is_reserved() {
        assertThat(limit("100.50", "40.25").left()).isEqualByComparingTo("60.25");
        assertThat(limit("100", "100").left()).isZero();
    }

    @Test
    void its_picture_shows_the_reserved_part_of_the_allotted() {
        assertThat(limit("200", "50").bar().percent()).isEqualTo(25);
        assertThat(limit("200", "200").bar().percent()).isEqualTo(100);
    }

    private static LimitState limit(String allotted, String reserved) {
        return new LimitState(
                "110000000",
                2026,
                new BigDecimal(allotted),
                new BigDecimal(reserved),
                0,
                Instant.EPOCH,
                UUID.randomUUID());
    }
}
