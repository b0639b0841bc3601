package kz.yntymaq.programme.edition;

import java.math.BigDecimal;
import kz.yntymaq.kernel.LegalReference;

/**
 * A figure with the place it comes from. Shown to a reader by {@code programme/fragments :: source}.
 *
 * @param value in the unit that {@link Figure} names
 * @param source the place; the portal's own order where no act has it
 */
public record RuleFigure(Figure figure, BigDecimal value, LegalReference source) {

    /** The value where it is a whole number. */
    public int whole() {
        return value.intValueExact();
    }
}
