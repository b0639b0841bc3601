package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * One of them as it stands. All sums in tenge.
     *
     * @param key end of its message keys
     * @param percent as the edition says it
     * @param most that may be approved for what it bounds
     * @param taken by approvals already
     */
    public record Share(String key, BigDecimal percent, BigDecimal most, BigDecimal taken) {

        public BigDecimal left() {
            return most.subtract(taken).max(BigDecimal.ZERO);
        }

        boolean allows(BigDecimal asked) {
            return asked.signum() == 0 || taken.add(asked).compareTo(most) <= 0;
        }
    }

    /** How they stand in a limit. */
    List<Share> of(LimitState limit) {
        return Stream.of(livestock(limit), processing(limit))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The one that does not allow what is asked; empty where all do. */
    Optional<Share> broken(LimitState limit, Uses asked) {
        return Stream.of(
                        livestock(limit).filter(share -> !share.allows(asked.livestock())),
                        processing(limit).filter(share -> !share.allows(asked.unprocessed())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The smallest budget in which what is approved keeps them, whole tenge. */
    BigDecimal leastBudget(Uses used) {
        BigDecimal forLivestock = livestock == null ? BigDecimal.ZERO : budgetFor(used.livestock(), livestock);
        BigDecimal forOthers =
                processing == null ? BigDecimal.ZERO : budgetFor(used.unprocessed(), ALL.subtract(processing));
        return forLivestock.max(forOthers);
    }

    private Optional<Share> livestock(LimitState limit) {
        return livestock == null
                ? Optional.empty()
                : Optional.of(new Share(
                        "livestock",
                        livestock,
                        part(limit.allotted(), livestock),
                        limit.used().livestock()));
    }

    private Optional<Share> processing(LimitState limit) {
        return processing == null
                ? Optional.empty()
                : Optional.of(new Share(
                        "processing",
                        processing,
                        part(limit.allotted(), ALL.subtract(processing)),
                        limit.used().unprocessed()));
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
