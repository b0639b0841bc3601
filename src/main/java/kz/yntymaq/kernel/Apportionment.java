package kz.yntymaq.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Dividing a whole number of units in proportion, so that the parts are whole and make the sum again. */
public final class Apportionment {

    private Apportionment() {}

    private record Part(int place, BigInteger whole, BigInteger remainder) {}

    /**
     * By the largest remainder: each part is rounded down, and what is left goes, a unit each, to the largest remainders; of equal
     * ones to who stands first.
     *
     * @param weights none below zero, some above
     * @return the parts in the order of the weights
     */
    public static List<BigInteger> byLargestRemainder(BigInteger units, List<BigInteger> weights) {
        BigInteger total = sum(weights);
        List<Part> parts = IntStream.range(0, weights.size())
                .mapToObj(place -> {
                    BigInteger[] share = units.multiply(weights.get(place)).divideAndRemainder(total);
                    return new Part(place, share[0], share[1]);
                })
                .toList();
        var wholes = new ArrayList<>(parts.stream().map(Part::whole).toList());
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::place))
                .limit(units.subtract(sum(wholes)).longValueExact())
                .forEach(part -> wholes.set(part.place(), part.whole().add(BigInteger.ONE)));
        return List.copyOf(wholes);
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
