package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.TypedText;

/**
 * Reads a number as people type it: digits, a space between groups of three, a comma or a point before
 * at most two decimals. Nothing else is a number here, neither {@code 1e6} nor {@code 0x24}; what can be
 * guessed ({@code 10,5 млн}) is proposed and not taken.
 */
final class TypedNumber {

    /** Looked at first: a number of a million digits must not be worked upon. */
    static final int LONGEST = 60;

    private static final int MOST_DIGITS = 30;
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern SIGN_OF_TENGE = Pattern.compile(" ?₸$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?: \\d{3})*(?:[.,]\\d{1,2})?");
    private static final Pattern OTHER_GROUPS = Pattern.compile("-?\\d[\\d .,'’]*");
    private static final Pattern WITH_WORDS =
            Pattern.compile("(\\d+(?: \\d{3})*(?:[.,]\\d{1,2})?) ?([\\p{L}]+)\\.?(?: ?(?:[\\p{L}]+|₸)\\.?)?");

    private static final List<String> TENGE = List.of("тг", "тенге", "теңге", "kzt", "tenge", "tg");

    private TypedNumber() {}

    /** How many a word stands for. */
    private enum Multiple {
        THOUSAND("1000", "тыс", "мың", "thousand"),
        MILLION("1000000", "млн", "милл", "million"),
        MILLIARD("1000000000", "млрд", "миллиард", "billion");

        private final BigDecimal factor;
        private final List<String> words;

        Multiple(String factor, String... words) {
            this.factor = new BigDecimal(factor);
            this.words = List.of(words);
        }
    }

    /**
     * The number that was typed.
     *
     * @throws TypedValueException when it is none; it says what to type instead where that can be told
     * @throws IllegalArgumentException when nothing about it looks like a number
     */
    static BigDecimal read(String typed) {
        if (typed.length() > LONGEST) {
            throw new TypedValueException("error.number.length");
        }
        String text = BLANKS.matcher(TypedText.clean(typed)).replaceAll(" ");
        String number = SIGN_OF_TENGE.matcher(text).replaceAll("");
        if (NUMBER.matcher(number).matches()) {
            return value(number);
        }
        if (OTHER_GROUPS.matcher(number).matches()) {
            throw new TypedValueException("error.number.groups");
        }
        Matcher words = WITH_WORDS.matcher(text);
        if (words.matches()) {
            propose(value(words.group(1)), words.group(2).toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException("not a number");
    }

    /** As it is typed into a field: groups of three, decimals only where there are any. */
    static String write(BigDecimal number, Locale locale) {
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return "";
        }
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", " ");
        String decimals = point < 0 ? "" : plain.substring(point + 1);
        return decimals.isEmpty() ? grouped : grouped + mark(locale) + decimals;
    }

    /** What stands before decimals. */
    static String mark(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "." : ",";
    }

    private static BigDecimal value(String number) {
        String digits = number.replace(" ", "").replace(',', '.');
        if (digits.length() > MOST_DIGITS) {
            throw new TypedValueException("error.number.length");
        }
        return new BigDecimal(digits);
    }

    private static void propose(BigDecimal number, String word) {
        for (Multiple each : Multiple.values()) {
            if (each.words.stream().anyMatch(word::startsWith)) {
                throw new TypedValueException("error.number.instead", write(number.multiply(each.factor), Locale.ROOT));
            }
        }
        if (TENGE.contains(word)) {
            throw new TypedValueException("error.number.instead", write(number, Locale.ROOT));
        }
    }
}
