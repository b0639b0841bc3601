package kz.yntymaq.ui;

import java.util.function.Supplier;
import kz.yntymaq.kernel.Language;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes for a reader of a language, whatever the language of the page being made. */
public final class Reading {

    private Reading() {}

    /** What a page in this language would write. */
    public static <T> T in(Language language, Supplier<T> written) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return written.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
