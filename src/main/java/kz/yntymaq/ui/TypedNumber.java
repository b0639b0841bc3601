package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * Reads a number as people type it: spaces between groups, a comma or a point before at most two decimals.
 * A number too large for what is asked is a number still: the form says that it is too large.
 */
class TypedNumber implements Formatter<BigDecimal> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f₸]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}([.,]\\d{1,2})?");

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        String compact = SPACES.matcher(text).replaceAll("");
        if (!NUMBER.matcher(compact).matches()) {
            throw new ParseException(text, 0);
        }
        return new BigDecimal(compact.replace(',', '.'));
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        String plain = number.stripTrailingZeros().toPlainString();
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? plain : plain.replace('.', ',');
    }
}
