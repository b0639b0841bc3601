package kz.yntymaq.kernel;

/** A text in the portal's three languages; none of them is empty. */
public record Wording(String kk, String ru, String en) {

    public Wording {
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is missing in one of the languages");
        }
    }

    /** The text for a reader of this language. */
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /** The text in the language of the page being made. */
    public String here() {
        return in(Language.current());
    }
}
