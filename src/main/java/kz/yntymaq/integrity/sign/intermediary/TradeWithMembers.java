package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of what it takes in comes from members. In Italy a co-operative works mainly for its members when it is more than half (Civil Code, article 2513). */
final class TradeWithMembers implements Indicator {

    private static final Sign SIGN =
            Sign.intermediary("trade-with-members", Figure.Unit.PART, Bar.signal(Bar.Way.BELOW));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        int days = TradeDays.delivered(facts).size();
        if (days < (int) facts.threshold("trade.days")) {
            return Reading.missing(
                    "deliveries", Reading.count("days", BigDecimal.valueOf(days)), facts.least("trade.days"));
        }

        BigDecimal members = facts.trade().delivered().total();
        BigDecimal all = members.add(facts.trade().strangers());
        if (all.signum() == 0) {
            return Reading.missing("deliveries", Reading.count("days", BigDecimal.valueOf(days)));
        }
        return Reading.of(members.doubleValue() / all.doubleValue())
                .tenge("delivered-by-members", members)
                .tenge("delivered-by-others", facts.trade().strangers())
                .traced(() -> Tracing.largest("delivered", facts.trade().delivered()));
    }
}
