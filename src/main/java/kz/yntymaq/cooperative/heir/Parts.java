package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
     * Divides tenge by parts that make the whole: first what each has for certain, then a tiyn each to those whose remainder
     * is largest, of equal ones to who stands first.
     *
     * @throws IllegalArgumentException when the parts are not the whole
     */
    static List<BigDecimal> split(BigDecimal tenge, List<Fraction> parts) {
        if (toWhole(parts) != 0) {
            throw new IllegalArgumentException("parts that are not the whole");
        }
        BigInteger tiyn = tenge.movePointRight(2).toBigIntegerExact();
        BigInteger below = common(parts);
        List<BigInteger[]> shares = numerators(parts, below).stream()
                .map(each -> tiyn.multiply(each).divideAndRemainder(below))
                .toList();
        int left = tiyn.subtract(shares.stream().map(each -> each[0]).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        List<Integer> first = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer each) -> shares.get(each)[1])
                        .reversed()
                        .thenComparing(each -> each))
                .limit(left)
                .toList();
        var amounts = new ArrayList<BigDecimal>();
        for (int i = 0; i < parts.size(); i++) {
            BigInteger one = shares.get(i)[0].add(first.contains(i) ? BigInteger.ONE : BigInteger.ZERO);
            amounts.add(new BigDecimal(one, 2));
        }
        return List.copyOf(amounts);
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
