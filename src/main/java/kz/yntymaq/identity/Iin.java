package kz.yntymaq.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Individual identification number (ЖСН, ИИН): twelve digits, the last one a control digit.
 * Rules: order of the Ministry of Internal Affairs № 521 of 29.06.2023. Those rules no longer state
 * that the first six digits are a birth date, so that structure only ever warns.
 */
public record Iin(String digits) {

    private static final Pattern TWELVE = Pattern.compile("\\d{12}");

    /** @throws IllegalArgumentException for anything but a valid IIN */
    public Iin {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not an IIN");
        }
    }

    /** The IIN in what a person typed, spaces and hyphens aside; empty when it is none. */
    public static Optional<Iin> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0-]", "");
        return isValid(digits) ? Optional.of(new Iin(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        return TWELVE.matcher(digits).matches()
                && ControlDigit.fits(digits)
                && Bin.parse(digits).isEmpty();
    }

    /** Whether the first seven digits read as a birth date that has been; if not, the person may be asked to look again. */
    public boolean looksLikeBirthDate(LocalDate today) {
        int century = switch (digits.charAt(6)) {
            case '1', '2' -> 1800;
            case '3', '4' -> 1900;
            case '5', '6' -> 2000;
            default -> 0;
        };
        try {
            return century != 0
                    && !LocalDate.of(century + number(0), number(2), number(4)).isAfter(today);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private int number(int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    /** Hides the number: it is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Iin[…]";
    }
}
