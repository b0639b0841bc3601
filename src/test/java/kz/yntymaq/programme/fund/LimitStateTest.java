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

    @Test
    void what_is_reserved_is_rounded_and_never_written_as_nothing_or_all_when_it_is_not() {
        assertThat(limit("10000", "255").bar().percentWritten()).isEqualTo("3");
        assertThat(limit("10000", "65").bar().percentWritten()).isEqualTo("1");
        assertThat(limit("10000", "1").bar().percentWritten()).isEqualTo("<1");
        assertThat(limit("10000", "0").bar().percentWritten()).isEqualTo("0");
        assertThat(limit("10000", "9999").bar().percentWritten()).isEqualTo(">99");
        assertThat(limit("10000", "10000").bar().percentWritten()).isEqualTo("100");
        assertThat(limit("0", "0").bar().percentWritten()).isEqualTo("0");
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
