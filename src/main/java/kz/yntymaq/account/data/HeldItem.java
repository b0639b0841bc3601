package kz.yntymaq.account.data;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Wording;
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
     * @param label what it is called on a page
     */
    public record Field(String name, RecordedValue label, RecordedValue value) {}

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
        return with(name, new RecordedValue.Key(label), value);
    }

    /** The same under a label that an edition of a programme gives it. */
    public HeldItem with(String name, Wording label, RecordedValue value) {
        return with(name, new RecordedValue.Worded(name, label), value);
    }

    private HeldItem with(String name, RecordedValue label, RecordedValue value) {
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
