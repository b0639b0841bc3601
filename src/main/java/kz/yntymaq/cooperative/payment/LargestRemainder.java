package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import kz.yntymaq.kernel.Apportionment;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * Splits an amount in proportion, exact to the tiyn, by the largest remainder. That payments are in proportion is the law's (article 23, point 1); how
 * tiyn are rounded is the portal's own.
 */
public final class LargestRemainder {

    private static final int DECIMALS = 2;

    private LargestRemainder() {}

    /**
     * The parts, in the order of the weights.
     *
     * @param amount tenge, above zero, at most two decimals
     * @param weights none below zero, at most two decimals
     * @throws FieldViolationException by {@code amount} when it is not above zero, or no weight is
     */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        if (amount.signum() <= 0) {
            throw new FieldViolationException("amount", "error.positive");
        }
        List<BigInteger> counted = weights.stream().map(LargestRemainder::units).toList();
        if (counted.stream().anyMatch(each -> each.signum() < 0)) {
            throw new IllegalArgumentException("a weight is below zero");
        }
        if (counted.stream().allMatch(each -> each.signum() == 0)) {
            throw new FieldViolationException("amount", "payment.refused.no-participation");
        }
        return Apportionment.byLargestRemainder(units(amount), counted).stream()
                .map(each -> new BigDecimal(each, DECIMALS))
                .toList();
    }

    private static BigInteger units(BigDecimal tenge) {
        return tenge.setScale(DECIMALS).unscaledValue();
    }
}
