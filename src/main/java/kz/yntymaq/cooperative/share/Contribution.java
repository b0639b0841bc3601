package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member brought in.
 *
 * @param kind share, additional or fee
 * @param amount tenge; of property its value
 * @param on day on which it was brought in
 * @param property null for money
 */
public record Contribution(
        ShareKind kind,
        BigDecimal amount,
        LocalDate on,
        @Nullable Property property) {

    /**
     * Property that was brought in.
     *
     * @param thing what it is
     * @param valuedBy who valued it
     * @param valuationNumber number of the report of an independent valuation, null without one
     * @param valuationOn its day, null without one
     * @param worth tenge, where the rest of the contribution was money; null where the thing is all of it
     */
    public record Property(
            String thing,
            String valuedBy,
            @Nullable String valuationNumber,
            @Nullable LocalDate valuationOn,
            @Nullable BigDecimal worth) {

        /** A thing that is all of the contribution. */
        public Property(
                String thing, String valuedBy, @Nullable String valuationNumber, @Nullable LocalDate valuationOn) {
            this(thing, valuedBy, valuationNumber, valuationOn, null);
        }
    }

    public Contribution {
        if (!kind.isContribution()) {
            throw new IllegalArgumentException(kind + " is brought in by nobody");
        }
        if (kind == ShareKind.FEE && property != null) {
            throw new IllegalArgumentException("a fee is paid in money");
        }
    }

    /** How much of it came as money, tenge. */
    BigDecimal money() {
        return property == null
                ? amount
                : property.worth() == null ? BigDecimal.ZERO : amount.subtract(property.worth());
    }
}
