package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Prices;
import kz.yntymaq.integrity.sign.Trade;

/** What is kept between what members are paid and what buyers pay, of goods that are taken in and sold as they are. */
final class Margins {

    private Margins() {}

    /** The part of the price that is kept, goods weighed by what they were sold for; empty when no goods are both. */
    static OptionalDouble of(CooperativeFacts facts) {
        var in = new HashMap<String, Sum>();
        for (Delivery one : facts.trade().deliveries()) {
            if (one.person() != null && facts.ever().contains(one.person())) {
                in.computeIfAbsent(Prices.goods(one.product(), one.unit()), key -> new Sum())
                        .add(one.quantity(), Trade.worth(one));
            }
        }
        var out = new HashMap<String, Sum>();
        for (Sale one : facts.trade().sales()) {
            out.computeIfAbsent(Prices.goods(one.product(), one.unit()), key -> new Sum())
                    .add(one.quantity(), Trade.worth(one));
        }
        out.keySet().retainAll(in.keySet());
        BigDecimal sold = BigDecimal.ZERO;
        double cost = 0;
        for (Map.Entry<String, Sum> goods : new java.util.TreeMap<>(out).entrySet()) {
            Sum taken = in.get(goods.getKey());
            if (taken != null) {
                sold = sold.add(goods.getValue().worth);
                cost += taken.price() * goods.getValue().quantity.doubleValue();
            }
        }
        return sold.signum() <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - cost / sold.doubleValue());
    }

    /** A quantity and what it is worth. */
    private static final class Sum {

        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal worth = BigDecimal.ZERO;

        void add(BigDecimal more, BigDecimal value) {
            quantity = quantity.add(more);
            worth = worth.add(value);
        }

        double price() {
            return worth.doubleValue() / quantity.doubleValue();
        }
    }
}
