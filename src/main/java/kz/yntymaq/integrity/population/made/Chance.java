package kz.yntymaq.integrity.population.made;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Its own chance for a part, so that one part can change and leave the others as they were. */
    Chance split() {
        return new Chance(random.split());
    }

    boolean yes(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double real(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A factor around one, lognormal. */
    double factor(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    LocalDate day(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Some of them, in a new order. */
    <T> List<T> some(List<T> from, int count) {
        var left = new ArrayList<>(from);
        var taken = new ArrayList<T>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }

    /** Digits of an identifier. */
    String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    /** Tenge as people write it, to the hundred. */
    static BigDecimal tenge(double value) {
        return BigDecimal.valueOf(Math.max(100, Math.round(value / 100) * 100));
    }
}
