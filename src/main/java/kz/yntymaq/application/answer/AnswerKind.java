package kz.yntymaq.application.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Choice;
import kz.yntymaq.ui.TypedFields;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;

/** What one kind of question takes, in which one form it is kept, and how it reads. */
public interface AnswerKind {

    /** What is kept of a tick, and of a yes. */
    String YES = "yes";

    String NO = "no";

    /**
     * What was typed in the one form in which it is kept.
     *
     * @param typed not blank
     * @throws TypedValueException when the question takes no such answer; it says why
     */
    String read(Question question, String typed);

    /** What is kept, free of any language. */
    RecordedValue recorded(Question question, String kept);

    /** What is kept as its input holds it: words, a number or a day. */
    default Object meant(String kept) {
        return kept;
    }

    /** The kind of a question; {@code ROWS} are read column by column. */
    static AnswerKind of(Question question) {
        return switch (question.kind()) {
            case WORDS -> question.role() == Question.Role.NUMBER_ELSEWHERE ? new NumberElsewhere() : Words.ONE_LINE;
            case TEXT -> Words.LINES;
            case CHOICE -> new OneOf();
            case TICK, YES_NO -> new YesOrNo();
            case MONEY, COUNT, NUMBER, MONTHS, YEAR -> Amounts.of(question.kind());
            case DAY -> new Day();
            case PLACE -> new Village();
            case IIN_OR_BIN -> new PersonOrOrganisation();
            case ROWS -> throw new IllegalArgumentException("rows have no value of their own");
        };
    }

    /** In the applicant's own words. @param most characters unless the question says otherwise */
    record Words(int most, boolean lines) implements AnswerKind {

        static final Words ONE_LINE = new Words(500, false);
        static final Words LINES = new Words(4000, true);

        @Override
        public String read(Question question, String typed) {
            String words = visible(TypedFields.lines(typed)).strip();
            int limit = question.most() == null ? most : question.most().intValue();
            if (words.length() > limit) {
                throw new TypedValueException("application.error.long", limit);
            }
            return lines ? words : words.replace('\n', ' ');
        }

        /** Without characters that nobody sees, or that the database takes in no text. */
        private static String visible(String typed) {
            return typed.codePoints()
                    .filter(each -> each == '\n' || each == '\t' || !Character.isISOControl(each))
                    .filter(each -> !TypedText.isInvisible(each))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            return RecordedValue.words(kept);
        }
    }

    /** One of the options, by its code. */
    record OneOf() implements AnswerKind {

        @Override
        public String read(Question question, String typed) {
            return question.option(typed.strip())
                    .map(Choice::code)
                    .orElseThrow(() -> new TypedValueException("error.choice"));
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            return question.option(kept)
                    .<RecordedValue>map(option -> new RecordedValue.Worded(option.code(), option.label()))
                    .orElseGet(RecordedValue::nothing);
        }
    }

    /** Yes or no. */
    record YesOrNo() implements AnswerKind {

        @Override
        public String read(Question question, String typed) {
            return switch (typed.strip()) {
                case YES, "true", "on" -> YES;
                case NO, "false" -> NO;
                default -> throw new TypedValueException("error.choice");
            };
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            return RecordedValue.key(kept.equals(YES) ? "page.yes" : "page.no");
        }
    }

