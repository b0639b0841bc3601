package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.StaleEditException;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was typed.
 *
 * @param owner the account for which its page was made, null for a visitor
 * @param problems what only a service or a controller could find wrong with it
 * @param stale who saved in between, where somebody did
 * @param keptAt milliseconds
 */
record KeptForm(
        LinkedHashMap<String, String[]> fields,
        @Nullable String owner,
        Why why,
        ArrayList<Problem> problems,
        @Nullable StaleEdit stale,
        long keptAt)
        implements Serializable {

    /** Characters of all names and values of a form, at most. */
    static final int MAX_CHARACTERS = 60_000;

    /** A page of corrections, which asks most, sends about a hundred. */
    static final int MAX_FIELDS = 400;

    private static final int MAX_NAME = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Fields that no form keeps. */
    static final Set<String> SECRETS = Set.of("password", "newPassword", "repeatedPassword", "currentPassword");

    private static final Set<String> NOT_TYPED = Set.of("_csrf", Forms.OWNER, FormSeal.FIELD);

    /** A password was right but is never kept. */
    static final String TYPE_AGAIN = "error.password.again";

    /** Why a form is kept. */
    enum Why {
        /** It has wrong fields, or a rule refused it. */
        WRONG,
        /** It arrived where it could not be handled. */
        UNSAVED,
        /** A rule refused it, whatever else its fields might hold. */
        REFUSED,
        /** The same thing was saved meanwhile. */
        OVERTAKEN,
        /** Its page was sent before, with other answers. */
        SENT_BEFORE
    }

    /** Something wrong that only a service could know, to be shown by its field again. */
    record Problem(String field, String key, ArrayList<Serializable> arguments) implements Serializable {}

    /**
     * Who saved in between, and when.
     *
     * @param own whether it was who sent this form, in another tab: a helper and the one they help are two
     */
    record StaleEdit(
            boolean own, @Nullable String name, @Nullable Instant at) implements Serializable {

        static StaleEdit of(StaleEditException stale, HttpServletRequest request) {
            return new StaleEdit(isOwn(stale, request), stale.name(), stale.changedAt());
        }

        /** Whether who saved in between is who presses, for whomever they act. */
        static boolean isOwn(StaleEditException stale, HttpServletRequest request) {
            return stale.changedBy() != null && stale.changedBy().toString().equals(request.getRemoteUser());
        }

        /** Message key that says who was faster, as far as it is known: it may have been who presses, in another tab. */
        static String key(StaleEditException stale, HttpServletRequest request) {
            if (isOwn(stale, request)) {
                return "error.stale.own";
            }
            return stale.changedBy() == null ? "error.stale.since" : "error.stale";
        }
    }

    /** What a request has typed in its form; empty when that is more than any page asks. */
    static Optional<LinkedHashMap<String, String[]>> typed(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        var typed = new LinkedHashMap<String, String[]>();
        sent.forEach((name, values) -> {
            if (!SECRETS.contains(name) && !NOT_TYPED.contains(name)) {
                typed.put(name, values);
            }
        });
        boolean fits = typed.values().stream().mapToInt(values -> values.length).sum() <= MAX_FIELDS
                && typed.keySet().stream().allMatch(name -> name.length() <= MAX_NAME)
                && characters(typed) <= MAX_CHARACTERS;
        return fits ? Optional.of(typed) : Optional.empty();
    }

    static int characters(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> Arrays.stream(field.getValue())
                        .mapToInt(value -> field.getKey().length() + value.length())
                        .sum())
                .sum();
    }

    int characters() {
        return characters(fields);
    }

    /** The account for which the page of a request was made, null for a visitor. */
    static @Nullable String owner(HttpServletRequest request) {
        String owner = request.getParameter(Forms.OWNER);
        return owner == null || owner.isEmpty() ? null : owner;
    }

    /** Whether anything stands in it that a person typed. */
    boolean isTyped() {
        return fields.entrySet().stream()
                .anyMatch(field -> !isHidden(field.getKey())
                        && Arrays.stream(field.getValue()).anyMatch(value -> !value.isBlank()));
    }

    /** Whether a field is the page's own and nobody types it. */
    static boolean isHidden(String field) {
        return field.startsWith("_") || field.equals(Forms.VERSION) || field.equals(Forms.ONCE);
    }

    /** Whether what is wrong with a field that is never kept is known from when it was there. */
    boolean isSaid(String field) {
        return SECRETS.contains(field)
                && problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** What is said of the passwords that were typed and are not kept with the rest: that they must be typed again. */
    static List<Problem> lost(HttpServletRequest request) {
        return SECRETS.stream()
                .filter(field -> !Objects.requireNonNullElse(request.getParameter(field), "")
                        .isEmpty())
                .map(field -> new Problem(field, TYPE_AGAIN, new ArrayList<>()))
                .toList();
    }

    /** The same form with another value in one field, and nothing said against it but what must be typed again. */
    KeptForm with(String field, String value, long now) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, new String[] {value});
        var again = new ArrayList<>(problems.stream()
                .filter(problem -> problem.key().equals(TYPE_AGAIN))
                .toList());
        return new KeptForm(changed, owner, Why.UNSAVED, again, stale, now);
    }

    /** The same form for a page that is opened anew: with its key, null where it has none, and a version that is one. */
    KeptForm asOfNewPage(@Nullable String key) {
        var changed = new LinkedHashMap<>(fields);
        if (key != null) {
            changed.put(Forms.ONCE, new String[] {key});
        }
        changed.computeIfPresent(
                Forms.VERSION, (name, value) -> NUMBER.matcher(value[0]).matches() ? value : null);
        return new KeptForm(changed, owner, why, problems, stale, keptAt);
    }
}
