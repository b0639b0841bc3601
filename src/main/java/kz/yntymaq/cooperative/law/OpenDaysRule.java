package kz.yntymaq.cooperative.law;

import java.time.LocalDate;

/**
 * What one person alone writes down for all stands open for ten days, in which each whom it concerns may object; nothing is done by it
 * before. The day itself is not counted. The portal's own order.
 */
public final class OpenDaysRule {

    /** Calendar days. */
    public static final int DAYS = 10;

    private OpenDaysRule() {}

    /** The last day to object to what was written down on this one. */
    public static LocalDate last(LocalDate written) {
        return written.plusDays(DAYS);
    }

    /** The first day on which something is done by it. */
    public static LocalDate opens(LocalDate written) {
        return last(written).plusDays(1);
    }

    /** The last day to object to what opens on this one. */
    public static LocalDate lastBefore(LocalDate opens) {
        return opens.minusDays(1);
    }

    /** Whether it can still be objected to. @param last the last day for it */
    public static boolean isOpen(LocalDate last, LocalDate today) {
        return !today.isAfter(last);
    }
}
