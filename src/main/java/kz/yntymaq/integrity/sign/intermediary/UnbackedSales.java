package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.Contacts;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Prices;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;
import kz.yntymaq.integrity.sign.Trade;

/** How much of what it sells was not brought by its members, by quantity of the same goods. Goods that members do not bring are made of theirs, perhaps, and sales to several members are a service to them: both are left out. */
final class UnbackedSales implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "unbacked-sales",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        int days = TradeDays.sold(facts).size();
        if (days < (int) facts.threshold("trade.days")) {
            return Reading.missing("sales", Reading.count("days", BigDecimal.valueOf(days)), facts.least("trade.days"));
        }

        boolean delivers = !facts.trade().everDelivered().isEmpty();
        if (!delivers && facts.all().habits().deliveries() < facts.threshold("habit.usual")) {
            return Reading.missing("deliveries", Reading.count("days", BigDecimal.ZERO));
        }
        BigDecimal sold = BigDecimal.ZERO;
        double unbacked = 0;
        Map<String, BigDecimal> brought = brought(facts);
        for (var goods : new TreeMap<>(soldToOthers(facts)).entrySet()) {
            Sum out = goods.getValue();
            BigDecimal in = brought.get(goods.getKey());
            if (in == null && !brought.isEmpty()) {
                continue; // made of what was brought, perhaps: cheese of milk
            }
            double covered = in == null ? 0 : Math.min(1, in.doubleValue() / out.quantity.doubleValue());
            sold = sold.add(out.worth);
            unbacked += (1 - covered) * out.worth.doubleValue();
        }
        if (sold.signum() <= 0) {
            return Reading.missing("goods-in-and-out", Reading.count("days", BigDecimal.valueOf(days)));
        }
        return Reading.of(unbacked / sold.doubleValue())
                .onlyNoteUnless(delivers)
                .tenge("sold-in-all", sold)
                .tenge("delivered-by-members", facts.trade().delivered().total())
                .traced(() -> Tracing.largestNames("bought", facts.trade().bought()));
    }

    /** Quantities that members brought, by goods. */
    private static Map<String, BigDecimal> brought(CooperativeFacts facts) {
        var brought = new HashMap<String, BigDecimal>();
        for (Delivery one : facts.trade().deliveries()) {
            if (one.person() != null && facts.ever().contains(one.person())) {
                brought.merge(Prices.goods(one.product(), one.unit()), one.quantity(), BigDecimal::add);
            }
        }
        return brought;
    }

    /** What was sold, by goods, without what several members bought. */
    private static Map<String, Sum> soldToOthers(CooperativeFacts facts) {
        var names = Insiders.byName(facts);
        var buyers = new HashSet<String>();
        facts.trade().bought().names().forEach(name -> {
            String person = names.get(name);
            if (person != null && facts.members().contains(person)) {
                buyers.add(name);
            }
        });
        boolean service = buyers.size() >= (int) facts.threshold("unbacked-sales.buyers");
        var sold = new HashMap<String, Sum>();
        for (Sale one : facts.trade().sales()) {
            String buyer = one.buyer();
            if (!(service && buyer != null && buyers.contains(Contacts.plain(buyer)))) {
                sold.computeIfAbsent(Prices.goods(one.product(), one.unit()), key -> new Sum())
                        .add(one.quantity(), Trade.worth(one));
            }
        }
        return sold;
    }

    /** A quantity and what it is worth. */
    private static final class Sum {

        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal worth = BigDecimal.ZERO;

        void add(BigDecimal more, BigDecimal value) {
            quantity = quantity.add(more);
            worth = worth.add(value);
        }
    }
}
