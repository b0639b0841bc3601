package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.Contacts;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of its sales one buyer takes. To sell to one dairy plant at the usual price is nothing; it is a sign with a low price, a large margin or a buyer whom the members' loans are paid to. */
final class OneBuyer implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "one-buyer", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE).unlikePeers());

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
        String buyer = bought.top();
        if (buyer == null) {
            return Reading.missing("buyers", Reading.count("days", BigDecimal.valueOf(days)));
        }
        boolean low = facts.all().prices().gotBesideUsual(facts).isBelow(facts.threshold("one-buyer.price"));
        boolean kept = Margins.of(facts).orElse(0) > facts.threshold("margin.signal");
        boolean supplies = facts.loans().stream()
                .anyMatch(one ->
                        one.supplier() != null && Contacts.plain(one.supplier()).equals(buyer));
        Reading reading = Reading.of(bought.topPart())
                .count("buyers", bought.size())
                .count("reach", facts.all().ties().reachOfBuyer(buyer))
                .traced(() -> Tracing.largestNames("bought", bought));
        return low || kept || supplies ? reading : reading.atMost(Outcome.CLEAR);
    }
}
