package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How long no member has been paid anything, although it sells for more than it pays for what it takes in. */
final class NoDistribution implements Indicator {

    private static final Sign SIGN = Sign.intermediary("no-distribution", Figure.Unit.MONTHS, Bar.note(Bar.Way.ABOVE));

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

        if (facts.all().habits().payments() < facts.threshold("habit.half")) {
            return Reading.missing("payments", Reading.count("payment-days", BigDecimal.ZERO));
        }
        BigDecimal sold = facts.trade().bought().total();
        BigDecimal cost = facts.trade().delivered().total().add(facts.trade().strangers());
        if (cost.signum() == 0 || sold.signum() == 0) {
            return Reading.missing("deliveries", Reading.count("days", BigDecimal.valueOf(days)));
        }
        double left = 1 - cost.doubleValue() / sold.doubleValue();
        LocalDate last = facts.trade().everPaid().stream()
                .map(Payment::on)
                .max(Comparator.naturalOrder())
                .orElse(facts.row().registeredOn());
        Reading reading = Reading.whole(ChronoUnit.MONTHS.between(last, facts.on()))
                .tenge("sold-in-all", sold)
                .tenge("taken-in-all", cost)
                .part("left", left)
                .traced(() -> List.of(Tracing.row("last-payment", null, null, last)));
        return left > facts.threshold("no-distribution.left") ? reading : reading.atMost(Outcome.CLEAR);
    }
}
