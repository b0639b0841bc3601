package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import kz.yntymaq.kernel.Apportionment;

/** Parts of an inheritance as fractions, and how an amount is divided by them to the tiyn: whole numbers alone. */
final class Parts {

    private Parts() {}

    /** A part. */
    record Fraction(int numerator, int denominator) {

        Fraction {
            if (numerator <= 0 || denominator <= 0 || numerator > denominator) {
                throw new IllegalArgumentException("no part of a whole: " + numerator + "/" + denominator);
            }
        }
    }

    /** How the sum of parts stands to the whole: negative for less, zero for exactly the whole, positive for more. */
    static int toWhole(List<Fraction> parts) {
        BigInteger below = common(parts);
        return numerators(parts, below).stream()
                .reduce(BigInteger.ZERO, BigInteger::add)
                .compareTo(below);
    }

    /**
     * Divides tenge by parts that make the whole, exact to the tiyn.
     *
     * @throws IllegalArgumentException when the parts are not the whole
     */
    static List<BigDecimal> split(BigDecimal tenge, List<Fraction> parts) {
        if (toWhole(parts) != 0) {
            throw new IllegalArgumentException("parts that are not the whole");
        }
        BigInteger tiyn = tenge.movePointRight(2).toBigIntegerExact();
        return Apportionment.byLargestRemainder(tiyn, numerators(parts, common(parts))).stream()
                .map(each -> new BigDecimal(each, 2))
                .toList();
    }

    private static BigInteger common(List<Fraction> parts) {
        return parts.stream()
                .map(each -> BigInteger.valueOf(each.denominator()))
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }

    private static List<BigInteger> numerators(List<Fraction> parts, BigInteger below) {
        return parts.stream()
                .map(each -> BigInteger.valueOf(each.numerator())
                        .multiply(below.divide(BigInteger.valueOf(each.denominator()))))
                .toList();
    }
}
