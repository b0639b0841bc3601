package kz.yntymaq.ui;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.TypedText;
import org.springframework.format.Formatter;

/** Reads a date typed as day.month.year or as a browser's date field sends it (year-month-day), of 1900 to 2100; prints the former. */
class TypedDate implements Formatter<LocalDate> {

    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern LOCAL =
            Pattern.compile("([0-9]{1,2})(?:[.,/-] ?| )([0-9]{1,2})(?:[.,/-] ?| )([0-9]{4})(?: ?[гж]\\.?)?");

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = text.length() > LONGEST ? "" : TypedText.clean(text);
        Matcher iso = ISO.matcher(typed);
        Matcher local = LOCAL.matcher(typed);
        try {
            if (iso.matches()) {
                return named(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            if (local.matches()) {
                return named(LocalDate.of(number(local, 3), number(local, 2), number(local, 1)));
            }
        } catch (DateTimeException impossible) {
            throw new ParseException(text, 0);
        }
        throw new ParseException(text, 0);
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return "%02d.%02d.%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** @throws DateTimeException for a year that no paper of today names */
    private static LocalDate named(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("year");
        }
        return day;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
