package kz.yntymaq.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.TypedText;

/**
 * Individual identification number (ЖСН, ИИН): twelve digits, the last one a control digit.
 * Rules: order of the Ministry of Internal Affairs № 521 of 29.06.2023. Those rules no longer state
 * that the first six digits are a birth date, so that structure only ever warns.
 */
public record Iin(String digits) {

    /** Full years at which a person may do all that the law lets people do (Civil Code, article 17). */
    public static final int OF_AGE = 18;

    private static final int OLDEST = 120;
    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");

    /** Its control digit fits, and it is nobody's. */
    private static final String NOBODY = "000000000000";

    /** @throws IllegalArgumentException for anything but a valid IIN */
    public Iin {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not an IIN");
        }
    }

    /** The IIN in what a person typed, spaces and hyphens aside; empty when it is none. */
    public static Optional<Iin> parse(String typed) {
        String digits = TypedText.compact(typed);
        return isValid(digits) ? Optional.of(new Iin(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        return TWELVE.matcher(digits).matches()
                && !digits.equals(NOBODY)
                && ControlDigit.fits(digits)
                && Bin.parse(digits).isEmpty();
    }

    /** Its last four digits, for who may recognise a person and need not know the number. */
    public String end() {
        return "…" + digits.substring(8);
    }

    /** The birth date that the first seven digits read as; empty where they read as none. */
    public Optional<LocalDate> bornOn() {
        int century = switch (digits.charAt(6)) {
            case '1', '2' -> 1800;
            case '3', '4' -> 1900;
            case '5', '6' -> 2000;
            default -> 0;
        };
        try {
            return century == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(century + number(0), number(2), number(4)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Whether it reads as the birth date of somebody who can live; if not, the person may be asked to look again. */
    public boolean looksLikeBirthDate(LocalDate today) {
        return bornOn().filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST)))
                .isPresent();
    }

    /** Whether it reads as the birth date of somebody who is not of age yet; the digits only suggest it. */
    public boolean looksUnderAge(LocalDate today) {
        return bornOn().filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OF_AGE)))
                .isPresent();
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
