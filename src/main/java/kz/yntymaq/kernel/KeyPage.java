package kz.yntymaq.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key: a page starts after the last row of the one before, so
 * its cost does not grow with its number.
 *
 * @param rows at most {@value #SIZE}
 * @param next key of the last row when more follow, else null
 */
public record KeyPage<T>(List<T> rows, @Nullable String next) {

    /** Rows a page. */
    public static final int SIZE = 25;

    /** How many rows a finder should ask for: one more than is shown tells whether more follow. */
    public static final int ASK = SIZE + 1;

    /** Makes a page of up to {@link #ASK} rows. */
    public static <T> KeyPage<T> of(List<T> found, Function<T, String> key) {
        return found.size() <= SIZE
                ? new KeyPage<>(found, null)
                : new KeyPage<>(List.copyOf(found.subList(0, SIZE)), key.apply(found.get(SIZE - 1)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
