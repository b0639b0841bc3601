package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by name and how they are spread. Sums are exact, so that neither the order of rows nor their splitting
 * changes a figure.
 */
public final class Parts {

    private final Map<String, BigDecimal> amounts;
    private final BigDecimal total;

    private Parts(Map<String, BigDecimal> amounts) {
        this.amounts = amounts;
        this.total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Collects amounts; what is not above nought is left out of the whole. */
    public static final class Sum {

        private final Map<String, BigDecimal> amounts = new HashMap<>();

        /** Adds an amount to a name. */
        public Sum add(String name, BigDecimal amount) {
            amounts.merge(name, amount, BigDecimal::add);
            return this;
        }

        /** The parts. */
        public Parts parts() {
            var positive = new HashMap<>(amounts);
            positive.values().removeIf(amount -> amount.signum() <= 0);
            return new Parts(positive);
        }
    }

    public BigDecimal total() {
        return total;
    }

    /** How many names have an amount. */
    public int size() {
        return amounts.size();
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /** Who has an amount. */
    public Collection<String> names() {
        return amounts.keySet();
    }

    public BigDecimal amount(String name) {
        return amounts.getOrDefault(name, BigDecimal.ZERO);
    }

    /** The part of one that a name has. */
    public double part(String name) {
        return isEmpty() ? 0 : amount(name).doubleValue() / total.doubleValue();
    }

    /** The part of one that names have together. */
    public double part(Collection<String> names) {
        if (isEmpty()) {
            return 0;
        }
        BigDecimal sum = names.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.doubleValue() / total.doubleValue();
    }

    /** The name with the largest amount; null when there is none. */
    public @Nullable String top() {
        return amounts.entrySet().stream()
                .max(Map.Entry.<String, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The part of one that the largest has. */
    public double topPart() {
        String top = top();
        return top == null ? 0 : part(top);
    }

    /** The part of one that the largest few have together. */
    public double topPart(int few) {
        if (isEmpty()) {
            return 0;
        }
        BigDecimal sum = largest().stream().limit(few).map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.doubleValue() / total.doubleValue();
    }

    /** Names, the largest amount first. */
    public List<String> largest() {
        return amounts.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Herfindahl and Hirschman: the sum of the squares of the parts. */
    public double hhi() {
        double whole = total.doubleValue();
        return amounts.values().stream()
                .mapToDouble(amount -> amount.doubleValue() / whole)
                .map(part -> part * part)
                .sorted()
                .sum();
    }

    /**
     * The same without what is owed to there being few: 0 when all are equal, 1 when one has all.
     *
     * @param all how many there are, those without an amount too
     */
    public double normalisedHhi(int all) {
        return all < 2 || isEmpty() ? 0 : Math.max(0, (hhi() - 1.0 / all) / (1 - 1.0 / all));
    }

    /**
     * Gini of the whole population, not of a sample.
     *
     * @param all how many there are, those without an amount too
     */
    public double gini(int all) {
        if (all == 0 || isEmpty()) {
            return 0;
        }
        double[] sorted = amounts.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        int none = Math.max(0, all - sorted.length);
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (none + i + 1) * sorted[i];
        }
        int n = none + sorted.length;
        return 2 * weighted / (n * total.doubleValue()) - (n + 1.0) / n;
    }
}
