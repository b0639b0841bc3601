package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.TypedText;

/** Reads and writes one value as people type it, for forms that no record describes. */
public final class TypedValue {

    private static final TypedDate DATES = new TypedDate();
    private static final String NO_DAY = "typeMismatch.java.time.LocalDate";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern THREE_DECIMALS = Pattern.compile("(-?\\d+(?: \\d{3})*)([.,])(\\d{3})");

    private TypedValue() {}

    /** The number that was typed, with two decimals at most. @throws TypedValueException when it is none */
    public static BigDecimal number(String typed) {
        try {
            return TypedNumber.read(typed);
        } catch (TypedValueException known) {
            throw known;
        } catch (IllegalArgumentException none) {
            throw new TypedValueException("typeMismatch.java.math.BigDecimal");
        }
    }

    /**
     * The number that was typed, with three decimals at most; three only after the decimal mark of the page's language,
     * since after the other one they may be meant as thousands.
     *
     * @throws TypedValueException when it is none
     */
    public static BigDecimal measure(String typed) {
        var three = THREE_DECIMALS.matcher(typed.length() > TypedNumber.LONGEST ? "" : TypedText.clean(typed));
        return three.matches()
                        && three.group(2)
                                .equals(TypedNumber.mark(Language.current().locale()))
                ? number(three.group(1)).add(decimals(three.group(1), three.group(3)))
                : number(typed);
    }

    private static BigDecimal decimals(String whole, String decimals) {
        BigDecimal thousandths = new BigDecimal(decimals).movePointLeft(decimals.length());
        return whole.startsWith("-") ? thousandths.negate() : thousandths;
    }

    /** The day that was typed. @throws TypedValueException when it is none, or of no year that a paper of today names */
    public static LocalDate day(String typed) {
        try {
            LocalDate day = DATES.parse(typed, Locale.ROOT);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (ParseException none) {
            throw new TypedValueException(NO_DAY);
        }
        throw new TypedValueException(NO_DAY);
    }

    /** As it stands in a field. */
    public static String written(BigDecimal number, Locale locale) {
        return TypedNumber.write(number, locale);
    }

    /** As it stands in a field. */
    public static String written(LocalDate day, Locale locale) {
        return DATES.print(day, locale);
    }
}
