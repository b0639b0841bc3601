package kz.yntymaq.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.reporting.Suppression.Hidden;
import org.junit.jupiter.api.Test;

/** What is hidden so that nobody is told of, and that it cannot be reckoned from what is not. */
class SuppressionTest {

    private static final Measure MEASURE = Measure.PAID;

    private static boolean nothingBefore(CellKey key) {
        return false;
    }

    /** What somebody has in a leaf. */
    private record Fact(Leaf leaf, int who, boolean person, long tenge) {}

    /** People with a million each in districts of one oblast, one year. */
    private static List<Fact> districts(int... people) {
        var facts = new ArrayList<Fact>();
        int who = 0;
        for (int district = 0; district < people.length; district++) {
            for (int i = 0; i < people[district]; i++) {
                facts.add(new Fact(new Leaf(2026, "11/" + district, "AA", "CROP"), who++, true, 1_000_000));
            }
        }
        return facts;
    }

    private static Cube cube(List<Fact> facts) {
        var byCell = new HashMap<CellKey, List<Fact>>();
        var leaves = new HashMap<Leaf, Raw>();
        facts.forEach(fact -> fact.leaf()
                .cells(MEASURE)
                .forEach(key ->
                        byCell.computeIfAbsent(key, each -> new ArrayList<>()).add(fact)));
        facts.stream()
                .map(Fact::leaf)
                .distinct()
                .forEach(leaf -> leaves.put(
                        leaf,
                        raw(facts.stream()
                                .filter(fact -> fact.leaf().equals(leaf))
                                .toList())));
        var cells = new HashMap<CellKey, Raw>();
        byCell.forEach((key, all) -> cells.put(key, raw(all)));
        return new Cube(MEASURE, cells, leaves);
    }

    private static Raw raw(List<Fact> facts) {
        var each = new HashMap<Integer, Long>();
        facts.forEach(fact -> each.merge(fact.who(), fact.tenge(), Long::sum));
        return new Raw(
                facts.size(),
                facts.stream().filter(Fact::person).map(Fact::who).distinct().count(),
                BigDecimal.valueOf(facts.stream().mapToLong(Fact::tenge).sum()),
                BigDecimal.valueOf(
                        each.values().stream().mapToLong(Long::longValue).max().orElse(0)));
    }

    private static CellKey district(int number) {
        return new CellKey(MEASURE, 2026, "11/" + number, "", "");
    }

    @Test
    void of_3_12_and_40_the_3_is_hidden_and_the_12_with_it_for_the_total_is_55() {
        Map<CellKey, Hidden> hidden =
                Suppression.REAL.hidden(cube(districts(3, 12, 40)), SuppressionTest::nothingBefore);
        assertThat(hidden)
                .containsEntry(district(0), Hidden.ALL)
                .containsEntry(district(1), Hidden.ALL)
                .doesNotContainKeys(district(2), CellKey.all(MEASURE), new CellKey(MEASURE, 2026, "11", "", ""));
    }

    @Test
    void the_two_that_are_hidden_together_are_never_fewer_than_five_people() {
        Map<CellKey, Hidden> hidden =
                Suppression.REAL.hidden(cube(districts(1, 2, 40, 50)), SuppressionTest::nothingBefore);
        assertThat(hidden).containsKeys(district(0), district(1), district(2)).doesNotContainKey(district(3));
    }

    @Test
    void five_people_are_shown_and_four_are_not() {
        assertThat(Suppression.REAL.hidden(cube(districts(5, 6, 7)), SuppressionTest::nothingBefore))
                .isEmpty();
        assertThat(Suppression.REAL.hidden(cube(districts(4, 6, 7)), SuppressionTest::nothingBefore))
                .containsKeys(district(0), district(1));
    }

    @Test
    void co_operatives_are_counted_however_few_they_are() {
        List<Fact> facts = Stream.of(0, 1, 2)
                .map(i -> new Fact(new Leaf(2026, "11/" + i, "AA", "CROP"), i, false, 1_000_000))
                .toList();
        assertThat(Suppression.REAL
                        .hidden(cube(facts), SuppressionTest::nothingBefore)
                        .values())
                .doesNotContain(Hidden.ALL);
    }

    @Test
    void a_sum_of_which_one_has_more_than_four_fifths_is_hidden_and_the_number_stays() {
        var facts = new ArrayList<>(districts(6, 6, 6));
        facts.add(new Fact(new Leaf(2026, "11/0", "AA", "CROP"), 99, false, 25_000_000));
        Map<CellKey, Hidden> hidden = Suppression.REAL.hidden(cube(facts), SuppressionTest::nothingBefore);
        assertThat(hidden).containsEntry(district(0), Hidden.TOTAL).doesNotContainValue(Hidden.ALL);
        assertThat(hidden.keySet()).as("another with it").contains(district(1)).doesNotContain(district(2));
        var exactly = new ArrayList<>(districts(6, 6, 6));
        exactly.add(new Fact(new Leaf(2026, "11/0", "AA", "CROP"), 99, false, 24_000_000));
        assertThat(Suppression.REAL.hidden(cube(exactly), SuppressionTest::nothingBefore))
                .isEmpty();
    }

    @Test
    void what_was_hidden_before_stays_so() {
        Map<CellKey, Hidden> hidden = Suppression.REAL.hidden(cube(districts(5, 12, 40)), district(0)::equals);
        assertThat(hidden).containsKeys(district(0), district(1));
    }

