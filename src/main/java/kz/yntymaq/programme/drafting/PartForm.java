package kz.yntymaq.programme.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** A part of an edition as typed: one row a field. @param version of the draft that was shown */
record PartForm(List<@Valid Typed> fields, int version) {

    /** Rows that a form has, more than any part has fields: what was not sent is empty, so that every field can be shown. */
    static final int ROWS = 20;

    private static final int LONGEST = 4000;

    /**
     * What was typed into a field.
     *
     * @param name of the field
     * @param text of a field without languages
     * @param chosen of a field with several choices
     */
    record Typed(
            @Nullable String name,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.value")
            String text,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.kk")
            String kk,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.ru")
            String ru,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.en")
            String en,

            @Nullable @Label("drafting.value") List<String> chosen) {

        static Typed nothing(@Nullable String name) {
            return new Typed(name, null, null, null, null, List.of());
        }

        /** A field of a part as it is typed. @param part null for a new one */
        static Typed of(Field field, @Nullable Record part) {
            Object value = part == null ? null : Shape.value(part, field);
            if (value == null) {
                return nothing(field.name());
            }
            if (part instanceof FigureEntry figure
                    && figure.unit() == FigureEntry.Unit.TIME_OF_DAY
                    && value instanceof BigDecimal) {
                return new Typed(field.name(), figure.clock().toString(), null, null, null, List.of());
            }
            if (value instanceof Wording words) {
                return new Typed(field.name(), null, words.kk(), words.ru(), words.en(), List.of());
            }
            if (field.kind() == Field.Kind.LINES) {
                List<?> lines = (List<?>) value;
                return new Typed(
                        field.name(),
                        null,
                        joined(lines, Language.KK),
                        joined(lines, Language.RU),
                        joined(lines, Language.EN),
                        List.of());
            }
            if (value instanceof List<?> several) {
                return new Typed(
                        field.name(),
                        null,
                        null,
                        null,
                        null,
                        several.stream().map(each -> ((Enum<?>) each).name()).toList());
            }
            return new Typed(field.name(), text(value), null, null, null, List.of());
        }

        /** Paragraphs in one language, a line each. */
        static String joined(List<?> lines, Language language) {
            return lines.stream().map(line -> ((Wording) line).in(language)).collect(Collectors.joining("\n"));
        }

        private static String text(Object value) {
            if (value instanceof BigDecimal number) {
                String plain = number.stripTrailingZeros().toPlainString();
                return Language.current() == Language.EN ? plain : plain.replace('.', ',');
            }
            if (value instanceof LocalDate day) {
                return String.format(
                        Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            }
            if (value instanceof MonthDay day) {
                return String.format(Locale.ROOT, "%02d.%02d", day.getDayOfMonth(), day.getMonthValue());
            }
            if (value instanceof Map<?, ?> parameters) {
                return parameters.entrySet().stream()
                        .map(each -> each.getKey() + " = " + each.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n"));
            }
            if (value instanceof Enum<?> constant) {
                return constant.name();
            }
            return value.toString();
        }
    }

    PartForm {
        var rows = new ArrayList<Typed>();
        for (int i = 0; i < ROWS; i++) {
            Typed sent = fields == null || i >= fields.size() ? null : fields.get(i);
            rows.add(sent == null ? Typed.nothing(null) : sent);
        }
        fields = rows;
    }

    static PartForm of(List<Field> fields, Function<Field, Typed> stored, int version) {
        return new PartForm(fields.stream().map(stored).collect(Collectors.toList()), version);
    }

    /** What was typed into the field of this number; nothing where it was not sent. */
    Typed typed(int number) {
        return fields.get(number);
    }
}
