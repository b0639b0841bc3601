package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Prices;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of what is taken in is written down as the same quantity at the same price of several members on one day: scales seldom show that. */
final class AlikeDeliveries implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "alike-deliveries", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE).unlikePeers());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("alike-deliveries.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("alike-deliveries.least"));
        }

        var quantities = new HashMap<String, BigDecimal>();
        for (Delivery one : facts.trade().deliveries()) {
            if (one.person() != null) {
                quantities.merge(
                        one.on() + "|" + Prices.goods(one.product(), one.unit()) + "|" + one.person(),
                        one.quantity(),
                        BigDecimal::add);
            }
        }
        if (quantities.size() < (int) facts.threshold("alike-deliveries.rows")) {
            return Reading.missing(
                    "deliveries",
                    Reading.count("deliveries", BigDecimal.valueOf(quantities.size())),
                    facts.least("alike-deliveries.rows"));
        }
        var alike = new HashMap<String, Integer>();
        quantities.forEach((key, quantity) -> alike.merge(
                key.substring(0, key.lastIndexOf('|')) + "|" + quantity.stripTrailingZeros(), 1, Integer::sum));
        int most = (int) facts.threshold("alike-deliveries.people");
        long same = alike.values().stream()
                .filter(count -> count >= most)
                .mapToLong(Integer::longValue)
                .sum();
        return Reading.of((double) same / quantities.size())
                .count("alike-deliveries", same)
                .count("deliveries", quantities.size())
                .traced(() -> Tracing.days("alike-day", alikeDays(alike, most)));
    }

    private static Set<LocalDate> alikeDays(Map<String, Integer> alike, int most) {
        var days = new TreeSet<LocalDate>();
        alike.forEach((key, count) -> {
            if (count >= most) {
                days.add(LocalDate.parse(key.substring(0, key.indexOf('|'))));
            }
        });
        return days;
    }
}
