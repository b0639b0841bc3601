package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Sale;

/**
 * What co-operatives usually pay and get for a product: the median of their own means in a quarter, of the oblast where
 * enough co-operatives are known there, else of all.
 */
public final class Prices {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MIDDLE = 2;

    private final int least;
    private final Map<String, Double> paid = new HashMap<>();
    private final Map<String, Double> got = new HashMap<>();

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

    private void medians(Map<String, List<Double>> means, Map<String, Double> into) {
        means.forEach((key, prices) -> {
            if (prices.size() >= least) {
                prices.sort(null);
                int half = prices.size() / MIDDLE;
                into.put(
                        key,
                        prices.size() % MIDDLE == 1
                                ? prices.get(half)
                                : (prices.get(half - 1) + prices.get(half)) / MIDDLE);
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

    private static double usual(Map<String, Double> medians, String key, String oblast) {
        Double near = medians.get(key + "|" + oblast);
        Double far = near == null ? medians.get(key) : near;
        return far == null ? 0 : far;
    }

    /** What a co-operative paid its members beside the usual: 1 is as usual; empty when nothing can be compared. */
    public OptionalDouble paidBesideUsual(CooperativeFacts one) {
        var beside = new Beside();
        for (Delivery row : one.trade().deliveries()) {
            if (row.person() != null && one.ever().contains(row.person())) {
                beside.add(
                        row.quantity(),
                        row.price(),
                        usual(paid, key(row), one.row().oblast()));
            }
        }
        return beside.ratio();
    }

    /** What a co-operative got for its sales beside the usual: 1 is as usual; empty when nothing can be compared. */
    public OptionalDouble gotBesideUsual(CooperativeFacts one) {
        var beside = new Beside();
        one.trade()
                .sales()
                .forEach(row -> beside.add(
                        row.quantity(),
                        row.price(),
                        usual(got, key(row), one.row().oblast())));
        return beside.ratio();
    }

    /** Own worth beside the worth at usual prices. */
    private static final class Beside {

        private BigDecimal own = BigDecimal.ZERO;
        private BigDecimal usual = BigDecimal.ZERO;

        void add(BigDecimal quantity, BigDecimal price, double median) {
            if (median > 0) {
                own = own.add(quantity.multiply(price));
                usual = usual.add(quantity.multiply(BigDecimal.valueOf(median)));
            }
        }

        OptionalDouble ratio() {
            return usual.signum() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(own.doubleValue() / usual.doubleValue());
        }
    }
}