    @Test
    void no_hidden_figure_follows_from_the_published_ones_however_they_are_put_together() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            Cube cube = cube(facts(random));
            Map<CellKey, Hidden> hidden = Suppression.REAL.hidden(cube, SuppressionTest::nothingBefore);
            assertThat(hidden).as("seed %d", seed).isNotEmpty();
            assertNoneFollows(cube, hidden, Hidden.ALL, seed);
            assertNoneFollows(cube, hidden, Hidden.TOTAL, seed);
        }
    }

    private static List<Fact> facts(Random random) {
        var facts = new ArrayList<Fact>();
        int people = 40 + random.nextInt(120);
        for (int who = 0; who < people; who++) {
            String oblast = String.valueOf(10 + random.nextInt(3));
            var leaf = new Leaf(
                    2024 + random.nextInt(3),
                    oblast + "/" + (int) Math.min(2, Math.abs(random.nextGaussian() * 1.2)),
                    random.nextInt(4) == 0 ? "AAP" : "AA",
                    random.nextInt(3) == 0 ? "CROP" : "LIVESTOCK");
            boolean large = random.nextInt(15) == 0;
            facts.add(new Fact(
                    leaf, who, random.nextInt(3) != 0, large ? 80_000_000 : 1_000_000 + random.nextInt(9) * 500_000L));
        }
        return facts;
    }

    /**
     * Whoever knows every figure that is shown, and that what is missing of the whole is nothing, still cannot reckon one that is hidden:
     * it is no sum of the shown ones, whatever they are multiplied by.
     */
    private static void assertNoneFollows(Cube cube, Map<CellKey, Hidden> hidden, Hidden level, int seed) {
        Set<CellKey> secret = new HashSet<>();
        hidden.forEach((key, how) -> {
            if (how == Hidden.ALL || level == Hidden.TOTAL) {
                secret.add(key);
            }
        });
        List<Leaf> unknown = everyLeaf(cube);
        Map<CellKey, long[]> rows = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            for (CellKey key : unknown.get(i).cells(MEASURE)) {
                rows.computeIfAbsent(key, each -> new long[unknown.size()])[i] = 1;
            }
        }
        var basis = new Modular(unknown.size());
        rows.forEach((key, row) -> {
            if (!secret.contains(key)) {
                basis.add(row);
            }
        });
        for (CellKey key : secret) {
            assertThat(basis.follows(rows.get(key)))
                    .as("%s follows, seed %d", key, seed)
                    .isFalse();
        }
    }

    /** All that may hold somebody: no published figure that it is a part of is nothing. */
    private static List<Leaf> everyLeaf(Cube cube) {
        Set<Integer> years = new HashSet<>();
        Set<String> places = new HashSet<>();
        Set<String> programmes = new HashSet<>();
        Set<String> purposes = new HashSet<>();
        cube.parts().keySet().forEach(leaf -> {
            years.add(leaf.year());
            places.add(leaf.place());
            programmes.add(leaf.programme());
            purposes.add(leaf.purpose());
        });
        var all = new ArrayList<Leaf>();
        for (int year : years) {
            for (String place : places) {
                for (String programme : programmes) {
                    for (String purpose : purposes) {
                        var leaf = new Leaf(year, place, programme, purpose);
                        if (leaf.cells(MEASURE).stream().allMatch(key -> cube.find(key) != null)) {
                            all.add(leaf);
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void the_look_at_what_follows_finds_the_twelve_when_only_the_three_is_hidden() {
        Cube cube = cube(districts(3, 12, 40));
        var basis = new Modular(3);
        basis.add(new long[] {0, 1, 0});
        basis.add(new long[] {0, 0, 1});
        basis.add(new long[] {1, 1, 1});
        assertThat(basis.follows(new long[] {1, 0, 0})).isTrue();
        assertThat(cube.keys()).isNotEmpty();
    }

    /** Sums of rows, reckoned modulo a large prime. */
    private static final class Modular {

        private static final long PRIME = 1_000_000_007L;

        private final int width;
        private final List<long[]> rows = new ArrayList<>();
        private final List<Integer> leads = new ArrayList<>();

        Modular(int width) {
            this.width = width;
        }

        private long[] reduced(long[] row) {
            long[] left = Arrays.copyOf(row, width);
            for (int i = 0; i < rows.size(); i++) {
                long factor = left[leads.get(i)];
                if (factor != 0) {
                    for (int column = 0; column < width; column++) {
                        left[column] = Math.floorMod(left[column] - factor * rows.get(i)[column], PRIME);
                    }
                }
            }
            return left;
        }

        void add(long[] row) {
            long[] left = reduced(row);
            for (int column = 0; column < width; column++) {
                if (left[column] != 0) {
                    long inverse = power(left[column], PRIME - 2);
                    for (int each = 0; each < width; each++) {
                        left[each] = left[each] * inverse % PRIME;
                    }
                    rows.add(left);
                    leads.add(column);
                    return;
                }
            }
        }

        boolean follows(long[] row) {
            return Arrays.stream(reduced(row)).allMatch(each -> each == 0);
        }

        private static long power(long base, long exponent) {
            long result = 1;
            long square = base % PRIME;
            for (long left = exponent; left > 0; left >>= 1) {
                if ((left & 1) == 1) {
                    result = result * square % PRIME;
                }
                square = square * square % PRIME;
            }
            return result;
        }
    }
}
