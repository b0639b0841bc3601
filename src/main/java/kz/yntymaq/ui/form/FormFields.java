package kz.yntymaq.ui.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private final List<Named> fields;
    private final @Nullable OpenForm open;
    private final Texts texts;
    private final Function<String, @Nullable String> rowNames;
    private final Map<String, String> labels;

    FormFields(Class<?> form, Texts texts) {
        this(form, texts, row -> null);
    }

    /** @param labels of fields that a page words by what it is about, in place of their own */
    FormFields(Class<?> form, Texts texts, Map<String, String> labels) {
        this.rowNames = row -> null;
        this.fields = in(form).toList();
        this.open = null;
        this.texts = texts;
        this.labels = labels;
    }

    /** @param rowNames what a row of a list, as {@code asks[3]}, is called; null for its number */
    FormFields(Class<?> form, Texts texts, Function<String, @Nullable String> rowNames) {
        this.rowNames = rowNames;
        this.fields = in(form).toList();
        this.open = null;
        this.texts = texts;
        this.labels = Map.of();
    }

    /** The fields of a form that no record describes. */
    FormFields(OpenForm form, Texts texts) {
        this.rowNames = row -> null;
        this.fields = List.of();
        this.open = form;
        this.texts = texts;
        this.labels = Map.of();
    }

    /** A field by the path under which the page sends it. */
    private record Named(String path, RecordComponent component) {}

    /** The fields of a form; those of a record in it stand in its place. */
    private static Stream<Named> in(Class<?> form) {
        return !form.isRecord()
                ? Stream.empty()
                : Arrays.stream(form.getRecordComponents())
                        .flatMap(component -> component.getType().isRecord()
                                ? in(component.getType())
                                        .map(inner ->
                                                new Named(component.getName() + "." + inner.path(), inner.component()))
                                : Stream.of(new Named(component.getName(), component)));
    }

    /**
     * The path of a field that a rule names: it knows no form, and so not in which record of the form the field
     * stands.
     */
    static String path(@Nullable Object form, String name) {
        return form == null
                ? name
                : in(form.getClass())
                        .filter(field -> field.component().getName().equals(name))
                        .findFirst()
                        .map(Named::path)
                        .orElse(name);
    }

    /** Whether a form has a field that a rule names; a rule is asked by several forms, and not each has all that it looks at. */
    static boolean has(@Nullable Object form, String name) {
        if (form == null || !form.getClass().isRecord()) {
            return true;
        }
        String first = name.split("[.\\[]", 2)[0];
        return !path(form, name).equals(name)
                || Arrays.stream(form.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(first));
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
                .map(label -> label.endsWith("?")
                        ? label + " " + error.getMessage()
                        : texts.get("page.error.of-field", label, error.getMessage()))
                .orElse(error.getMessage());
    }

    /** The label of a field into which words, numbers or days are typed; empty for a choice and for what nobody sees. */
    Optional<String> labelOfTyped(String field) {
        if (open != null) {
            return open.isTyped(field) ? label(field) : Optional.empty();
        }
        return component(field)
                .filter(component -> TYPED.contains(component.getType()))
                .flatMap(component -> label(field));
    }

    private int place(@Nullable String field) {
        if (field == null) {
            return -1;
        }
        int end = field.indexOf('[');
        String name = end < 0 ? field : field.substring(0, end);
        if (open != null) {
            return open.place(name);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> label(@Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        Optional<String> label = open == null ? component(field).flatMap(this::words) : open.label(field);
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return label;
        }
        String name = rowNames.apply(row.group(1) + "[" + row.group(2) + "]");
        return label.map(words -> name == null
                ? texts.get("page.error.row", words, Integer.parseInt(row.group(2)) + 1)
                : texts.get("page.error.named-row", name, words));
    }

    /** The component behind a field of the form or of one of its rows. */
    private Optional<RecordComponent> component(String field) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return find(field);
        }
        Optional<RecordComponent> list = find(row.group(1));
        return row.group(3) == null
                ? list
                : list.flatMap(rows -> ofRow(rows.getGenericType())
                        .filter(component -> component.getName().equals(row.group(3)))
                        .findFirst());
    }

    private static Stream<RecordComponent> ofRow(Type list) {
        return list instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? Arrays.stream(row.getRecordComponents())
                : Stream.empty();
    }

    private Optional<RecordComponent> find(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .map(Named::component)
                .findFirst();
    }

    private Optional<String> words(RecordComponent component) {
        return Optional.ofNullable(labels.get(component.getName()))
                .or(() -> Optional.ofNullable(component.getAnnotation(Label.class))
                        .map(label -> texts.get(label.value())));
    }
}
