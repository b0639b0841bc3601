package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the parts of an edition and their fields in the language of the page. */
@Component
class Words {

    private final Texts texts;
    private final Format format;
    private final LegalText law;

    Words(Texts texts, Format format, LegalText law) {
        this.texts = texts;
        this.format = format;
        this.law = law;
    }

    /** A line of a part. @param label of the field, with the language where it has one */
    record Line(String label, @Nullable String value) {}

    String text(String key) {
        return texts.get(key);
    }

    /** Name of a list or a part of which there is one. */
    String part(Address address) {
        return list(address.part());
    }

    String list(String component) {
        return texts.get("drafting.part." + component);
    }

    /** An entry as people call it: its code and its name. */
    String entry(Record entry) {
        if (!Shape.hasCode(entry.getClass())) {
            return lines(entry).stream()
                    .map(Line::value)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "))
                    .replaceFirst("(?s)^(.{60}).+$", "$1…");
        }
        return Shape.fields(entry.getClass()).stream()
                .filter(Field::isWording)
                .map(field -> Shape.value(entry, field))
                .filter(Wording.class::isInstance)
                .map(name -> Shape.code(entry) + " · " + ((Wording) name).here())
                .findFirst()
                .orElseGet(() -> Shape.code(entry));
    }

    String label(Field field) {
        return texts.get(field.key());
    }

    /** The fields of a part, a line each, words a line each language; with null for what is empty. */
    List<Line> lines(Record part) {
        var lines = new ArrayList<Line>();
        for (Field field : Shape.fields(part.getClass())) {
            Object value = Shape.value(part, field);
            if (field.kind() == Field.Kind.LINES) {
                List<?> paragraphs = value == null ? List.of() : (List<?>) value;
                lines.add(new Line(
                        inLanguage(field, "drafting.kk"), blank(PartForm.Typed.joined(paragraphs, Language.KK))));
                lines.add(new Line(
                        inLanguage(field, "drafting.ru"), blank(PartForm.Typed.joined(paragraphs, Language.RU))));
                lines.add(new Line(
                        inLanguage(field, "drafting.en"), blank(PartForm.Typed.joined(paragraphs, Language.EN))));
            } else if (field.isWording()) {
                Wording words = (Wording) value;
                lines.add(new Line(inLanguage(field, "drafting.kk"), words == null ? null : words.kk()));
                lines.add(new Line(inLanguage(field, "drafting.ru"), words == null ? null : words.ru()));
                lines.add(new Line(inLanguage(field, "drafting.en"), words == null ? null : words.en()));
            } else {
                lines.add(new Line(label(field), value == null ? null : written(part, value)));
            }
        }
        return lines;
    }

    private String inLanguage(Field field, String language) {
        return label(field) + " (" + texts.get(language) + ")";
    }

    private @Nullable String written(Record part, Object value) {
        return part instanceof FigureEntry figure
                        && figure.unit() == FigureEntry.Unit.TIME_OF_DAY
                        && value instanceof BigDecimal
                ? figure.clock().toString()
                : written(value);
    }

    private @Nullable String written(Object value) {
        if (value instanceof BigDecimal number) {
            return format.number(number);
        }
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "page.yes" : "page.no");
        }
        if (value instanceof LocalDate day) {
            return format.date(day);
        }
        if (value instanceof MonthDay day) {
            return String.format(Locale.ROOT, "%02d.%02d", day.getDayOfMonth(), day.getMonthValue());
        }
        if (value instanceof LegalReference source) {
            return law.of(source);
        }
        if (value instanceof Enum<?> constant) {
            return choice(constant);
        }
        if (value instanceof List<?> several) {
            return blank(several.stream().map(each -> choice((Enum<?>) each)).collect(Collectors.joining("; ")));
        }
        if (value instanceof Map<?, ?> parameters) {
            return blank(parameters.entrySet().stream()
                    .map(each -> each.getKey() + " = " + each.getValue())
                    .sorted()
                    .collect(Collectors.joining("; ")));
        }
        return value.toString();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The constants that a field offers. */
    List<Option> choices(Field field) {
        return Stream.of(field.type().getEnumConstants())
                .map(constant -> new Option(((Enum<?>) constant).name(), choice((Enum<?>) constant)))
                .toList();
    }

    private String choice(Enum<?> constant) {
        return texts.get(key(constant));
    }

    /** Message key of what a field may hold; a kind is told by what it is a kind of. */
    static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String of = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return "drafting.choice." + of + "." + constant.name();
    }
}
