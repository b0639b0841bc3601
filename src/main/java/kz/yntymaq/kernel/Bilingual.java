package kz.yntymaq.kernel;

import org.jspecify.annotations.Nullable;

/** A text in both official languages. */
public record Bilingual(String kk, String ru) {

    /** A text that may be missing in both languages at once: null then. */
    public static @Nullable Bilingual orNull(@Nullable String kk, @Nullable String ru) {
        return kk == null || ru == null ? null : new Bilingual(kk, ru);
    }

    /** The text for a reader of this language; Kazakh for an English one. */
    public String in(Language language) {
        return language == Language.RU ? ru : kk;
    }

    /** The text in the language of the page being made. */
    public String here() {
        return in(Language.current());
    }
}
