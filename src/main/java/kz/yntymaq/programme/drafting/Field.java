package kz.yntymaq.programme.drafting;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A field of a part of an edition, as a page asks for it.
 *
 * @param name of the component of the part's record; {@code when.question} where it stands in a record of its own
 * @param type of its value
 * @param required whether it may not stay empty
 */
record Field(String name, Kind kind, Class<?> type, boolean required) {

    private static final Set<String> SHORT = Set.of("name", "title", "label", "unit", "row");

    /** How it is asked for. */
    enum Kind {
        LINE,
        /** A line in three languages. */
        WORDING,
        /** Sentences in three languages. */
        SENTENCES,
        /** Paragraphs in three languages, a line each. */
        LINES,
        NUMBER,
        TICK,
        CHOICE,
        CHOICES,
        /** Lines of a name and a value. */
        PARAMETERS,
        /** A place in an act. */
        SOURCE,
        DAY,
        /** A day of each year. */
        YEARLY
    }

    /** Message key of its label. */
    String key() {
        return (kind == Kind.YEARLY ? "drafting.field.yearly." : "drafting.field.") + name;
    }

    /** Whether it is words in three languages. */
    public boolean isWording() {
        return kind == Kind.WORDING || kind == Kind.SENTENCES || kind == Kind.LINES;
    }

    /** The fields behind a component; none for a list of parts, which are edited by themselves. */
    static Stream<Field> of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isRecord() && !isValue(type)) {
            return Shape.components(type.asSubclass(Record.class)).stream()
                    .map(part -> new Field(
                            component.getName() + "." + part.getName(),
                            kind(part.getName(), part.getType()),
                            part.getType(),
                            false));
        }
        if (type == List.class) {
            Class<?> of = Shape.elements(component);
            if (of == Wording.class) {
                return Stream.of(new Field(component.getName(), Kind.LINES, of, true));
            }
            return of.isEnum() ? Stream.of(new Field(component.getName(), Kind.CHOICES, of, false)) : Stream.empty();
        }
        Kind kind = kind(component.getName(), type);
        boolean required = kind != Kind.TICK
                && kind != Kind.PARAMETERS
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return Stream.of(new Field(component.getName(), kind, type, required));
    }

    /** Whether one input holds a record of this kind; another one's components are asked for one by one. */
    private static boolean isValue(Class<?> type) {
        return type == Wording.class || type == LegalReference.class;
    }

    private static Kind kind(String name, Class<?> type) {
        if (type == Wording.class) {
            return SHORT.contains(name) ? Kind.WORDING : Kind.SENTENCES;
        }
        if (type == boolean.class) {
            return Kind.TICK;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        Kind known = Map.<Class<?>, Kind>of(
                        BigDecimal.class, Kind.NUMBER,
                        Integer.class, Kind.NUMBER,
                        Map.class, Kind.PARAMETERS,
                        LegalReference.class, Kind.SOURCE,
                        LocalDate.class, Kind.DAY,
                        MonthDay.class, Kind.YEARLY,
                        String.class, Kind.LINE)
                .get(type);
        if (known == null) {
            throw new IllegalStateException("no field can hold " + type);
        }
        return known;
    }
}
