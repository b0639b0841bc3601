package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.yntymaq.identity.Iban;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;

/** Reads what banks write of a payment: days, sums, words. What is no such thing is null and never guessed. */
final class BankCells {

    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_PAYER = 300;
    private static final int LONGEST_REFERENCE = 100;

    /** Before the decimals, as the column of payments takes them. */
    private static final int MOST_DIGITS = 13;

    private static final int LONGEST_SUM = 40;
    private static final Pattern TIME = Pattern.compile("[ T](?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?$");

    /** Thousands by the one mark, tiyn by the other. */
    private static final Pattern MARKED = Pattern.compile("-?\\d{1,3}(?:(?:,\\d{3})+\\.|(?:\\.\\d{3})+,)\\d{2}");

    private static final Pattern PAYER_NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private BankCells() {}

    /** A day, with or without a time. */
    static @Nullable LocalDate day(String written) {
        try {
            return TypedValue.day(TIME.matcher(TypedText.clean(written)).replaceAll(""));
        } catch (TypedValueException none) {
            return null;
        }
    }

    /** A sum with two decimals; below nothing where the bank took it. */
    static @Nullable BigDecimal sum(String written) {
        if (written.length() > LONGEST_SUM) {
            return null;
        }
        String plain = TypedText.clean(written);
        try {
            BigDecimal sum = MARKED.matcher(plain).matches()
                    ? new BigDecimal(plain.replaceAll("[.,](?=.*[.,])", "").replace(',', '.'))
                    : TypedValue.number(plain);
            return sum.precision() - sum.scale() > MOST_DIGITS ? null : sum.setScale(2, RoundingMode.UNNECESSARY);
        } catch (TypedValueException none) {
            return null;
        }
    }

    /** Number of a bank's payment; empty for none that may be recorded. */
    static String reference(String written) {
        String words = words(written, LONGEST_REFERENCE + 1);
        return words.length() > LONGEST_REFERENCE || folded(words).isEmpty() || Iban.isIn(words) ? "" : words;
    }

    /** The same as it is compared, as payments that are recorded are. */
    static String folded(String reference) {
        return SearchWords.foldedNumber(reference.replace('№', ' '));
    }

    /** A BIN or an IIN; empty for what is none. */
    static String payerNumber(String written) {
        String digits = TypedText.compact(written);
        return PAYER_NUMBER.matcher(digits).matches() ? digits : "";
    }

    /** Words in one line, without what nobody sees; their beginning where they are long. */
    static String words(String written, int longest) {
        String line =
                BLANKS.matcher(TypedText.words(written.replace('\0', ' '))).replaceAll(" ");
        if (line.length() <= longest) {
            return line;
        }
        boolean halves = Character.isHighSurrogate(line.charAt(longest - 1));
        return line.substring(0, halves ? longest - 1 : longest);
    }
}
