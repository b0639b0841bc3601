package kz.yntymaq.kernel;

import java.util.Collection;

/**
 * How many rows a list has. Counting stops at some number: nobody needs to know more exactly, and counting on would
 * cost the more the larger the portal grows.
 *
 * @param shown the number to write
 * @param more whether there are more than that
 */
public record CappedCount(int shown, boolean more) {

    /** Where counting stops unless a list says otherwise. */
    private static final int MOST = 1000;

    /** The count of these rows, as the one column {@code count} of a statement; {@link #of} reads it. */
    public static String sql(String from) {
        return "select count(*) from (select 1 from %s limit %d) as counted".formatted(from, MOST + 1);
    }

    /** The count that {@link #sql} found. */
    public static CappedCount of(int counted) {
        return of(counted, MOST);
    }

    /** The count where counting stopped after {@code most}. */
    public static CappedCount of(int counted, int most) {
        return counted > most ? new CappedCount(most, true) : exactly(counted);
    }

    /** A count that is known without counting. */
    public static CappedCount exactly(int rows) {
        return new CappedCount(rows, false);
    }

    /** All of them together. */
    public static CappedCount sum(Collection<CappedCount> counts) {
        return new CappedCount(
                counts.stream().mapToInt(CappedCount::shown).sum(),
                counts.stream().anyMatch(CappedCount::more));
    }

    public boolean isZero() {
        return shown == 0;
    }

    /** The message key of a text with this number: the one given, or with {@code .more} where there are more. */
    public String key(String base) {
        return more ? base + ".more" : base;
    }
}
