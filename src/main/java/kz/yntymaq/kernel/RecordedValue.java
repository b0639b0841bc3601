package kz.yntymaq.kernel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value as it stood at some moment, free of any language: each reader sees it in their own. It is stored as
 * JSON, in which {@code kind} tells what it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordedValue.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = RecordedValue.Words.class, name = "words"),
    @JsonSubTypes.Type(value = RecordedValue.Named.class, name = "named"),
    @JsonSubTypes.Type(value = RecordedValue.Worded.class, name = "worded"),
    @JsonSubTypes.Type(value = RecordedValue.Key.class, name = "key"),
    @JsonSubTypes.Type(value = RecordedValue.Money.class, name = "money"),
    @JsonSubTypes.Type(value = RecordedValue.Count.class, name = "count"),
    @JsonSubTypes.Type(value = RecordedValue.Decimal.class, name = "decimal"),
    @JsonSubTypes.Type(value = RecordedValue.Months.class, name = "months"),
    @JsonSubTypes.Type(value = RecordedValue.Day.class, name = "day"),
    @JsonSubTypes.Type(value = RecordedValue.Place.class, name = "place"),
    @JsonSubTypes.Type(value = RecordedValue.File.class, name = "file"),
    @JsonSubTypes.Type(value = RecordedValue.Line.class, name = "line"),
    @JsonSubTypes.Type(value = RecordedValue.Sentence.class, name = "sentence"),
    @JsonSubTypes.Type(value = RecordedValue.Rows.class, name = "rows")
})
public sealed interface RecordedValue {

    /** Nothing was given. */
    static RecordedValue nothing() {
        return new Nothing();
    }

    /** How it reads; a dash for nothing. */
    String written(Writer writer);

    /** Whether anything is given; rows are when there are some and no part of them is missing. */
    default boolean isGiven() {
        return true;
    }

    /** Writes the parts of values in the language of one reader. */
    interface Writer {

        String text(String key, Object... arguments);

        String money(BigDecimal tenge);

        String number(long number);

        String decimal(BigDecimal number);

        String day(LocalDate day);

        /** The place with this code, and those above it. */
        String place(String code);
    }

    /** Nothing was given. */
    record Nothing() implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return "–";
        }

        @Override
        public boolean isGiven() {
            return false;
        }
    }

    /** What a person wrote, the same for every reader. */
    record Words(String words) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return words;
        }
    }

    /** A name that is Kazakh for a Kazakh or English reader and Russian for a Russian one. */
    record Named(String kk, String ru) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return Language.current() == Language.RU ? ru : kk;
        }
    }

    /** A text of an edition of a programme. @param code of what it names in the edition */
    record Worded(String code, Wording wording) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return wording.here();
        }
    }

    /** A text of the portal by its message key. */
    record Key(String key) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return writer.text(key);
        }
    }

    /** An amount; equal amounts are equal however many decimals they were written with. */
    record Money(BigDecimal tenge) implements RecordedValue {

        public Money {
            tenge = new BigDecimal(tenge.stripTrailingZeros().toPlainString());
        }

        @Override
        public String written(Writer writer) {
            return writer.money(tenge);
        }
    }

    /** How many. */
    record Count(long number) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return writer.number(number);
        }
    }

    /** A number that may have decimals. */
    record Decimal(BigDecimal number) implements RecordedValue {

        public Decimal {
            number = new BigDecimal(number.stripTrailingZeros().toPlainString());
        }

        @Override
        public String written(Writer writer) {
            return writer.decimal(number);
        }
    }

    /** A length of time in months. */
    record Months(int months) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return writer.text("format.months", months);
        }
    }

    /** A date. */
    record Day(LocalDate day) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return writer.day(day);
        }
    }

    /** A place by its code in the classifier. */
    record Place(String code) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return writer.place(code);
        }
    }

    /** A file; another one of the same name reads the same and is not the same. @param sha256 of its content, null where unknown */
    record File(String name, @Nullable String sha256) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return name;
        }
    }

    /** Several parts, one after another. */
    record Line(List<RecordedValue> parts) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return parts.stream().map(part -> part.written(writer)).collect(Collectors.joining());
        }

        @Override
        public boolean isGiven() {
            return parts.stream().allMatch(RecordedValue::isGiven);
        }
    }

    /** A text of the portal around other values, which each language puts in its own order; a part may be missing. */
    record Sentence(String key, List<RecordedValue> parts) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return writer.text(
                    key, parts.stream().map(part -> part.written(writer)).toArray());
        }
    }

    /** A list of values. */
    record Rows(List<RecordedValue> rows) implements RecordedValue {
        @Override
        public String written(Writer writer) {
            return rows.isEmpty()
                    ? nothing().written(writer)
                    : rows.stream().map(row -> row.written(writer)).collect(Collectors.joining("; "));
        }

        @Override
        public boolean isGiven() {
            return !rows.isEmpty() && rows.stream().allMatch(RecordedValue::isGiven);
        }
    }

    static RecordedValue words(@Nullable String words) {
        return words == null || words.isBlank() ? nothing() : new Words(words);
    }

    static RecordedValue named(Bilingual name) {
        return new Named(name.kk(), name.ru());
    }

    static RecordedValue key(@Nullable String key) {
        return key == null ? nothing() : new Key(key);
    }

    /** Tenge. */
    static RecordedValue money(@Nullable BigDecimal tenge) {
        return tenge == null ? nothing() : new Money(tenge);
    }

    static RecordedValue count(@Nullable Integer number) {
        return number == null ? nothing() : new Count(number);
    }

    static RecordedValue months(@Nullable Integer months) {
        return months == null ? nothing() : new Months(months);
    }

    static RecordedValue place(@Nullable String code) {
        return code == null ? nothing() : new Place(code);
    }
}
