package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.time.LocalTime;
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

    private static final int LAST_MINUTE = 59;

    public FigureEntry {
        value = value.stripTrailingZeros();
    }

    /** The value as a whole number, and never more than its unit may be: what is beyond it no page could count with. */
    public int whole() {
        return value.min(unit.most()).intValue();
    }

    /** The value as a time of day. */
    public LocalTime clock() {
        int minutes = value.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        return LocalTime.of(whole(), Math.min(minutes, LAST_MINUTE));
    }

    /** What a figure counts. */
    public enum Unit {
        /** Monthly calculation indexes of the year. */
        MCI(1_000_000),
        TENGE(1_000_000_000_000_000L),
        PERCENT(100),
        MONTHS(1200),
        YEARS(100),
        WORKING_DAYS(3650),
        CALENDAR_DAYS(3650),
        COUNT(999_999_999),
        /** A time of day: hours, and minutes as hundredths; 17.3 is half past five. */
        TIME_OF_DAY(23);

        private final BigDecimal most;

        Unit(long most) {
            this.most = BigDecimal.valueOf(most);
        }

        /** The largest value that makes sense: terms of ten years in days, of a hundred years in months. */
        public BigDecimal most() {
            return most;
        }

        /** Whether it counts time, which is whole and more than nothing. */
        public boolean isTime() {
            return switch (this) {
                case MONTHS, YEARS, WORKING_DAYS, CALENDAR_DAYS -> true;
                case MCI, TENGE, PERCENT, COUNT, TIME_OF_DAY -> false;
            };
        }

        /** Message key of a value with its unit; the argument is the value as written. */
        public String key() {
            return "programme.unit." + name();
        }
    }
}
