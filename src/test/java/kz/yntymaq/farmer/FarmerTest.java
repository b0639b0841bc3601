package kz.yntymaq.farmer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.Test;

class FarmerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Farmer farmer = new Farmer(UUID.randomUUID());

    @Test
    void keeps_what_the_villager_says() {
        farmer.describe(ProducerKind.SUBSIDIARY_FARM, TODAY, "milk", NOW, TODAY);
        assertThat(farmer.profile().kind()).isEqualTo(ProducerKind.SUBSIDIARY_FARM);
        assertThat(farmer.profile().registeredSince()).isEqualTo(TODAY);
    }

    @Test
    void refuses_a_registration_in_the_future() {
        assertThatThrownBy(() -> farmer.describe(ProducerKind.OTHER, TODAY.plusDays(1), "milk", NOW, TODAY))
                .isInstanceOf(RuleViolationException.class);
    }
}
