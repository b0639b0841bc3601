package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes money, numbers, dates and times as the language of the page writes them. Named {@code @format} in templates. */
@Component("format")
public class Format {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final String NONE = "–";

    private final Texts texts;
    private final ZoneId zone;
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();
    private final Map<String, DecimalFormat> numbers = new ConcurrentHashMap<>();

    Format(Texts texts, @Value("${yntymaq.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Tenge with no-break spaces: {@code 10 812 500 ₸}; tiyn in two digits, only where there are any; a dash for null. */
    public String money(@Nullable BigDecimal tenge) {
        return tenge == null ? NONE : written(tenge, "#,##0.00") + NO_BREAK_SPACE + "₸";
    }

    /** A number grouped by no-break spaces, with a comma (English: a point) before at most two decimals. */
    public String number(@Nullable Number number) {
        return number == null ? NONE : written(number, "#,##0.0#");
    }

    private String written(Number number, String withDecimals) {
        boolean whole = new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
        Language language = Language.current();
        String pattern = whole ? "#,##0" : withDecimals;
        DecimalFormat kept = numbers.computeIfAbsent(pattern + language, key -> numberFormat(pattern, language));
        return ((DecimalFormat) kept.clone()).format(number); // a format writes for one thread at a time
    }

    private static DecimalFormat numberFormat(String pattern, Language language) {
        var symbols = new DecimalFormatSymbols(language.locale());
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(language == Language.EN ? '.' : ',');
        return new DecimalFormat(pattern, symbols);
    }

    /** A date: {@code 2026 жылғы 23 қараша}, {@code 23 ноября 2026 года}, {@code 23 November 2026}. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : formatter("format.date").format(date);
    }

    /** The date of a moment in the portal's time zone. */
    public String date(@Nullable Instant moment) {
        return moment == null ? NONE : date(LocalDate.ofInstant(moment, zone));
    }

    /** A short date, for tables: {@code 23.11.2026}. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? NONE : formatter("format.date.short").format(date);
    }

    /** The short date of a moment in the portal's time zone. */
    public String shortDate(@Nullable Instant moment) {
        return moment == null ? NONE : shortDate(LocalDate.ofInstant(moment, zone));
    }

    /** Date and time of a moment in the portal's time zone. */
    public String time(@Nullable Instant moment) {
        return moment == null ? NONE : formatter("format.time").format(moment.atZone(zone));
    }

    /** A file's size in kB or MB. */
    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? texts.get("format.kilobytes", number(Math.max(1, bytes / 1024)))
                : texts.get("format.megabytes", number(BigDecimal.valueOf(bytes * 10 / (1024 * 1024), 1)));
    }

    private DateTimeFormatter formatter(String key) {
        Language language = Language.current();
        return formatters.computeIfAbsent(
                key + language, k -> DateTimeFormatter.ofPattern(texts.get(key), language.locale()));
    }
}
