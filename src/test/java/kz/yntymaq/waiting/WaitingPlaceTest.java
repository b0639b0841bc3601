package kz.yntymaq.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.waiting.WaitingLists.LeaveReason;
import org.junit.jupiter.api.Test;

class WaitingPlaceTest {

    private static final Instant NOW = Instant.parse("2026-10-23T05:00:00Z");

    private final WaitingPlace place = new WaitingPlace(
            new Entry(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "MILK-2026-01-27",
                    "MILK-2026-11-000001",
                    "110000000",
                    null,
                    NOW,
                    sum("246900")),
            "MILK",
            "MILK",
            NOW);

    private static BigDecimal sum(String tenge) {
        return new BigDecimal(tenge);
    }

    private void partPaidAndLeft(LeaveReason reason) {
        place.pay(sum("100000"));
        place.leave(reason, NOW);
    }

    @Test
    void whoever_gave_up_the_rest_stands_again_for_what_was_never_paid() {
        partPaidAndLeft(LeaveReason.GIVEN_UP);
        place.takeBack(sum("100000"));
        assertThat(place.isWaiting()).isTrue();
        assertThat(place.rest()).isEqualByComparingTo("100000");
        assertThat(place.leftAs()).isNull();
    }

    @Test
    void a_place_that_ended_with_its_year_stays_ended() {
        partPaidAndLeft(LeaveReason.YEAR_OVER);
        place.takeBack(sum("100000"));
        assertThat(place.isWaiting()).isFalse();
        assertThat(place.paid()).isZero();
        assertThat(place.leftAs()).isEqualTo(LeaveReason.YEAR_OVER);
    }

    @Test
    void no_more_is_taken_back_than_was_paid() {
        place.pay(sum("100000"));
        assertThatIllegalStateException().isThrownBy(() -> place.takeBack(sum("100000.01")));
        assertThat(place.rest()).isEqualByComparingTo("146900");
    }
}
