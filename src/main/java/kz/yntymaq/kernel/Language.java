package kz.yntymaq.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The portal's languages, the state language first. */
public enum Language {
    KK("Қазақша"),
    RU("Русский"),
    EN("English");

    private final String label;
    private final Locale locale;

    Language(String label) {
        this.label = label;
        this.locale = new Locale(code());
    }

    /** Its name in itself. */
    public String label() {
        return label;
    }

    /** ISO 639-1 code: {@code kk}, {@code ru} or {@code en}. */
    public final String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return locale;
    }

    /** The language with this code; empty for an unknown or missing one. */
    public static Optional<Language> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language of the page being made. */
    public static Language current() {
        return ofCode(LocaleContextHolder.getLocale().getLanguage()).orElse(KK);
    }
}
