package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was traded.
 *
 * @param member as typed: the number in the register, or words of a name; null for what is sold to others
 * @param product id in the co-operative's list
 * @param quantity above zero, in the product's unit
 * @param price of one unit, tenge, above zero
 * @param note on quality, null for none
 * @param again whether the writer means it although the book says the same already
 */
public record TradeLine(
        @Nullable String member,
        UUID product,
        BigDecimal quantity,
        BigDecimal price,
        LocalDate day,
        @Nullable String note,
        boolean again) {

    /** One that the book does not say yet. */
    public TradeLine(
            @Nullable String member,
            UUID product,
            BigDecimal quantity,
            BigDecimal price,
            LocalDate day,
            @Nullable String note) {
        this(member, product, quantity, price, day, note, false);
    }

    /** What the book can hold, tenge. */
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    /** Tenge, to the tiyn, half up. */
    BigDecimal amount() {
        return amount(quantity, price);
    }

    static BigDecimal amount(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether its amount is at least a tiyn and not more than the book can hold. */
    boolean isCountable() {
        return amount().signum() > 0 && amount().compareTo(MOST) <= 0;
    }
}