    /**
     * A number between two others, kept without zeros at its end.
     *
     * @param decimals at most
     * @param least unless the question says otherwise; null for more than nothing
     * @param most unless the question says otherwise
     * @param wrong message key for what is no such number, null for the usual one
     * @param tooMuch message key for what is beyond {@code most}, null for the usual one
     */
    record Amounts(
            Question.Kind kind,
            int decimals,
            @Nullable BigDecimal least,
            BigDecimal most,
            @Nullable String wrong,
            @Nullable String tooMuch)
            implements AnswerKind {

        static Amounts of(Question.Kind kind) {
            return switch (kind) {
                case MONEY -> new Amounts(kind, 2, null, new BigDecimal("9999999999999.99"), null, "error.number");
                case MONTHS ->
                    new Amounts(
                            kind,
                            0,
                            null,
                            BigDecimal.valueOf(1200),
                            "application.error.no-months",
                            "application.error.months");
                case YEAR ->
                    new Amounts(
                            kind,
                            0,
                            BigDecimal.valueOf(1900),
                            BigDecimal.valueOf(2100),
                            "application.error.year",
                            null);
                case COUNT ->
                    new Amounts(
                            kind, 0, BigDecimal.ZERO, BigDecimal.valueOf(999_999_999), "application.error.whole", null);
                default ->
                    new Amounts(
                            kind,
                            3,
                            BigDecimal.ZERO,
                            BigDecimal.valueOf(999_999_999_999L),
                            "application.error.quantity",
                            null);
            };
        }

        @Override
        public String read(Question question, String typed) {
            BigDecimal number = number(typed).stripTrailingZeros();
            if (number.scale() > decimals) {
                throw new TypedValueException(wrong == null ? "typeMismatch.java.math.BigDecimal" : wrong);
            }
            BigDecimal floor = question.least() == null ? least : question.least();
            BigDecimal ceiling = question.most() == null ? most : question.most();
            if (floor == null ? number.signum() <= 0 : number.compareTo(floor) < 0) {
                throw tooLittle(floor);
            }
            if (number.compareTo(ceiling) > 0) {
                throw question.most() == null && tooMuch != null
                        ? new TypedValueException(tooMuch)
                        : new TypedValueException("application.error.most", bound(ceiling));
            }
            return number.toPlainString();
        }

        private TypedValueException tooLittle(@Nullable BigDecimal floor) {
            if (floor == null) {
                return new TypedValueException("error.positive");
            }
            return floor.signum() == 0
                    ? new TypedValueException("application.error.negative")
                    : new TypedValueException("application.error.least", bound(floor));
        }

        /** A year is written as such, without what divides thousands. */
        private Object bound(BigDecimal number) {
            return kind == Question.Kind.YEAR ? number.toPlainString() : number;
        }

        private BigDecimal number(String typed) {
            try {
                return decimals > 2 ? TypedValue.measure(typed) : TypedValue.number(typed);
            } catch (TypedValueException none) {
                throw wrong != null && none.key().startsWith("typeMismatch") ? new TypedValueException(wrong) : none;
            }
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            BigDecimal number = new BigDecimal(kept);
            return switch (kind) {
                case MONEY -> RecordedValue.money(number);
                case MONTHS -> RecordedValue.months(number.intValue());
                case YEAR -> RecordedValue.words(kept);
                case COUNT -> new RecordedValue.Count(number.longValue());
                default -> new RecordedValue.Decimal(number);
            };
        }

        @Override
        public Object meant(String kept) {
            return kind == Question.Kind.YEAR ? kept : new BigDecimal(kept);
        }
    }

    /** A day, kept as year-month-day. */
    record Day() implements AnswerKind {

        @Override
        public String read(Question question, String typed) {
            return TypedValue.day(typed).toString();
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            return meant(kept) instanceof LocalDate day ? new RecordedValue.Day(day) : RecordedValue.words(kept);
        }

        @Override
        public Object meant(String kept) {
            try {
                return LocalDate.parse(kept);
            } catch (DateTimeParseException none) {
                return kept;
            }
        }
    }

    /** A village by its code. Whether there is such a one, the page looks up. */
    record Village() implements AnswerKind {

        private static final Pattern CODE = Pattern.compile("\\d{9}");

        @Override
        public String read(Question question, String typed) {
            String code = typed.strip();
            if (!CODE.matcher(code).matches()) {
                throw new TypedValueException("error.village");
            }
            return code;
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            return RecordedValue.place(kept);
        }
    }

    /** A number of twelve digits with its control digit. */
    record PersonOrOrganisation() implements AnswerKind {

        @Override
        public String read(Question question, String typed) {
            String digits = TypedText.compact(typed);
            if (Bin.parse(digits).isEmpty() && Iin.parse(digits).isEmpty()) {
                throw new TypedValueException("application.error.iin-or-bin");
            }
            return digits;
        }

        @Override
        public RecordedValue recorded(Question question, String kept) {
            return RecordedValue.words(Objects.requireNonNull(kept));
        }
    }
}
