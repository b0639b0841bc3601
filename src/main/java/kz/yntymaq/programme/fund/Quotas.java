package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shares of an oblast's money: to buy farm animals not more than, for processing not less than so many percent of all
 * that the oblast's plan of financing has (rules of «Ауыл аманаты», point 8). Not less for processing is kept as not more
 * for all else.
 *
 * @param livestock percent; null where the edition has no such share
 * @param processing percent; null where the edition has no such share
 */
record Quotas(@Nullable BigDecimal livestock, @Nullable BigDecimal processing) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int TIYN = 2;

    /** What a share bounds. */
    enum Bound {
        LIVESTOCK,
        PROCESSING;

        /** Of these sums what it bounds, tenge. */
        BigDecimal of(Uses uses) {
            return this == LIVESTOCK ? uses.livestock() : uses.unprocessed();
        }
    }

    /** A share that the edition has. @param percent as it says it */
    private record Kept(Bound bound, BigDecimal percent) {

        /** Percent of all money that may go to what it bounds. */
        BigDecimal atMost() {
            return bound == Bound.LIVESTOCK ? percent : ALL.subtract(percent);
        }
    }

    /**
     * One of them as it stands. All sums in tenge.
     *
     * @param percent as the edition says it
     * @param most that may be approved for what it bounds
     * @param taken by approvals already
     */
    public record Share(Bound bound, BigDecimal percent, BigDecimal most, BigDecimal taken) {

        /** End of its message keys. */
        public String key() {
            return bound.name().toLowerCase(Locale.ROOT);
        }

        public BigDecimal left() {
            return most.subtract(taken).max(BigDecimal.ZERO);
        }

        boolean allows(Uses uses) {
            BigDecimal asked = bound.of(uses);
            return asked.signum() == 0 || taken.add(asked).compareTo(most) <= 0;
        }
    }

    private List<Kept> kept() {
        var kept = new ArrayList<Kept>();
        if (livestock != null) {
            kept.add(new Kept(Bound.LIVESTOCK, livestock));
        }
        if (processing != null) {
            kept.add(new Kept(Bound.PROCESSING, processing));
        }
        return kept;
    }

    /** How they stand in a limit. */
    List<Share> of(LimitState limit) {
        return kept().stream()
                .map(each -> new Share(
                        each.bound(),
                        each.percent(),
                        part(limit.allotted(), each.atMost()),
                        each.bound().of(limit.used())))
                .toList();
    }

    /** The one that does not allow what is asked; empty where all do. */
    Optional<Share> broken(LimitState limit, Uses asked) {
        return of(limit).stream().filter(share -> !share.allows(asked)).findFirst();
    }

    /** The smallest budget in which what is approved keeps them, whole tenge. */
    BigDecimal leastBudget(Uses used) {
        return kept().stream()
                .map(each -> budgetFor(each.bound().of(used), each.atMost()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal part(BigDecimal budget, BigDecimal percent) {
        return budget.multiply(percent).divide(ALL, TIYN, RoundingMode.DOWN);
    }

    private static BigDecimal budgetFor(BigDecimal used, BigDecimal percent) {
        return used.signum() == 0 || percent.signum() == 0
                ? used
                : used.multiply(ALL).divide(percent, 0, RoundingMode.UP);
    }
}
