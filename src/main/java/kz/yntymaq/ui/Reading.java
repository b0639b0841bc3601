package kz.yntymaq.ui;

import java.util.function.Function;
import java.util.function.Supplier;
import kz.yntymaq.kernel.Bilingual;
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

    /** What pages in both official languages would write. */
    public static Bilingual both(Supplier<String> written) {
        return both(language -> written.get());
    }

    /** The same of words that are asked for by language: money and dates are written in it too. */
    public static Bilingual both(Function<Language, String> written) {
        return new Bilingual(
                in(Language.KK, () -> written.apply(Language.KK)), in(Language.RU, () -> written.apply(Language.RU)));
    }
}
