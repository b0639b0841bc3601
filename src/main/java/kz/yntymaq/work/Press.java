package kz.yntymaq.work;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One press of a button: whose, for what, and with which answers.
 *
 * @param key made when the page was opened
 * @param account who presses
 * @param action what the press does, in the words of the audit log
 * @param fingerprint of the answers; the key is hashed with them, so that equal answers cannot be found by it
 */
public record Press(UUID key, UUID account, String action, byte[] fingerprint) {

    /**
     * A press.
     *
     * @param answers what the action is done with, each of them for itself: single values, records and lists of them.
     *     A record is read by its parts, so that one whose {@code toString} hides a number is another press too
     * @throws IllegalArgumentException when one cannot be told wholly
     */
    public static Press of(UUID key, UUID account, String action, @Nullable Object... answers) {
        return new Press(key, account, action, Sha256.of(key + "\n" + action + "\n" + told(Arrays.asList(answers))));
    }

    /** The key of a press that belongs to another one, in another room, which keeps its own. @param what the outer one does */
    public static UUID within(UUID key, String what) {
        return UUID.nameUUIDFromBytes((what + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Each with its length before it, so that two answers are never one longer one. */
    private static String told(@Nullable Object answer) {
        String words = words(answer);
        return words.length() + ":" + words;
    }

    private static String words(@Nullable Object answer) {
        if (answer instanceof Record record) {
            return Arrays.stream(record.getClass().getRecordComponents())
                    .map(part -> told(read(record, part)))
                    .collect(Collectors.joining());
        }
        if (answer instanceof Collection<?> many) {
            Stream<String> each = many.stream().map(Press::told);
            return (many instanceof Set ? each.sorted() : each).collect(Collectors.joining());
        }
        if (answer instanceof Enum<?> choice) {
            return choice.name();
        }
        if (answer == null
                || answer instanceof CharSequence
                || answer instanceof Number
                || answer instanceof Boolean
                || answer instanceof UUID
                || answer instanceof Temporal) {
            return String.valueOf(answer);
        }
        throw new IllegalArgumentException("cannot tell all of " + answer.getClass());
    }

    private static @Nullable Object read(Record record, RecordComponent part) {
        try {
            Method accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("cannot tell all of " + record.getClass(), unreadable);
        }
    }
}
