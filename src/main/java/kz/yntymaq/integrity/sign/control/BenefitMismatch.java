package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.TreeSet;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How far payments are from deliveries: half the sum of what each member's part of the one differs from the part of the other. Payments are in proportion to participation (article 23, point 1). */
final class BenefitMismatch implements Indicator {

    private static final Sign SIGN = Sign.control(
            "benefit-mismatch",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("benefit-mismatch.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("benefit-mismatch.least"));
        }

        Parts paid = facts.trade().paid();
        Parts delivered = facts.trade().delivered();
        long payouts = facts.trade().payouts();
        long least = Math.max(
                (long) facts.threshold("benefit-mismatch.payouts"),
                facts.members().size());
        if (delivered.isEmpty() || payouts < least) {
            return Reading.missing(
                    "payments-and-deliveries",
                    Reading.count("payouts", BigDecimal.valueOf(payouts)),
                    Reading.count("least", BigDecimal.valueOf(least)));
        }
        var people = new TreeSet<>(paid.names());
        people.addAll(delivered.names());
        double apart = people.stream()
                        .mapToDouble(one -> Math.abs(paid.part(one) - delivered.part(one)))
                        .sorted()
                        .sum()
                / 2;
        return Reading.of(apart)
                .tenge("paid-in-all", paid.total())
                .tenge("delivered-in-all", delivered.total())
                .count("members", facts.members().size())
                .traced(() -> Tracing.largest("paid", paid));
    }
}
