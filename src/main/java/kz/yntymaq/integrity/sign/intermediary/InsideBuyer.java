package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of its sales one of its own people buys: a member, a leader or a relative of one, known by identifier, phone or account. */
final class InsideBuyer implements Indicator {

    private static final Sign SIGN = Sign.intermediary("inside-buyer", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

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

        Parts bought = facts.trade().bought();
        if (bought.isEmpty()) {
            return Reading.missing("buyers", Reading.count("days", BigDecimal.valueOf(days)));
        }
        var names = Insiders.byName(facts);
        var own = new Parts.Sum();
        bought.names().forEach(name -> {
            String person = names.get(name);
            if (person != null) {
                own.add(person, bought.amount(name));
            }
        });
        Parts inside = own.parts();
        BigDecimal most = inside.isEmpty()
                ? BigDecimal.ZERO
                : inside.amount(inside.largest().get(0));
        return Reading.of(most.doubleValue() / bought.total().doubleValue())
                .count("buyers", bought.size())
                .count("buyers-inside", inside.size())
                .traced(() -> Tracing.largest("bought-inside", inside));
    }
}
