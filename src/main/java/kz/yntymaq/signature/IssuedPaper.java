package kz.yntymaq.signature;

import java.time.Instant;
import java.util.List;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was issued, as anybody who has its code may see it.
 *
 * @param key message key of what kind of paper it is
 * @param holds whether what it states and is meant to last is still so
 */
public record IssuedPaper(String key, String number, Instant issuedAt, boolean holds, List<Line> lines) {

    public IssuedPaper {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that it states.
     *
     * @param key message key of its name
     * @param stated null where only the paper itself tells it
     * @param changed whether it is different today
     * @param now what it is today; null where it is the same, or where only the paper tells it
     */
    public record Line(
            String key,
            @Nullable RecordedValue stated,
            boolean changed,
            @Nullable RecordedValue now) {}
}
