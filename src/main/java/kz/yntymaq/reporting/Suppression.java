package kz.yntymaq.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.yntymaq.reporting.Cube.Side;
import org.jspecify.annotations.Nullable;

/**
 * What is left out of the published figures so that nobody learns of one person. A figure behind which fewer people stand
 * than the least number is hidden, and of a sum of which one has nearly all the sum. As it could be reckoned from the others, others
 * are hidden with it: some people are moved in thought between it and its neighbours, so that all that stays published
 * reads the same; whatever the move changes is hidden. So no hidden figure follows from the published ones, in whatever way
 * they are put together. That anything is hidden, and from how many on it is not, is the portal's own order.
 *
 * @param least fewest people behind a figure that is shown
 * @param percent most of a sum that one may have for it to be shown
 */
record Suppression(int least, int percent) {

    /** Of a portal with real people. */
    static final Suppression REAL = new Suppression(5, 80);

    /** Of a demonstration, whose people are made up: that something is hidden is shown, and nearly all else too. */
    static final Suppression DEMONSTRATION = new Suppression(2, 100);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Neighbours of a side that are tried. */
    private static final int NEIGHBOURS = 4;

    /** What of a figure is hidden. */
    enum Hidden {
        NOTHING,
        TOTAL,
        ALL
    }

    /**
     * What is hidden of a measure; what is missing is shown.
     *
     * @param stays what was hidden before and has to stay so
     */
    Map<CellKey, Hidden> hidden(Cube cube, Predicate<CellKey> stays) {
        var numbers = new Search(cube, false, new HashSet<>());
        numbers.protect(key -> isSmall(cube.raw(key)) || stays.test(key));
        var totals = new Search(cube, true, new HashSet<>(numbers.hidden));
        totals.protect(key -> isOneOf(cube.raw(key)));
        var found = new HashMap<CellKey, Hidden>();
        totals.hidden.forEach(key -> found.put(key, Hidden.TOTAL));
        numbers.hidden.forEach(key -> found.put(key, Hidden.ALL));
        return found;
    }

    private boolean isSmall(Raw raw) {
        return raw.people() > 0 && raw.people() < least;
    }

    private boolean isOneOf(Raw raw) {
        return raw.total().signum() != 0
                && raw.largest().multiply(ALL).compareTo(raw.total().multiply(BigDecimal.valueOf(percent))) > 0;
    }

    /** How much a neighbour needs so that the two together tell of nobody. */
    private BigDecimal missing(Raw raw, boolean total) {
        return total
                ? raw.largest()
                        .multiply(ALL)
                        .divide(BigDecimal.valueOf(percent), 2, RoundingMode.UP)
                        .subtract(raw.total())
                : BigDecimal.valueOf(least - raw.people());
    }

    private static BigDecimal size(Raw raw, boolean total) {
        return total ? raw.total() : BigDecimal.valueOf(raw.number());
    }

    /** Looks for what has to be hidden with what. */
    private final class Search {

        private final Cube cube;
        private final boolean total;
        private final Set<CellKey> hidden;
        private final Set<CellKey> safe;

        Search(Cube cube, boolean total, Set<CellKey> hidden) {
            this.cube = cube;
            this.total = total;
            this.hidden = hidden;
            this.safe = new HashSet<>(hidden); // what hides a number hides its total by the same move
        }

        void protect(Predicate<CellKey> sensitive) {
            List<CellKey> found = cube.keys().stream()
                    .filter(sensitive)
                    .sorted(Comparator.comparing((CellKey key) -> size(cube.raw(key), total))
                            .thenComparing(CellKey::toString))
                    .toList();
            hidden.addAll(found);
            for (CellKey key : found) {
                if (!safe.contains(key)) {
                    Set<CellKey> moved = cheapest(key);
                    hidden.addAll(moved);
                    safe.addAll(moved);
                }
            }
        }

