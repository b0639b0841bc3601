package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.util.HashSet;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.Contacts;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;
import kz.yntymaq.integrity.sign.Trade;

/** How much of its sales is not covered by what its members brought, at what they were paid. Sales to several members are left out: they are a service to them. */
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
        BigDecimal sold = toOthers(facts);
        if (sold.signum() <= 0) {
            return Reading.missing("sales", Reading.count("days", BigDecimal.valueOf(days)));
        }
        BigDecimal brought = facts.trade().delivered().total();
        return Reading.of(Math.max(0, 1 - brought.doubleValue() / sold.doubleValue()))
                .onlyNoteUnless(delivers)
                .tenge("sold-in-all", sold)
                .tenge("delivered-by-members", brought)
                .traced(() -> Tracing.largestNames("bought", facts.trade().bought()));
    }

    private static BigDecimal toOthers(CooperativeFacts facts) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal toMembers = BigDecimal.ZERO;
        var names = Insiders.byName(facts);
        var buyers = new HashSet<String>();
        for (Sale one : facts.trade().sales()) {
            BigDecimal worth = Trade.worth(one);
            all = all.add(worth);
            String buyer = one.buyer() == null ? null : names.get(Contacts.plain(one.buyer()));
            if (buyer != null && facts.members().contains(buyer)) {
                toMembers = toMembers.add(worth);
                buyers.add(buyer);
            }
        }
        return buyers.size() < (int) facts.threshold("unbacked-sales.buyers") ? all : all.subtract(toMembers);
    }
}
