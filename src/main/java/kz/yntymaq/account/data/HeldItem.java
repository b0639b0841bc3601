package kz.yntymaq.account.data;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about a person.
 *
 * @param at when it came to be or was changed last, null where that is not kept
 * @param fields what is held, in order
 */
public record HeldItem(@Nullable Instant at, List<Field> fields) {

    private static final String LABEL = "mydata.field.";

    /**
     * One part of it.
     *
     * @param name in the file that a person takes; never changes
     * @param label message key of what it is called on a page
     */
    public record Field(String name, String label, RecordedValue value) {}

    public HeldItem {
        fields = List.copyOf(fields);
    }

    /** A thing of which nothing is told yet. */
    public static HeldItem at(@Nullable Instant at) {
        return new HeldItem(at, List.of());
    }

    /** The same and one part more, called on a page by {@code mydata.field.<name>}; a part without a value is left out. */
    public HeldItem with(String name, RecordedValue value) {
        return with(name, LABEL + name, value);
    }

    /** The same under another label. */
    public HeldItem with(String name, String label, RecordedValue value) {
        return isThere(value)
                ? new HeldItem(
                        at,
                        Stream.concat(fields.stream(), Stream.of(new Field(name, label, value)))
                                .toList())
                : this;
    }

    private static boolean isThere(RecordedValue value) {
        return value instanceof RecordedValue.Rows list ? !list.rows().isEmpty() : value.isGiven();
    }
}
