package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;
import kz.yntymaq.integrity.sign.Trade;

/** What members brought, or it sold, in a year, beside the money of programmes that it received a year ago or earlier. */
final class Volume implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "volume", Figure.Unit.INDEX, Bar.signal(Bar.Way.BELOW).unlikePeersByTimes());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        LocalDate year = facts.monthsAgo("volume.months");
        BigDecimal money = facts.loans().stream()
                .filter(one -> !one.on().isAfter(year) && one.on().isAfter(facts.monthsAgo("volume.since")))
                .map(Loan::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (money.signum() <= 0) {
            return Reading.missing("loans", Reading.inMonths("age", facts.ageMonths()));
        }
        boolean known = facts.trade().isKnown();
        if (!known && facts.all().habits().trade() < facts.threshold("habit.usual")) {
            return Reading.missing("deliveries", Reading.count("days", BigDecimal.ZERO));
        }
        boolean delivers = !facts.trade().everDelivered().isEmpty();
        BigDecimal trade = delivers ? brought(facts, year) : sold(facts, year);
        return Reading.of(trade.doubleValue() / money.doubleValue())
                .onlyNoteUnless(known)
                .tenge("trade-of-year", trade)
                .tenge("borrowed-in-all", money)
                .traced(() -> Tracing.few(facts.loans().stream()
                        .map(one -> new Trace(
                                "loan", one.person(), one.supplier(), one.on(), one.amount(), Figure.Unit.TENGE))));
    }

    private static BigDecimal brought(CooperativeFacts facts, LocalDate since) {
        return facts.trade().everDelivered().stream()
                .filter(one -> one.on().isAfter(since))
                .filter(one -> one.person() != null && facts.ever().contains(one.person()))
                .map(Trade::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sold(CooperativeFacts facts, LocalDate since) {
        return facts.trade().everSold().stream()
                .filter(one -> one.on().isAfter(since))
                .map(Trade::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
