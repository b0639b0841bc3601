package kz.yntymaq.account.data;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what a room holds about a person who withdraws the consent; answered by each room that keeps something
 * of a person.
 */
public interface Erasure {

    /**
     * One thing, said to a reader.
     *
     * @param key message key of its words
     * @param link path within the portal where the person does something about it, null for none
     */
    record Line(
            String key,
            List<RecordedValue> arguments,
            @Nullable String link) {

        public Line {
            arguments = List.copyOf(arguments);
        }

        public static Line of(String key, RecordedValue... arguments) {
            return new Line(key, List.of(arguments), null);
        }
    }

    /** Holds, until the transaction ends, what must not change while it is looked at and deleted. */
    default void hold(UUID person) {}

    /** What the person has to lay down or take back first. */
    default List<Line> obstacles(UUID person) {
        return List.of();
    }

    /** What an obligation keeps, each with why; whoever has any keeps a shut account, and is not made nameless. */
    default List<Line> kept(UUID person) {
        return List.of();
    }

    /** What is deleted. */
    default List<Line> going(UUID person) {
        return List.of();
    }

    /** Deletes what need not stay. */
    default void erase(UUID person) {}
}
