package kz.yntymaq.ui.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * The fields of a form for the list of errors above it: in the order in which the page asks them, each by the words
 * with which the page asks.
 */
final class FormFields {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?");

    private static final Set<Class<?>> TYPED =
            Set.of(String.class, BigDecimal.class, Integer.class, int.class, LocalDate.class);

    private final List<RecordComponent> components;
    private final Texts texts;

    FormFields(Class<?> form, Texts texts) {
        this.components = form.isRecord() ? List.of(form.getRecordComponents()) : List.of();
        this.texts = texts;
    }

    /** The errors in the order of the fields; those of no field come first. */
    public List<DetailedError> sorted(List<DetailedError> errors) {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> place(error.getFieldName())))
                .toList();
    }

    /** An error as the list says it: the field's label before the sentence. */
    public String sentence(DetailedError error) {
        return label(error.getFieldName())
                .map(label -> texts.get("page.error.of-field", label, error.getMessage()))
                .orElse(error.getMessage());
    }

    /** The label of a field into which words, numbers or days are typed; empty for a choice and for what nobody sees. */
    Optional<String> labelOfTyped(String field) {
        Matcher row = ROW.matcher(field);
        Optional<RecordComponent> found = !row.matches()
                ? find(components, field)
                : named(components, row.group(1)).flatMap(list -> find(ofRow(list.getGenericType()), row.group(3)));
        return found.filter(component -> TYPED.contains(component.getType())).map(this::words);
    }

    private int place(@Nullable String field) {
        if (field == null) {
            return -1;
        }
        int end = field.indexOf('[');
        String name = end < 0 ? field : field.substring(0, end);
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> label(@Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return find(components, field).map(this::words);
        }
        int number = Integer.parseInt(row.group(2)) + 1;
        return find(components, row.group(1))
                .flatMap(list ->
                        row.group(3) == null ? Optional.of(list) : find(ofRow(list.getGenericType()), row.group(3)))
                .map(this::words)
                .map(label -> texts.get("page.error.row", label, number));
    }

    private static List<RecordComponent> ofRow(Type list) {
        return list instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? List.of(row.getRecordComponents())
                : List.of();
    }

    private static Optional<RecordComponent> find(List<RecordComponent> components, @Nullable String name) {
        return named(components, name).filter(component -> component.isAnnotationPresent(Label.class));
    }

    private static Optional<RecordComponent> named(List<RecordComponent> components, @Nullable String name) {
        return components.stream()
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private String words(RecordComponent component) {
        return texts.get(component.getAnnotation(Label.class).value());
    }
}
