package kz.yntymaq.calculator.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The acts' sums, to the tiyn. */
class SubsidiesTest {

    private static final long SEED = 317_108;
    private static final int CASES = 5_000;

    @ParameterizedTest
    @CsvSource({"12345, 246900, false", "5000000, 100000000, true", "4999999, 99999980, false", "1, 20, false"})
    void milk_brings_its_rate_and_much_of_it_a_counter_obligation(
            BigDecimal kilograms, BigDecimal sum, boolean obligation) {
        var milk = new MilkSubsidy(kilograms);
        assertThat(milk.sum()).isEqualByComparingTo(sum);
        assertThat(milk.bringsCounterObligation()).isEqualTo(obligation);
    }

    @Test
    void milk_is_counted_in_whole_kilograms() {
        assertThatThrownBy(() -> new MilkSubsidy(new BigDecimal("1.5"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MilkSubsidy(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{1} of {0} for {2}, {3} of it creditable VAT, {4} %")
    @CsvSource({
        "8-2.1.1, 1,  2600000, 0,      25, 2200000, 550000",
        "8-2.1.1, 1,  2600000, 0,      50, 2200000, 1100000",
        "8-2.1.1, 1,  2320000, 320000, 25, 2000000, 500000",
        "8-4.1,   1,  7500000, 0,      25, 7500000, 1875000",
        "8-2.1.2, 10, 95000,   0,      25, 90000,   225000",
        "8-2.1.1, 1,  2200000, 0,      25, 2200000, 550000",
        "8-2.1.1, 1,  2200000.01, 0,   25, 2200000, 550000",
        "8-2.1.1, 1,  2199999.99, 0,   25, 2199999.99, 550000.00",
        "8-2.1.7, 3,  0.01,    0,      25, 0.01,    0.01",
        "9-1.1,   2,  600000,  0,      25, 520000,  260000"
    })
    void equipment_brings_a_share_of_its_capped_cost(
            String position,
            int units,
            BigDecimal cost,
            BigDecimal vat,
            BigDecimal share,
            BigDecimal base,
            BigDecimal sum) {
        var subsidy = new InvestmentSubsidy(Positions.find(position).orElseThrow(), units, cost, vat, share);
        assertThat(subsidy.base()).isEqualByComparingTo(base);
        assertThat(subsidy.sum()).isEqualByComparingTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "8-2.1.1, 50, 1, false, false",
        "8-2.1.1, 50.01, 1, true, false",
        "9-1.3, 25, 1, false, false",
        "9-1.3, 25.01, 2, true, true",
        "8-6.1, 25, 2, false, false",
        "8-6.1, 25, 3, false, true"
    })
    void what_goes_beyond_the_act_is_computed_and_said(
            String position, BigDecimal share, int units, boolean beyondShare, boolean beyondUnits) {
        var subsidy = new InvestmentSubsidy(
                Positions.find(position).orElseThrow(), units, BigDecimal.TEN, BigDecimal.ZERO, share);
        assertThat(subsidy.isShareBeyondAct()).isEqualTo(beyondShare);
        assertThat(subsidy.isBeyondUnits()).isEqualTo(beyondUnits);
        assertThat(subsidy.sum()).isPositive();
    }

    @Test
    void no_share_of_the_base_is_more_than_the_base_and_both_parts_make_the_net_cost() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            Position position =
                    Positions.all().get(random.nextInt(Positions.all().size()));
            BigDecimal cost = BigDecimal.valueOf(random.nextLong(2, 20_000_000_000L), 2);
            BigDecimal vat =
                    BigDecimal.valueOf(random.nextLong(0, cost.unscaledValue().longValue()), 2);
            BigDecimal share = BigDecimal.valueOf(random.nextLong(1, 10_001), 2);
            var subsidy = new InvestmentSubsidy(position, random.nextInt(1, 50), cost, vat, share);
            BigDecimal units = BigDecimal.valueOf(subsidy.units());
            assertThat(subsidy.base()).isPositive().isLessThanOrEqualTo(position.largestCost());
            assertThat(subsidy.sum()).isLessThanOrEqualTo(subsidy.base().multiply(units));
            assertThat(subsidy.sum().add(subsidy.own()))
                    .isEqualByComparingTo(cost.subtract(vat).multiply(units));
        }
    }

    @Test
    void the_passports_have_the_positions_that_were_read() {
        assertThat(Positions.of(Passport.MILK_RECEPTION)).hasSize(26);
        assertThat(Positions.of(Passport.WOOL_COLLECTION)).hasSize(4);
        assertThat(Positions.find("8-4.4").orElseThrow().largestCost()).isEqualByComparingTo("32000000");
        assertThat(Positions.find("9-2").orElseThrow().largestCost()).isEqualByComparingTo("11000000");
        assertThat(Positions.find("8-1a")).isEmpty();
        var codes = new HashSet<String>();
        assertThat(Positions.all()).allSatisfy(position -> {
            assertThat(codes.add(position.code())).isTrue();
            assertThat(position.nameKk()).isNotBlank();
            assertThat(position.nameRu()).isNotBlank();
            assertThat(position.nameEn()).isNotBlank();
            assertThat(position.largestCost()).isPositive();
        });
    }
}
