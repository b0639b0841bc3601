package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.util.function.Function;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The meeting gives no more than the net income that is there: what it keeps back (law on agricultural co-operatives, article 24,
 * point 1), what members get and dividends of associated members come to it. What it keeps back for it says, which is the portal's
 * own.
 */
final class NetIncomeRule {

    private NetIncomeRule() {}

    /**
     * What is left for the members, tenge.
     *
     * @param money how an amount is written
     * @throws FieldViolationException by {@code net} where less is there than is kept and paid as dividends, by
     *     {@code kept} where that alone is more, by {@code keptFor}
     *     where it is not said what it is kept for
     */
    static BigDecimal forMembers(
            BigDecimal net,
            BigDecimal kept,
            @Nullable String keptFor,
            BigDecimal dividends,
            Function<BigDecimal, String> money) {
        BigDecimal rest = net.subtract(kept).subtract(dividends);
        if (rest.signum() < 0) {
            throw new FieldViolationException(
                    kept.compareTo(net) > 0 ? "kept" : "net",
                    "income.refused.more",
                    money.apply(net),
                    money.apply(kept.add(dividends)));
        }
        if (kept.signum() > 0 && keptFor == null) {
            throw new FieldViolationException("keptFor", "income.refused.purpose");
        }
        return rest;
    }
}
