package kz.yntymaq.ui;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Message keys with ICU formats, because only they know the plurals of Russian:
 * {@code {0, plural, one {# день} few {# дня} many {# дней} other {# дня}}}.
 */
class IcuMessageSource extends ResourceBundleMessageSource {

    private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

    private static final String SHORT_DATE = "format.date.short";

    private record Key(String code, Locale locale) {}

    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

    /** What was found once: there are dozens of files to look through for each text of a page. */
    private final Map<Key, String> found = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null) {
            return null;
        }
        String text = text(code, locale);
        if (text == null || arguments == null || arguments.length == 0) {
            return text;
        }
        MessageFormat format = formats.computeIfAbsent(new Key(code, locale), key -> new MessageFormat(text, locale));
        Object[] resolved = resolveArguments(arguments, locale); // a copy
        writeDays(resolved, locale);
        synchronized (format) { // ICU's formats are not thread-safe
            return withoutSecondStop(text, format.format(resolved));
        }
    }

    /** A key that no file has is not kept: whoever asks for keys without end must not fill the memory. */
    private @Nullable String text(String code, Locale locale) {
        return found.computeIfAbsent(new Key(code, locale), key -> resolveCodeWithoutArguments(code, locale));
    }

    /** A day that a rule names is written as lists write it, and not as programs do. */
    private void writeDays(Object[] arguments, Locale locale) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof LocalDate day) {
                String pattern = requireNonNull(text(SHORT_DATE, locale));
                arguments[i] = DateTimeFormatter.ofPattern(pattern, locale).format(day);
            }
        }
    }

    /** A name may end with an abbreviation and its sentence with a full stop: {@code Зеренді а.} has one. */
    private static String withoutSecondStop(String pattern, String written) {
        return pattern.contains("..") ? written : TWO_STOPS.matcher(written).replaceAll(".");
    }
}
