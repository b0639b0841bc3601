package kz.yntymaq.ui.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.TypedFields;
import kz.yntymaq.ui.form.KeptForm.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;

/**
 * What whoever saves second sees: who saved meanwhile, and by each field that differs what is stored now.
 *
 * @param own whether it was the same person, in another tab
 * @param adds whether the form enters something new, so that nothing is stored by its fields
 * @param stored by field, as a reader reads it
 * @param chosen by field that differs, the values that are chosen now
 */
record Conflict(
        @Nullable String by,
        @Nullable Instant at,
        boolean own,
        boolean adds,
        Map<String, String> stored,
        Map<String, Set<String>> chosen) {

    /** Begins the name of the field that says that boxes were there, see Spring's {@code WebDataBinder}. */
    private static final String BOXES = "_";

    static Conflict of(StaleEdit stale, KeptForm kept, BindingResult typed, BindingResult stored, Format format) {
        var differing = new LinkedHashMap<String, String>();
        var chosen = new LinkedHashMap<String, Set<String>>();
        asked(kept).forEach((field, values) -> {
            try {
                Object now = stored.getRawFieldValue(field);
                if (values.length == 1 && !(now instanceof Collection)) {
                    if (!isSame(values[0], typed.getRawFieldValue(field), stored, field)) {
                        differing.put(field, written(stored, field, format));
                        chosen.put(field, Set.of(Objects.toString(now, "")));
                    }
                } else if (!new HashSet<>(Arrays.asList(values)).equals(ticked(now))) {
                    chosen.put(field, ticked(now));
                }
            } catch (InvalidPropertyException notOfTheForm) {
                // a button's name, say
            }
        });
        boolean adds = kept.fields().containsKey(Forms.ONCE)
                && differing.values().stream().allMatch(String::isBlank);
        return adds
                ? new Conflict(stale.name(), stale.at(), stale.own(), true, Map.of(), Map.of())
                : new Conflict(stale.name(), stale.at(), stale.own(), false, differing, chosen);
    }

    /** What was sent, also the boxes of which none was ticked: a browser sends of them only that they were there. */
    private static Map<String, String[]> asked(KeptForm kept) {
        var asked = new LinkedHashMap<String, String[]>();
        kept.fields().forEach((field, values) -> {
            if (!KeptForm.isHidden(field)) {
                asked.put(field, values);
            } else if (field.startsWith(BOXES) && !kept.fields().containsKey(field.substring(BOXES.length()))) {
                asked.put(field.substring(BOXES.length()), new String[0]);
            }
        });
        return asked;
    }

    private static Set<String> ticked(@Nullable Object now) {
        if (now instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return now == null || now.equals(false) ? Set.of() : Set.of(now.toString());
    }

    /** What is chosen now, as the page calls it; empty for nothing. */
    public String named(String field, Collection<?> options) {
        Set<String> values = chosen.getOrDefault(field, Set.of());
        return options.stream()
                .filter(Option.class::isInstance)
                .map(Option.class::cast)
                .filter(option -> values.contains(option.value()))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    private static boolean isSame(String typed, @Nullable Object meant, BindingResult stored, String field) {
        return (stored.getRawFieldValue(field) instanceof BigDecimal now && meant instanceof BigDecimal number)
                ? now.compareTo(number) == 0
                : TypedFields.lines(typed).trim().equals(Objects.toString(stored.getFieldValue(field), ""));
    }

    private static String written(BindingResult stored, String field, Format format) {
        return stored.getRawFieldValue(field) instanceof BigDecimal number
                ? format.number(number)
                : Objects.toString(stored.getFieldValue(field), "");
    }
}
