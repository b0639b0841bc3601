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
        farmer.describe(ProducerKind.SUBSIDIARY_FARM, TODAY, "milk", null, NOW, TODAY);
        assertThat(farmer.profile().kind()).isEqualTo(ProducerKind.SUBSIDIARY_FARM);
        assertThat(farmer.profile().registeredSince()).isEqualTo(TODAY);
    }

    @Test
    void refuses_a_registration_in_the_future() {
        assertThatThrownBy(() -> farmer.describe(ProducerKind.OTHER, TODAY.plusDays(1), "milk", null, NOW, TODAY))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void refuses_a_registration_before_birth_and_one_of_another_age() {
        LocalDate born = LocalDate.of(1985, 1, 1);
        assertThatThrownBy(() -> farmer.describe(ProducerKind.OTHER, born.minusDays(1), "milk", born, NOW, TODAY))
                .hasMessageContaining("farmer.refused.before-birth");
        assertThatThrownBy(
                        () -> farmer.describe(ProducerKind.OTHER, LocalDate.of(1026, 11, 23), "milk", null, NOW, TODAY))
                .hasMessageContaining("farmer.refused.long-ago");
        farmer.describe(ProducerKind.OTHER, born, "milk", born, NOW, TODAY);
        assertThat(farmer.profile().registeredSince()).isEqualTo(born);
    }
}
