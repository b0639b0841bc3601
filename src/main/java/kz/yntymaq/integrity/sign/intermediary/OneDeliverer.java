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

/** How much of what members bring is brought by one of them. */
final class OneDeliverer implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "one-deliverer",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("one-deliverer.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("one-deliverer.least"));
        }
        int days = TradeDays.delivered(facts).size();
        if (days < (int) facts.threshold("trade.days")) {
            return Reading.missing(
                    "deliveries", Reading.count("days", BigDecimal.valueOf(days)), facts.least("trade.days"));
        }

        Parts delivered = facts.trade().delivered();
        if (delivered.isEmpty()) {
            return Reading.missing("deliveries", Reading.count("days", BigDecimal.valueOf(days)));
        }
        long households =
                facts.circles().households().values().stream().distinct().count();
        return Reading.of(delivered.topPart())
                .onlyNoteUnless(households > 2)
                .count("delivering", delivered.size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.largest("delivered", delivered));
    }
}
