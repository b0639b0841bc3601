package kz.yntymaq.identity;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.TypedText;

/**
 * Number of a bank account in Kazakhstan (ЖСК, ИИК): {@code KZ}, two check digits, three digits of the bank, thirteen
 * characters of the account. The check is that of ISO 7064, mod 97-10.
 */
public record Iban(String written) {

    private static final Pattern FORM = Pattern.compile("KZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;
    private static final int LENGTH = 20;
    private static final int SHOWN = 4;
    private static final int LETTERS_FROM = 36;

    /** @throws IllegalArgumentException for anything but a valid number */
    public Iban {
        if (!isValid(written)) {
            throw new IllegalArgumentException("not an IBAN of Kazakhstan");
        }
    }

    /** The number in what a person typed, spaces, hyphens and small letters aside; empty when it is none. */
    public static Optional<Iban> parse(String typed) {
        String compact = TypedText.compact(typed).toUpperCase(Locale.ROOT);
        return isValid(compact) ? Optional.of(new Iban(compact)) : Optional.empty();
    }

    /** Whether a number stands somewhere in words, however it is spaced. */
    public static boolean isIn(String words) {
        String compact = TypedText.compact(words).toUpperCase(Locale.ROOT);
        return IntStream.rangeClosed(0, compact.length() - LENGTH)
                .anyMatch(from -> isValid(compact.substring(from, from + LENGTH)));
    }

    private static boolean isValid(String written) {
        return FORM.matcher(written).matches()
                && new BigInteger(digits(written.substring(HEAD) + written.substring(0, HEAD)))
                        .mod(MODULUS)
                        .equals(BigInteger.ONE);
    }

    /** A is 10, Z is 35. */
    private static String digits(String moved) {
        return moved.chars()
                .mapToObj(each -> String.valueOf(Character.digit(each, LETTERS_FROM)))
                .collect(Collectors.joining());
    }

    /** In groups of four, as banks print it. */
    public String grouped() {
        return written.replaceAll("(.{4})(?!$)", "$1\u00a0");
    }

    /** The last characters alone, for who need not know all. */
    public String masked() {
        return "KZ…" + written.substring(written.length() - SHOWN);
    }
}
