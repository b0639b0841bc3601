package kz.yntymaq.programme.fund;

import java.math.BigDecimal;

/**
 * Money by what it is for, as the shares of an oblast's money tell it apart, tenge.
 *
 * @param livestock to buy farm animals
 * @param processing for projects of processing, without the animals
 * @param other all else
 */
public record Uses(BigDecimal livestock, BigDecimal processing, BigDecimal other) {

    public static final Uses NOTHING = new Uses(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What a part is for, as the ledger calls it. */
    enum Use {
        LIVESTOCK,
        PROCESSING,
        OTHER
    }

    public BigDecimal total() {
        return livestock.add(processing).add(other);
    }

    /** All but processing. */
    BigDecimal unprocessed() {
        return livestock.add(other);
    }

    BigDecimal of(Use use) {
        return switch (use) {
            case LIVESTOCK -> livestock;
            case PROCESSING -> processing;
            case OTHER -> other;
        };
    }
}
