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

    @Test
    void shares_are_kept_by_what_is_bought_and_by_all_but_processing() {
        var quotas = new Quotas(new BigDecimal("40"), new BigDecimal("20"));
        LimitState limit = limit("1000", new Uses(new BigDecimal("300"), BigDecimal.ZERO, new BigDecimal("400")));

        assertThat(quotas.broken(limit, uses("100", "0", "0"))).isEmpty();
        assertThat(quotas.broken(limit, uses("100.01", "0", "0")).orElseThrow().left())
                .isEqualByComparingTo("100");
        assertThat(quotas.broken(limit, uses("0", "0", "100"))).isEmpty();
        assertThat(quotas.broken(limit, uses("0", "0", "100.01")).orElseThrow().key())
                .isEqualTo("processing");
        assertThat(quotas.broken(limit, uses("0", "300", "0"))).isEmpty();
        assertThat(quotas.broken(limit, uses("60", "0", "60")).orElseThrow().key())
                .isEqualTo("processing");
        assertThat(quotas.leastBudget(limit.used())).isEqualByComparingTo("875");
        assertThat(new Quotas(null, null).broken(limit, uses("900", "0", "0"))).isEmpty();
        assertThat(new Quotas(null, null).leastBudget(limit.used())).isZero();
    }

    private static Uses uses(String livestock, String processing, String other) {
        return new Uses(new BigDecimal(livestock), new BigDecimal(processing), new BigDecimal(other));
    }

    private static LimitState limit(String allotted, String reserved) {
        return limit(allotted, new Uses(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(reserved)));
    }

    private static LimitState limit(String allotted, Uses used) {
        return new LimitState(
                new LimitKey("AA", "110000000", 2026),
                Budget.fresh(new BigDecimal(allotted)),
                Budget.fresh(new BigDecimal(allotted).subtract(used.total())),
                used.total(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                used,
                0,
                Instant.EPOCH,
                UUID.randomUUID());
    }
}
