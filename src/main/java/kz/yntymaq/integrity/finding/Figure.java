package kz.yntymaq.integrity.finding;

import java.math.BigDecimal;

/**
 * A figure that an indicator used or reached.
 *
 * @param key what it is: the message key is {@code integrity.figure.<key>}
 * @param unit what it counts
 */
public record Figure(String key, Unit unit, BigDecimal value) {

    /** What figures count. */
    public enum Unit {
        /** Persons, meetings, co-operatives; whole. */
        COUNT,
        /** A part of one, shown as per cent. */
        PART,
        /** An index without a unit. */
        INDEX,
        /** Tenge. */
        TENGE,
        /** Whole months. */
        MONTHS,
        /** Calendar days. */
        DAYS
    }
}
