package kz.yntymaq.review.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.yntymaq.account.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a queue beside programme, direction, official and words.
 *
 * @param place a place beneath the reader's territory, null for all of it
 * @param stage its code in the editions, null for all
 * @param least tenge, null for no bound
 * @param most tenge, null for no bound
 */
record CaseBounds(
        @Nullable Scope place,
        @Nullable String stage,
        @Nullable Long least,
        @Nullable Long most) {

    static final CaseBounds NONE = new CaseBounds(null, null, null, null);

    /** More tenge than any programme has. */
    private static final Pattern SUM = Pattern.compile("[0-9]{1,15}");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00A0\\u202F]");

    /** A sum as people type it, blanks between its digits; nothing for what is none. */
    static @Nullable Long sum(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(text -> BETWEEN_DIGITS.matcher(text).replaceAll(""))
                .filter(text -> SUM.matcher(text).matches())
                .map(Long::valueOf)
                .orElse(null);
    }

    /** What is wrong with sums as they were typed: message keys by the names of the fields. */
    static Map<String, String> wrong(@Nullable String typedLeast, @Nullable String typedMost) {
        var wrong = new HashMap<String, String>();
        Long least = sum(typedLeast);
        Long most = sum(typedMost);
        if (least == null && typedLeast != null && !typedLeast.isBlank()) {
            wrong.put("least", "review.filter.error.sum");
        }
        if (most == null && typedMost != null && !typedMost.isBlank()) {
            wrong.put("most", "review.filter.error.sum");
        }
        if (least != null && most != null && least > most) {
            wrong.put("most", "review.filter.error.order");
        }
        return wrong;
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
