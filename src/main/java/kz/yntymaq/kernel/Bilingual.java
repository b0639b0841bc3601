package kz.yntymaq.kernel;

/** A text in both official languages. */
public record Bilingual(String kk, String ru) {

    /** The text for a reader of this language; Kazakh for an English one. */
    public String in(Language language) {
        return language == Language.RU ? ru : kk;
    }

    /** The text in the language of the page being made. */
    public String here() {
        return in(Language.current());
    }
}
