package kz.yntymaq.programme.drafting;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** The records of an edition looked at by their components, so that none is forgotten by a page or a comparison. */
final class Shape {

    private Shape() {}

    /** The fields of a part, in their order. */
    static List<Field> fields(Class<? extends Record> part) {
        return components(part).stream().flatMap(Field::of).toList();
    }

    /** The lists of further parts in a part. */
    static List<String> lists(Class<? extends Record> part) {
        return components(part).stream()
                .filter(component -> component.getType() == List.class
                        && elements(component).isRecord()
                        && elements(component) != Wording.class)
                .map(RecordComponent::getName)
                .toList();
    }

    /** What a list holds. */
    static Class<?> elements(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    static List<RecordComponent> components(Class<? extends Record> part) {
        return List.of(part.getRecordComponents());
    }

    /** The value of a component; null for none. */
    static @Nullable Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The value of a component by its name; null for none. */
    static @Nullable Object value(Record part, String component) {
        return value(part, component(part.getClass(), component));
    }

    /** The value behind a field; null for none. */
    static @Nullable Object value(Record part, Field field) {
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            return value(part, field.name());
        }
        Object whole = value(part, field.name().substring(0, dot));
        return whole == null ? null : value((Record) whole, field.name().substring(dot + 1));
    }

    static RecordComponent component(Class<? extends Record> part, String name) {
        return components(part).stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(part + " has no " + name));
    }

    /** Whether entries of this kind have codes; others are known by their number in the list. */
    static boolean hasCode(Class<?> part) {
        return Arrays.stream(part.getRecordComponents())
                .anyMatch(component -> component.getName().equals("code"));
    }

    /** The code of an entry that has one. */
    static String code(Object entry) {
        return String.valueOf(value((Record) entry, "code"));
    }

    /** What the entries of a list are known by, in their order. */
    static List<String> codes(List<?> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> hasCode(entries.get(i).getClass()) ? code(entries.get(i)) : String.valueOf(i + 1))
                .toList();
    }

    /** A copy of a part with another value of one component. */
    static <R extends Record> R copy(R part, String component, @Nullable Object value) {
        Class<? extends Record> type = part.getClass();
        @SuppressWarnings("unchecked")
        Class<R> same = (Class<R>) type;
        return make(
                same,
                components(type).stream()
                        .map(each -> each.getName().equals(component) ? value : value(part, each))
                        .toArray());
    }

    /** A part of the values of its components. @throws IllegalArgumentException when the part refuses them */
    static <R extends Record> R make(Class<R> part, @Nullable Object... values) {
        try {
            Constructor<R> whole = part.getDeclaredConstructor(Arrays.stream(part.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return whole.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names of fields by which others are looked up, for a page that offers what there is. */
    static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("answer", "question"),
            Map.entry("when.question", "question"),
            Map.entry("days", "figure"),
            Map.entry("limit", "figure"),
            Map.entry("rate", "figure"),
            Map.entry("share", "figure"),
            Map.entry("raisedShare", "figure"),
            Map.entry("offerDays", "figure"),
            Map.entry("fromSum", "figure"),
            Map.entry("breachedYears", "figure"),
            Map.entry("barredFirst", "figure"),
            Map.entry("barredAgain", "figure"),
            Map.entry("check", "check"));
}
