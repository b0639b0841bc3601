package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of what members are paid goes to one of them, more than that member delivered. Fewer payments than members who deliver are a book that is kept with gaps. */
final class BenefitConcentration implements Indicator {

    private static final Sign SIGN = Sign.control(
            "benefit-concentration",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("benefit-concentration.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("benefit-concentration.least"));
        }

        Parts paid = facts.trade().paid();
        long days =
                facts.trade().payments().stream().map(Payment::on).distinct().count();
        if (days < (long) facts.threshold("benefit-concentration.days")) {
            return Reading.missing(
                    "payments",
                    Reading.count("payment-days", BigDecimal.valueOf(days)),
                    facts.least("benefit-concentration.days"));
        }
        String top = paid.top();
        if (top == null) {
            return Reading.missing("payments", Reading.count("payment-days", BigDecimal.valueOf(days)));
        }
        Parts delivered = facts.trade().delivered();
        double gain = paid.part(top) - delivered.part(top);
        boolean corroborated = delivered.isEmpty()
                ? paid.part(top) > facts.threshold("benefit-concentration.alone")
                : gain > facts.threshold("benefit-concentration.gain");
        long least = Math.max((long) facts.threshold("benefit-mismatch.payouts"), delivered.size());
        return Reading.of(paid.topPart())
                .onlyNoteUnless(corroborated && facts.trade().payouts() >= least)
                .part("delivered-part", delivered.part(top))
                .tenge("paid-in-all", paid.total())
                .count("paid-members", paid.size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.largest("paid", paid));
    }
}
