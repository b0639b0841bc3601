package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Sale;

/**
 * What co-operatives usually pay and get for a product: the median of their own means in a quarter, of the oblast where
 * enough co-operatives are known there, else of all.
 */
public final class Prices {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final double MIDDLE = 0.5;
    private static final Usual NONE = new Usual(0, 0);

    private final int least;
    private final Map<String, Usual> paid = new HashMap<>();
    private final Map<String, Usual> got = new HashMap<>();

    Prices(List<CooperativeFacts> all, int least) {
        this.least = least;
        var meansPaid = new HashMap<String, List<Double>>();
        var meansGot = new HashMap<String, List<Double>>();
        for (CooperativeFacts one : all) {
            var bought = new HashMap<String, Mean>();
            one.trade()
                    .deliveries()
                    .forEach(row ->
                            bought.computeIfAbsent(key(row), key -> new Mean()).add(row.quantity(), row.price()));
            spread(bought, one, meansPaid);
            var sold = new HashMap<String, Mean>();
            one.trade()
                    .sales()
                    .forEach(row ->
                            sold.computeIfAbsent(key(row), key -> new Mean()).add(row.quantity(), row.price()));
            spread(sold, one, meansGot);
        }
        medians(meansPaid, paid);
        medians(meansGot, got);
    }

    private static void spread(Map<String, Mean> own, CooperativeFacts one, Map<String, List<Double>> into) {
        own.forEach((key, mean) -> {
            double price = mean.price();
            into.computeIfAbsent(key, any -> new ArrayList<>()).add(price);
            into.computeIfAbsent(key + "|" + one.row().oblast(), any -> new ArrayList<>())
                    .add(price);
        });
    }

    /** The median of prices and their lower fence. */
    private record Usual(double median, double fence) {}

    private void medians(Map<String, List<Double>> means, Map<String, Usual> into) {
        means.forEach((key, prices) -> {
            if (prices.size() >= least) {
                double[] sorted = prices.stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
                into.put(key, new Usual(Peers.quantile(sorted, MIDDLE), Peers.lowerFence(sorted)));
            }
        });
    }

    /** What is weighed by quantity. */
    private static final class Mean {

        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal worth = BigDecimal.ZERO;

        void add(BigDecimal more, BigDecimal price) {
            quantity = quantity.add(more);
            worth = worth.add(more.multiply(price));
        }

        double price() {
            return worth.doubleValue() / quantity.doubleValue();
        }
    }

    private static String key(Delivery row) {
        return goods(row.product(), row.unit()) + "|" + quarter(row.on());
    }

    private static String key(Sale row) {
        return goods(row.product(), row.unit()) + "|" + quarter(row.on());
    }

    /** A product in a unit, in a plain form. */
    public static String goods(String product, String unit) {
        return (product.trim() + "|" + unit.trim()).toLowerCase(Locale.ROOT);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-" + (day.getMonthValue() - 1) / MONTHS_OF_QUARTER;
    }

    private static Usual usual(Map<String, Usual> medians, String key, String oblast) {
        Usual near = medians.get(key + "|" + oblast);
        return near == null ? medians.getOrDefault(key, NONE) : near;
    }

    /** What a co-operative paid its members beside the usual. */
    public Beside paidBesideUsual(CooperativeFacts one) {
        var beside = new Weighing();
        for (Delivery row : one.trade().deliveries()) {
            if (row.person() != null && one.ever().contains(row.person())) {
                beside.add(
                        row.quantity(),
                        row.price(),
                        usual(paid, key(row), one.row().oblast()));
            }
        }
        return beside.beside();
    }

    /** What a co-operative got for its sales beside the usual. */
    public Beside gotBesideUsual(CooperativeFacts one) {
        var beside = new Weighing();
        for (Sale row : one.trade().sales()) {
            beside.add(
                    row.quantity(), row.price(), usual(got, key(row), one.row().oblast()));
        }
        return beside.beside();
    }

    /**
     * Own prices beside the usual ones.
     *
     * @param known whether anything could be compared
     * @param ratio 1 is as usual
     * @param unusual below the lower fence of the prices themselves, where these are far apart already
     */
    public record Beside(boolean known, double ratio, boolean unusual) {

        /** Whether it is known to be below a part of the usual. */
        public boolean isBelow(double part) {
            return known && ratio < part;
        }
    }

    /** Own worth beside the worth at usual prices. */
    private static final class Weighing {

        private BigDecimal own = BigDecimal.ZERO;
        private double usual;
        private double fence;

        void add(BigDecimal quantity, BigDecimal price, Usual prices) {
            if (prices.median > 0) {
                own = own.add(quantity.multiply(price));
                usual += quantity.doubleValue() * prices.median;
                fence += quantity.doubleValue() * Math.max(0, prices.fence);
            }
        }

        Beside beside() {
            double worth = own.doubleValue();
            return usual <= 0 ? new Beside(false, 1, false) : new Beside(true, worth / usual, worth < fence);
        }
    }
}
