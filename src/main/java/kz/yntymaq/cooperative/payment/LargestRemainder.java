package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * Splits an amount in proportion, exact to the tiyn: each part is rounded down, and what is left goes, a tiyn each, to the
 * largest remainders; of equal ones to who stands first. That payments are in proportion is the law's (article 23, point 1); how
 * tiyn are rounded is the portal's own.
 */
final class LargestRemainder {

    private static final int DECIMALS = 2;

    private LargestRemainder() {}

    private record Part(int place, BigInteger whole, BigInteger remainder) {}

    /**
     * The parts, in the order of the weights.
     *
     * @param amount tenge, above zero, at most two decimals
     * @param weights none below zero, at most two decimals
     * @throws FieldViolationException by {@code amount} when it is not above zero, or no weight is
     */
    static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        if (amount.signum() <= 0) {
            throw new FieldViolationException("amount", "error.positive");
        }
        List<BigInteger> counted = weights.stream().map(LargestRemainder::units).toList();
        if (counted.stream().anyMatch(each -> each.signum() < 0)) {
            throw new IllegalArgumentException("a weight is below zero");
        }
        BigInteger total = counted.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new FieldViolationException("amount", "payment.refused.no-participation");
        }
        BigInteger tiyn = units(amount);
        List<Part> parts = IntStream.range(0, counted.size())
                .mapToObj(place -> {
                    BigInteger[] share = tiyn.multiply(counted.get(place)).divideAndRemainder(total);
                    return new Part(place, share[0], share[1]);
                })
                .toList();
        BigInteger given = parts.stream().map(Part::whole).reduce(BigInteger.ZERO, BigInteger::add);
        var wholes = new ArrayList<>(parts.stream().map(Part::whole).toList());
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::place))
                .limit(tiyn.subtract(given).longValueExact())
                .forEach(part -> wholes.set(part.place(), part.whole().add(BigInteger.ONE)));
        return wholes.stream().map(each -> new BigDecimal(each, DECIMALS)).toList();
    }

    private static BigInteger units(BigDecimal tenge) {
        return tenge.setScale(DECIMALS).unscaledValue();
    }
}
