package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.integrity.threshold.Fence;
import org.jspecify.annotations.Nullable;

/**
 * Fences of one indicator: Q3 + 1.5 · IQR or Q1 − 1.5 · IQR of the readings of comparable co-operatives. Comparable is
 * of the same kind, size, age and oblast; where fewer than {@code peers.least} are, the last of these is left out, and
 * so on down to all.
 */
final class Peers {

    private static final double REACH = 1.5;
    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;
    private static final int DIGITS = 5;

    /** Nothing beside something counts as a ten thousandth. */
    private static final double LEAST_RATIO = 0.0001;

    private final String indicator;
    private final boolean above;
    private final boolean ratios;
    private final int least;
    private final Map<String, List<Double>> readings = new HashMap<>();
    private final Map<String, Fence> fences = new HashMap<>();

    Peers(String indicator, Bar bar, int least) {
        this.indicator = indicator;
        this.above = bar.way() != Bar.Way.BELOW;
        this.ratios = bar.ratios();
        this.least = least;
    }

    void add(CooperativeFacts one, double value) {
        double reading = ratios ? Math.log(Math.max(value, LEAST_RATIO)) : value;
        for (String group : groups(one)) {
            readings.computeIfAbsent(group, key -> new ArrayList<>()).add(reading);
        }
    }

    /** The fence of the nearest peers that are enough; null when even all together are too few. */
    @Nullable
    Fence of(CooperativeFacts one) {
        for (String group : groups(one)) {
            List<Double> values = readings.getOrDefault(group, List.of());
            if (values.size() >= least) {
                return fences.computeIfAbsent(group, key -> fence(key, values));
            }
        }
        return null;
    }

    /** Those that were asked for. */
    List<Fence> used() {
        return fences.values().stream()
                .sorted(java.util.Comparator.comparing(Fence::peers))
                .toList();
    }

    private Fence fence(String group, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double first = quantile(sorted, LOWER);
        double third = quantile(sorted, UPPER);
        double reach = REACH * (third - first);
        double at = above ? third + reach : first - reach;
        return new Fence(
                indicator,
                group,
                sorted.length,
                BigDecimal.valueOf(ratios ? Math.exp(at) : at).setScale(DIGITS, RoundingMode.HALF_UP));
    }

    /** Q1 − 1.5 · IQR of sorted values. */
    static double lowerFence(double[] sorted) {
        double first = quantile(sorted, LOWER);
        return first - REACH * (quantile(sorted, UPPER) - first);
    }

    /** By straight lines between the values, as R's type 7 and most tables do. */
    static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int next = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[next] - sorted[below]);
    }

    private static List<String> groups(CooperativeFacts one) {
        String kind = "kind=" + one.row().kind().trim().toLowerCase(java.util.Locale.ROOT);
        String size = kind + ";size=" + size(one.members().size());
        String age = size + ";age=" + age(one.ageMonths());
        return Arrays.asList(age + ";oblast=" + one.row().oblast(), age, size, kind, "all");
    }

    private static String size(int members) {
        if (members < 5) {
            return "1-4";
        }
        if (members <= 10) {
            return "5-10";
        }
        return members <= 30 ? "11-30" : "31+";
    }

    private static String age(long months) {
        if (months < 12) {
            return "0";
        }
        return months < 36 ? "1-2" : "3+";
    }
}
