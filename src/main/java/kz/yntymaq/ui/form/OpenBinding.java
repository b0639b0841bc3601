package kz.yntymaq.ui.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

/**
 * The values of an {@link OpenForm} by field, with what is wrong with them. A field shows the words that were typed into
 * it; where nothing was typed yet, what is stored.
 */
public final class OpenBinding extends MapBindingResult {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Object> values;
    private final HashMap<String, String> typed;

    /** Nothing yet. */
    public OpenBinding() {
        this(new LinkedHashMap<>(), new HashMap<>());
    }

    private OpenBinding(Map<String, Object> values, HashMap<String, String> typed) {
        super(values, "form");
        this.values = values;
        this.typed = typed;
    }

    /** Says what stands in a field: words, a number, a day, a tick, or how many rows a list has. Null for nothing. */
    public void put(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** Says what was typed into a field, however it was meant. */
    public void putTyped(String field, String words) {
        typed.put(field, words);
        values.putIfAbsent(field, words);
    }

    /** Says that something is wrong with what was typed into a field. */
    public void wrong(String field, TypedValueException why) {
        addError(new FieldError(
                getObjectName(), field, getFieldValue(field), true, new String[] {why.key()}, why.arguments(), null));
    }

    OpenBinding withoutErrors() {
        return new OpenBinding(values, typed);
    }

    @Override
    protected @Nullable Object formatFieldValue(String field, @Nullable Object value) {
        String words = typed.get(field);
        if (words != null) {
            return words;
        }
        if (value instanceof BigDecimal number) {
            return TypedValue.written(number, LocaleContextHolder.getLocale());
        }
        return value instanceof LocalDate day ? TypedValue.written(day, LocaleContextHolder.getLocale()) : value;
    }
}
