package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Computed;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.drafting.PartForm.Typed;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.TypedFields;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** Reads what was typed of a part. */
@Component
class Typing {

    private static final String YES = "true";
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]{1,30}) ?= ?(\\S.{0,99})");
    private static final Pattern YEARLY = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.?");

    private final ConversionService conversions;

    Typing(ConversionService mvcConversionService) {
        this.conversions = mvcConversionService;
    }

    /** Something wrong. @param path of the input @param key message key */
    record Wrong(String path, String key) {}

    /**
     * What was read.
     *
     * @param part null where something is wrong
     */
    record Read(@Nullable Record part, List<Wrong> wrong) {}

    /** Cannot be read. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String input;
        private final String key;

        Unreadable(String input, String key) {
            super(key);
            this.input = input;
            this.key = key;
        }
    }

    /**
     * Reads a part.
     *
     * @param stored the part as it is stored, whose lists of further parts stay; null for a new one
     */
    Read read(Class<? extends Record> type, PartForm form, @Nullable Record stored) {
        var wrong = new ArrayList<Wrong>();
        var values = new LinkedHashMap<String, @Nullable Object>();
        List<Field> fields = Shape.fields(type);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            try {
                values.put(field.name(), value(field, form.typed(i)));
            } catch (Unreadable unreadable) {
                wrong.add(new Wrong("fields[" + i + "]." + unreadable.input, unreadable.key));
            }
        }
        if (wrong.isEmpty() && type == FigureEntry.class) {
            wrong.addAll(HourOfDay.wrong(values.get("unit") == FigureEntry.Unit.TIME_OF_DAY, fields, form));
        }
        if (!wrong.isEmpty()) {
            return new Read(null, wrong);
        }
        return new Read(make(type, values, stored), wrong);
    }

    private static Record make(
            Class<? extends Record> type, Map<String, @Nullable Object> values, @Nullable Record stored) {
        List<String> lists = Shape.lists(type);
        return Shape.make(
                type,
                Shape.components(type).stream()
                        .map(component -> {
                            String name = component.getName();
                            if (lists.contains(name)) {
                                return stored == null ? List.of() : Shape.value(stored, name);
                            }
                            if (component.getType() == Question.Condition.class) {
                                return condition(values.get(name + ".question"), values.get(name + ".is"));
                            }
                            return component.getType() == Computed.class ? computed(name, values) : values.get(name);
                        })
                        .toArray());
    }

    private static Question.@Nullable Condition condition(@Nullable Object question, @Nullable Object is) {
        return question == null && is == null
                ? null
                : new Question.Condition(Objects.toString(question, ""), Objects.toString(is, ""));
    }

    /** What the edition says of a column that nobody answers; a way that was not chosen is none. */
    private static @Nullable Computed computed(String name, Map<String, @Nullable Object> values) {
        return values.get(name + ".way") instanceof Computed.Way way
                ? new Computed(
                        way,
                        Objects.toString(values.get(name + ".of"), ""),
                        text(values.get(name + ".times")),
                        text(values.get(name + ".by")))
                : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private @Nullable Object value(Field field, Typed typed) {
        if (field.kind() == Field.Kind.TICK) {
            return YES.equals(typed.text());
        }
        if (field.kind() == Field.Kind.CHOICES) {
            return chosen(field, typed);
        }
        if (field.kind() == Field.Kind.LINES) {
            return lines(typed);
        }
        if (field.isWording()) {
            return wording(field, typed);
        }
        String text = Text.words(typed.text());
        if (text == null) {
            if (field.required()) {
                throw new Unreadable("text", "error.required");
            }
            return field.kind() == Field.Kind.PARAMETERS ? Map.of() : null;
        }
        return switch (field.kind()) {
            case NUMBER -> number(field, text);
            case DAY -> convert(text, LocalDate.class, "error.date");
            case YEARLY -> yearly(text);
            case SOURCE -> source(text);
            case PARAMETERS -> parameters(text);
            case CHOICE -> constant(field, text);
            default -> text;
        };
    }

    private static @Nullable Wording wording(Field field, Typed typed) {
        String kk = Text.words(typed.kk());
        String ru = Text.words(typed.ru());
        String en = Text.words(typed.en());
        if (!field.required() && kk == null && ru == null && en == null) {
            return null;
        }
        if (kk == null) {
            throw new Unreadable("kk", "drafting.error.language");
        }
        if (ru == null) {
            throw new Unreadable("ru", "drafting.error.language");
        }
        if (en == null) {
            throw new Unreadable("en", "drafting.error.language");
        }
        return new Wording(kk, ru, en);
    }

    private static List<Wording> lines(Typed typed) {
        List<String> kk = split("kk", typed.kk());
        List<String> ru = split("ru", typed.ru());
        List<String> en = split("en", typed.en());
        if (ru.size() != kk.size()) {
            throw new Unreadable("ru", "drafting.error.lines");
        }
        if (en.size() != kk.size()) {
            throw new Unreadable("en", "drafting.error.lines");
        }
        return IntStream.range(0, kk.size())
                .mapToObj(i -> new Wording(kk.get(i), ru.get(i), en.get(i)))
                .toList();
    }

    private static List<String> split(String input, @Nullable String typed) {
        String text = Text.words(typed);
        if (text == null) {
            throw new Unreadable(input, "drafting.error.language");
        }
        return text.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
    }

    private Object number(Field field, String text) {
        if (field.type() == BigDecimal.class && HourOfDay.is(text)) {
            return HourOfDay.of(text);
        }
        return Objects.requireNonNull(convert(text, field.type(), "drafting.error.number"));
    }

    private @Nullable Object convert(String text, Class<?> type, String key) {
        var binder = new DataBinder(null);
        binder.setConversionService(conversions);
        TypedFields.prepare(binder);
        try {
            return binder.convertIfNecessary(text, type);
        } catch (TypeMismatchException unreadable) {
            throw new Unreadable("text", key);
        }
    }

    private static MonthDay yearly(String text) {
        Matcher day = YEARLY.matcher(text);
        try {
            if (day.matches()) {
                return MonthDay.of(Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            }
        } catch (DateTimeException impossible) {
            throw new Unreadable("text", "drafting.error.yearly");
        }
        throw new Unreadable("text", "drafting.error.yearly");
    }

    private static LegalReference source(String text) {
        try {
            return LegalReference.of(text);
        } catch (IllegalArgumentException none) {
            throw new Unreadable("text", "drafting.error.source");
        }
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new TreeMap<String, String>();
        text.lines().map(String::trim).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher one = PARAMETER.matcher(line);
            if (!one.matches() || parameters.put(one.group(1), one.group(2).trim()) != null) {
                throw new Unreadable("text", "drafting.error.parameters");
            }
        });
        return parameters;
    }

    private static Object constant(Field field, String name) {
        return Stream.of(field.type().getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable("text", "error.required"));
    }

    private static List<Object> chosen(Field field, Typed typed) {
        List<String> names = typed.chosen() == null ? List.of() : typed.chosen();
        return Stream.of(field.type().getEnumConstants())
                .filter(constant -> names.contains(((Enum<?>) constant).name()))
                .collect(Collectors.toList());
    }

    /** An answer as it would be stored; null where it cannot be read. */
    static @Nullable String answer(Question question, String typed) {
        try {
            return switch (question.kind()) {
                case MONEY, NUMBER -> TypedValue.measure(typed).toPlainString();
                case COUNT, MONTHS, YEAR ->
                    String.valueOf(TypedValue.number(typed).intValueExact());
                case DAY -> TypedValue.day(typed).toString();
                default -> typed;
            };
        } catch (TypedValueException | ArithmeticException unreadable) {
            return null;
        }
    }
}
