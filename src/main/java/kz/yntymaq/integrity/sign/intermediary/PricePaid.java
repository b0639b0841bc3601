package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Prices;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** What members are paid beside what is usual for the same goods in the same quarter. */
final class PricePaid implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "price-paid",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.BELOW).unlikePeers().orExtreme());

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

        Prices.Beside beside = facts.all().prices().paidBesideUsual(facts);
        if (!beside.known()) {
            return Reading.missing("usual-prices", facts.least("prices.least"));
        }
        return Reading.of(beside.ratio())
                .onlyNoteUnless(beside.unusual())
                .count("days", days)
                .tenge("delivered-by-members", facts.trade().delivered().total())
                .traced(() -> Tracing.largest("delivered", facts.trade().delivered()));
    }
}
