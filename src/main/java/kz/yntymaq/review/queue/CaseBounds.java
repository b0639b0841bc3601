package kz.yntymaq.review.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.yntymaq.account.Scope;
import kz.yntymaq.review.assignment.CaseSelection;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a queue beside programme, direction, official and words.
 *
 * @param place a place beneath the reader's territory, null for all of it
 * @param stage its code in the editions, null for all
 * @param least tenge, null for no bound
 * @param most tenge, null for no bound
 * @param only these cases, as they were ticked or found; empty for all
 */
record CaseBounds(
        @Nullable Scope place,
        @Nullable String stage,
        @Nullable Long least,
        @Nullable Long most,
        List<UUID> only) {

    static final CaseBounds NONE = new CaseBounds(null, null, null, null);

    /** So many cases at most are named one by one: an address stays short. */
    private static final int MOST_NAMED = 50;

    public CaseBounds {
        only = List.copyOf(only);
    }

    CaseBounds(@Nullable Scope place, @Nullable String stage, @Nullable Long least, @Nullable Long most) {
        this(place, stage, least, most, List.of());
    }

    /** These cases alone. */
    static CaseBounds only(List<UUID> cases) {
        return new CaseBounds(null, null, null, null, cases);
    }

    /** Ids as an address names them, a dot between them. */
    static List<UUID> named(@Nullable String written) {
        return CaseSelection.ids(written == null ? null : written.replace('.', ' '), MOST_NAMED);
    }

    /** How an address names them; null for none. */
    @Nullable
    String written() {
        return only.isEmpty() ? null : only.stream().map(UUID::toString).collect(Collectors.joining("."));
    }

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