        /** The move that changes the fewest figures that are still shown. */
        private Set<CellKey> cheapest(CellKey key) {
            List<Side> sides = EnumSet.allOf(Side.class).stream()
                    .filter(side -> side.isToldApartIn(key))
                    .toList();
            Set<CellKey> best = Set.of();
            double cheapest = Double.MAX_VALUE;
            for (Leaf leaf : cube.leaves(key)) {
                for (List<Move> moves : ways(key, sides)) {
                    Set<CellKey> changed = changed(leaf, moves);
                    double cost = changed == null ? Double.MAX_VALUE : cost(changed);
                    if (changed != null && cost < cheapest && changed.contains(key)) {
                        cheapest = cost;
                        best = changed;
                    }
                }
            }
            return best.isEmpty() ? all(key) : best;
        }

        /** All that its smallest part belongs to: where no move is left. */
        private Set<CellKey> all(CellKey key) {
            var found = new HashSet<>(Set.of(key));
            cube.leaves(key).stream()
                    .limit(1)
                    .flatMap(leaf -> cube.published(leaf).stream())
                    .forEach(found::add);
            found.retainAll(cube.keys());
            return found;
        }

        /** What co-operatives got is public on lists of its own: behind them alone nobody is hidden. */
        private boolean hidesPeople(Raw near, BigDecimal missing) {
            return total ? near.people() > 0 : BigDecimal.valueOf(near.people()).compareTo(missing) >= 0;
        }

        private record Move(Side side, Leaf to) {}

        /** Every choice of sides and of a neighbour on each; none at all too, which hides all that the part belongs to. */
        private List<List<Move>> ways(CellKey key, List<Side> sides) {
            var ways = new ArrayList<List<Move>>();
            ways.add(List.of());
            for (Side side : sides) {
                List<Move> moves = neighbours(side, key).stream()
                        .map(near -> new Move(side, cube.leaves(near).get(0)))
                        .toList();
                for (List<Move> way : List.copyOf(ways)) {
                    for (Move move : moves) {
                        var longer = new ArrayList<>(way);
                        longer.add(move);
                        ways.add(longer);
                    }
                }
            }
            return ways;
        }

        /** Those that are large enough, the hidden ones first, then the smallest. */
        private List<CellKey> neighbours(Side side, CellKey key) {
            BigDecimal missing = missing(cube.raw(key), total);
            return cube.line(side, key).stream()
                    .filter(near -> !near.equals(key) && !cube.leaves(near).isEmpty())
                    .filter(near -> hidesPeople(cube.raw(near), missing))
                    .filter(near -> size(cube.raw(near), total).signum() > 0
                            && size(cube.raw(near), total).compareTo(missing) >= 0)
                    .sorted(Comparator.comparing((CellKey near) -> !hidden.contains(near))
                            .thenComparing(near -> size(cube.raw(near), total))
                            .thenComparing(CellKey::toString))
                    .limit(NEIGHBOURS)
                    .toList();
        }

        /** What reads otherwise when people are moved; null where a figure that is nothing would become something. */
        private @Nullable Set<CellKey> changed(Leaf from, List<Move> moves) {
            var change = new HashMap<CellKey, Integer>();
            for (int corner = 0; corner < 1 << moves.size(); corner++) {
                Leaf leaf = from;
                for (int i = 0; i < moves.size(); i++) {
                    if ((corner >> i & 1) == 1) {
                        leaf = moves.get(i).side().moved(leaf, moves.get(i).to());
                    }
                }
                int sign = Integer.bitCount(corner) % 2 == 0 ? 1 : -1;
                cube.published(leaf).forEach(key -> change.merge(key, sign, Integer::sum));
            }
            var changed = new HashSet<CellKey>();
            for (Map.Entry<CellKey, Integer> each : change.entrySet()) {
                Raw raw = cube.find(each.getKey());
                if (each.getValue() != 0) {
                    if (raw == null || size(raw, total).signum() == 0) {
                        return null;
                    }
                    changed.add(each.getKey());
                }
            }
            return changed;
        }

        /** How much is lost: a large figure is missed more than a small one. */
        private double cost(Set<CellKey> changed) {
            return changed.stream()
                    .filter(key -> !hidden.contains(key))
                    .mapToDouble(key -> 1 + size(cube.raw(key), total).doubleValue())
                    .sum();
        }
    }
}
