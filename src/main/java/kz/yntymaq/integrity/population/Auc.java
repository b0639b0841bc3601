package kz.yntymaq.integrity.population;

import java.util.TreeMap;

/**
 * How well a rank tells false from real: the part of all pairs of a false and a real one in which the false one ranks
 * higher; a tie is half a pair.
 */
final class Auc {

    private final TreeMap<Integer, long[]> ranks = new TreeMap<>();
    private long real;
    private long wrong;

    void add(int rank, boolean isReal) {
        long[] at = ranks.computeIfAbsent(rank, any -> new long[2]);
        at[isReal ? 0 : 1]++;
        real += isReal ? 1 : 0;
        wrong += isReal ? 0 : 1;
    }

    /** Not a number when there are none of the one or of the other. */
    double value() {
        if (real == 0 || wrong == 0) {
            return Double.NaN;
        }
        double pairs = 0;
        long realBelow = 0;
        for (long[] at : ranks.values()) {
            pairs += at[1] * (realBelow + at[0] / 2.0);
            realBelow += at[0];
        }
        return pairs / ((double) real * wrong);
    }
}
