package kz.yntymaq.cooperative.law;

import kz.yntymaq.kernel.FieldViolationException;

/** Who objects, answers or takes something back says why in words: a dot, or a row of them, says nothing. The portal's own order. */
public final class InWordsRule {

    /** The fewest letters and digits. */
    public static final int LEAST = 10;

    private InWordsRule() {}

    public static boolean isMet(String words) {
        return words.codePoints().filter(Character::isLetterOrDigit).count() >= LEAST;
    }

    /** @throws FieldViolationException by the field in which they are typed */
    public static void require(String field, String words) {
        if (!isMet(words)) {
            throw new FieldViolationException(field, "cooperative.refused.in-words", LEAST);
        }
    }
}
