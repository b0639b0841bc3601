package kz.yntymaq.ui.sheet;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table that was handed in, as many as one page shows.
 *
 * @param next line of the last row, by which the next page is asked for; null for the last page
 * @param first whether it is the first page
 */
public record LinePage<R>(List<R> rows, @Nullable Integer next, boolean first) {

    /** Rows of one page. */
    public static final int SIZE = 100;

    /** How many rows a finder should ask for: one more than is shown tells whether more follow. */
    public static final int ASK = SIZE + 1;

    private static final int DIGITS = 6;

    public LinePage {
        rows = List.copyOf(rows);
    }

    /**
     * @param all in the order of the file
     * @param line of a row in the file
     * @param after line of the last row of the page before; what is no line shows the first page
     */
    public static <R> LinePage<R> of(List<R> all, ToIntFunction<R> line, @Nullable String after) {
        int from = from(after);
        return cut(
                all.stream()
                        .filter(row -> line.applyAsInt(row) > from)
                        .limit(ASK)
                        .toList(),
                line,
                from);
    }

    /** The line after which a page begins. @param after as it stands in an address; what is no line begins the first page */
    public static int from(@Nullable String after) {
        return after != null && after.matches("[0-9]{1," + DIGITS + "}") ? Integer.parseInt(after) : 0;
    }

    /** @param found up to {@link #ASK} rows behind a line @param from that line */
    public static <R> LinePage<R> cut(List<R> found, ToIntFunction<R> line, int from) {
        List<R> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        return new LinePage<>(
                shown, found.size() > SIZE ? line.applyAsInt(shown.get(shown.size() - 1)) : null, from == 0);
    }
}
