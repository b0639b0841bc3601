package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;

/**
 * A figure of the rules.
 *
 * @param code by which rules, formulas and stages name it, such as {@code MAX_AMOUNT}
 * @param unit what it counts
 * @param source where it comes from
 */
public record FigureEntry(String code, BigDecimal value, Unit unit, Wording name, LegalReference source) {

    public FigureEntry {
        value = value.stripTrailingZeros();
    }

    /** The value where it is a whole number. */
    public int whole() {
        return value.intValueExact();
    }

    /** What a figure counts. */
    public enum Unit {
        /** Monthly calculation indexes of the year. */
        MCI,
        TENGE,
        PERCENT,
        MONTHS,
        YEARS,
        WORKING_DAYS,
        CALENDAR_DAYS,
        COUNT;

        /** Message key of a value with its unit; the argument is the value as written. */
        public String key() {
            return "programme.unit." + name();
        }
    }
}
