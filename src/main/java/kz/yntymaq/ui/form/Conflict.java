package kz.yntymaq.ui.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.TypedFields;
import kz.yntymaq.ui.form.KeptForm.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;

/**
 * What whoever saves second sees: who saved meanwhile, and by each field that differs what is stored now.
 *
 * @param own whether it was the same person, in another tab
 * @param stored by field, as a reader reads it
 */
record Conflict(@Nullable String by, @Nullable Instant at, boolean own, Map<String, String> stored) {

    static Conflict of(StaleEdit stale, KeptForm kept, BindingResult typed, BindingResult stored, Format format) {
        var differing = new LinkedHashMap<String, String>();
        kept.fields().forEach((field, values) -> {
            if (KeptForm.isHidden(field) || values.length != 1) {
                return;
            }
            try {
                if (!isSame(values[0], typed.getRawFieldValue(field), stored, field)) {
                    differing.put(field, written(stored, field, format));
                }
            } catch (InvalidPropertyException notOfTheForm) {
                // a button's name, say
            }
        });
        return new Conflict(stale.name(), stale.at(), stale.own(), differing);
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
