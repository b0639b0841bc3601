package kz.yntymaq.integrity.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.Indicators;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.population.made.Generator;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well false is told from real in made populations, none of which was looked at while thresholds were chosen. It
 * measures the indicators against a generator and claims nothing of life.
 */
class MeasuredTest {

    private static final int SIZE = 1000;
    private static final Map<Long, Measured> KEPT = new HashMap<>();

    /**
     * Those whose loss does not show in the worst of B and C, each with why it stays.
     */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("one-supplier", "a signal only where several suppliers are usual; a question for visitors"),
            Map.entry("one-buyer", "as above, of buyers"),
            Map.entry("chair-tenure", "a remark by design"),
            Map.entry("young-applicant", "a remark by design, of real ones more than of false"),
            Map.entry("no-distribution", "a remark by design: a meeting may keep income in a fund"),
            Map.entry("quorum", "a remark by design: whether anything was decided is not known"));

    private static synchronized Measured measured(long seed) {
        return Objects.requireNonNull(KEPT.computeIfAbsent(seed, one -> {
            Population population = new Generator(one).population(SIZE);
            return Measured.of(population, new Indicators().of(population, ShippedThresholds.values()));
        }));
    }

    @ParameterizedTest
    @ValueSource(longs = {9001, 9002})
    void false_is_told_from_real_by_the_worst_of_control_and_intermediary(long seed) {
        assertThat(measured(seed).auc()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(longs = {9001, 9002})
    void hardly_any_real_one_is_red(long seed) {
        assertThat(measured(seed).red(true).part()).isLessThanOrEqualTo(0.02);
        Map<String, Measured.Share> kinds = measured(seed).byKind(true);
        assertThat(kinds).containsKeys("tiny", "new", "family", "dairy", "processing", "seasonal", "dormant-winter");
        kinds.forEach((kind, share) -> assertThat(share.part()).as(kind).isLessThanOrEqualTo(0.05));
    }

    @ParameterizedTest
    @ValueSource(longs = {9001, 9002})
    void most_of_each_false_kind_are_red(long seed) {
        Map<String, Measured.Share> kinds = measured(seed).byKind(false);
        assertThat(kinds).hasSize(7);
        kinds.forEach((kind, share) -> assertThat(share.part()).as(kind).isGreaterThanOrEqualTo(0.65));
    }

    @Test
    void not_enough_data_is_counted() {
        assertThat(measured(9001).count(Outcome.UNKNOWN, true)).containsKeys("exit-decision", "sleeping", "same-few");
    }

    /** A measure that could not fall would prove nothing. */
    @Test
    void each_indicator_that_is_turned_off_makes_the_figures_fall_or_says_why_it_stays() {
        var idle = new TreeSet<String>();
        for (Sign sign : new Indicators().signs()) {
            boolean falls = false;
            for (long seed : new long[] {9001, 9002}) {
                Measured all = measured(seed);
                Measured less = all.without(sign.code());
                falls |= sign.group() == Group.BREACH ? breaches(less) < breaches(all) : isWorse(less, all);
            }
            if (!falls) {
                idle.add(sign.code());
            }
        }
        assertThat(idle).isSubsetOf(STAYS.keySet());
    }

    private static long breaches(Measured measured) {
        return measured.all().stream()
                .flatMap(one -> one.findings().stream())
                .filter(one -> one.outcome() == Outcome.BREACH)
                .count();
    }

    private static boolean isWorse(Measured less, Measured all) {
        return less.red(false).red() < all.red(false).red() || less.auc() < all.auc();
    }

    @Test
    void an_assessment_without_an_indicator_is_the_same_but_for_it() {
        Population population = new Generator(5).population(60);
        var whole = new Indicators().of(population, ShippedThresholds.values());
        var less = new Indicators().without("margin").of(population, ShippedThresholds.values());
        whole.findings()
                .forEach((id, findings) -> assertThat(less.findings().get(id))
                        .isEqualTo(findings.stream()
                                .filter(one -> !one.indicator().equals("margin"))
                                .toList()));
    }

    /** Files may be missing: nothing is known then, and nobody is red for it. */
    @Test
    void a_population_of_which_little_is_written_down_has_no_more_real_ones_in_red() {
        Population all = new Generator(9004).population(500);
        for (Population less : Set.of(
                new Population(
                        all.on(),
                        all.cooperatives(),
                        all.people(),
                        all.members(),
                        all.seats(),
                        all.meetings(),
                        all.attendance(),
                        java.util.List.of(),
                        all.sales(),
                        all.payments(),
                        all.loans(),
                        all.exits(),
                        all.kin()),
                new Population(
                        all.on(),
                        all.cooperatives(),
                        all.people(),
                        all.members(),
                        all.seats(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        all.loans(),
                        java.util.List.of(),
                        java.util.List.of()))) {
            Measured measured = Measured.of(less, new Indicators().of(less, ShippedThresholds.values()));
            assertThat(measured.red(true).part()).isLessThanOrEqualTo(0.02);
        }
    }
}
