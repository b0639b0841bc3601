package kz.yntymaq.lending;

import org.jspecify.annotations.Nullable;

/** Age of what is overdue, as the office's list has it; the portal's own steps. */
public enum Arrears {
    NONE(0, 0),
    UP_TO_30(1, 30),
    UP_TO_60(31, 60),
    UP_TO_90(61, 90),
    OVER_90(91, null);

    private final int from;
    private final @Nullable Integer until;

    Arrears(int from, @Nullable Integer until) {
        this.from = from;
        this.until = until;
    }

    /** Message key of its name. */
    public String key() {
        return "lending.arrears." + name();
    }

    /** Fewest days past due. */
    public int from() {
        return from;
    }

    /** Most days past due; null for any more. */
    public @Nullable Integer until() {
        return until;
    }

    /** That of so many days past due. */
    public static Arrears of(long days) {
        Arrears found = NONE;
        for (Arrears each : values()) {
            found = days >= each.from ? each : found;
        }
        return found;
    }
}
