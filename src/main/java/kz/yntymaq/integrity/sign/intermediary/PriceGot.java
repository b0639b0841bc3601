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

/** What it sells for beside what is usual for the same goods in the same quarter, when one buyer takes most of it. */
final class PriceGot implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "price-got",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.BELOW).unlikePeers().orExtreme());

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

        Prices.Beside beside = facts.all().prices().gotBesideUsual(facts);
        if (!beside.known()) {
            return Reading.missing("usual-prices", facts.least("prices.least"));
        }
        double top = facts.trade().bought().topPart();
        return Reading.of(beside.ratio())
                .onlyNoteUnless(beside.unusual() && top > facts.threshold("price-got.buyer"))
                .count("days", days)
                .part("top-buyer", top)
                .traced(() -> Tracing.largestNames("bought", facts.trade().bought()));
    }
}
