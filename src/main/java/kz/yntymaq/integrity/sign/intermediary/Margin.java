package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Prices;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of the price it keeps between what members are paid and what buyers pay. Who processes keeps more and pays the usual price: it is a signal only with a low price to members. */
final class Margin implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "margin", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

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

        OptionalDouble margin = Margins.of(facts);
        if (margin.isEmpty()) {
            return Reading.missing("goods-in-and-out", Reading.count("days", BigDecimal.valueOf(days)));
        }
        Prices.Beside paid = facts.all().prices().paidBesideUsual(facts);
        return Reading.of(margin.getAsDouble())
                .onlyNoteUnless(paid.isBelow(facts.threshold("margin.price")))
                .part("paid-beside-usual", paid.ratio())
                .tenge("delivered-by-members", facts.trade().delivered().total())
                .traced(() -> Tracing.largestNames("bought", facts.trade().bought()));
    }
}
