package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.drafting.PartForm.Typed;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a part as they are typed. */
final class FieldTexts {

    private FieldTexts() {}

    /** A field of a part as it is typed. @param part null for a new one */
    static Typed typed(Field field, @Nullable Record part) {
        Object value = part == null ? null : Shape.value(part, field);
        if (value == null) {
            return Typed.nothing(field.name());
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
