package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.Set;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much more of the payments than of the deliveries those who lead and their relatives have. */
final class LeadersGain implements Indicator {

    private static final Sign SIGN = Sign.control(
            "leaders-gain",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("leaders-gain.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("leaders-gain.least"));
        }

        Parts paid = facts.trade().paid();
        Parts delivered = facts.trade().delivered();
        Set<String> circle = facts.circles().withKin(facts.leaders());
        long inside = facts.members().stream().filter(circle::contains).count();
        if (facts.leaders().isEmpty() || inside > facts.members().size() * facts.threshold("leaders-gain.circle")) {
            return Reading.missing(
                    "others-than-leaders",
                    Reading.count("leaders", BigDecimal.valueOf(inside)),
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())));
        }
        if (paid.isEmpty() || delivered.isEmpty()) {
            return Reading.missing(
                    "payments-and-deliveries", Reading.count("paid-members", BigDecimal.valueOf(paid.size())));
        }
        long least = Math.max(
                (long) facts.threshold("benefit-mismatch.payouts"),
                facts.members().size());
        long payouts = facts.trade().payouts();
        if (payouts < least) {
            return Reading.missing(
                    "payments-and-deliveries",
                    Reading.count("payouts", BigDecimal.valueOf(payouts)),
                    Reading.count("least", BigDecimal.valueOf(least)));
        }
        return Reading.of(Math.max(0, paid.part(circle) - delivered.part(circle)))
                .part("paid-part", paid.part(circle))
                .part("delivered-part", delivered.part(circle))
                .count("leaders", circle.size())
                .traced(() -> Tracing.largest("paid", paid));
    }
}
