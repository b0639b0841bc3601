package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The amount asked for, the own money and the money of others are exactly what the purchases cost. The rules name only the
 * principle that money is used for its purpose (R 9); that nothing is left open is the portal's own. */
final class SourcesFitPurchases extends Rule {

    SourcesFitPurchases() {
        super("ROUTE", Facts.AMOUNT);
    }

    @Override
    Finding check(Facts facts) {
        BigDecimal amount = facts.amount();
        BigDecimal needed = cost(facts);
        if (amount == null || needed == null) {
            return found(CANNOT_BE_TOLD);
        }
        BigDecimal there = sum(Stream.concat(
                Stream.of(amount), Stream.concat(Stream.ofNullable(facts.ownMoney()), facts.otherMoney().stream())));
        BigDecimal more = there.subtract(needed);
        return found(
                more.signum() == 0 ? MET : NOT_MET, needed, there, more.abs(), more.signum() < 0 ? "less" : "more");
    }

    private static BigDecimal sum(Stream<@Nullable BigDecimal> parts) {
        return parts.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
