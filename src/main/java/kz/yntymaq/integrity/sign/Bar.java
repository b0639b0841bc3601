package kz.yntymaq.integrity.sign;

/**
 * How a reading is compared. The thresholds of an indicator are {@code <code>.note}, {@code <code>.signal},
 * {@code <code>.extreme} and {@code <code>.law}. With peers a signal needs both: past the signal's figure and past the
 * fence of comparable co-operatives; past the extreme figure the fence is not asked.
 *
 * @param noted whether there is a figure past which it is worth a look
 * @param ends what being past the last figure means
 * @param peers whether the fence is asked
 * @param extreme whether there is a figure past which it is not
 * @param ratios whether the fence is that of logarithms: of readings that differ by times and not by amounts
 */
public record Bar(Way way, boolean noted, Ends ends, boolean peers, boolean extreme, boolean ratios) {

    /** Which side is the bad one. */
    public enum Way {
        /** More than the threshold. */
        ABOVE,
        /** As much as the threshold or more. */
        REACHES,
        /** Less than the threshold. */
        BELOW
    }

    /** What the worst is. */
    public enum Ends {
        NOTE,
        SIGNAL,
        BREACH
    }

    /** The law's own figure: past it, it is a breach. */
    public static Bar law(Way way) {
        return new Bar(way, false, Ends.BREACH, false, false, false);
    }

    /** Worth a look, never more. */
    public static Bar note(Way way) {
        return new Bar(way, false, Ends.NOTE, false, false, false);
    }

    /** Worth a look, then worth a question. */
    public static Bar signal(Way way) {
        return new Bar(way, true, Ends.SIGNAL, false, false, false);
    }

    /** A signal only when it is unusual among comparable co-operatives as well. */
    public Bar unlikePeers() {
        return new Bar(way, noted, ends, true, extreme, ratios);
    }

    /** The same, by times and not by amounts. */
    public Bar unlikePeersByTimes() {
        return new Bar(way, noted, ends, true, extreme, true);
    }

    /** Past an extreme figure nothing makes it usual. */
    public Bar orExtreme() {
        return new Bar(way, noted, ends, peers, true, ratios);
    }

    /** A look before the breach. */
    public Bar notedBefore() {
        return new Bar(way, true, ends, peers, extreme, ratios);
    }

    /** Whether a value is past a limit, on the bad side. */
    boolean isPast(double value, double limit) {
        return switch (way) {
            case ABOVE -> value > limit;
            case REACHES -> value >= limit;
            case BELOW -> value < limit;
        };
    }
}
