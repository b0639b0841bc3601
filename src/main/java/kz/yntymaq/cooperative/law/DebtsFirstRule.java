package kz.yntymaq.cooperative.law;

import kz.yntymaq.kernel.RuleViolationException;

/**
 * A liquidation comes to its end when it is known what remained, that is paid, who says that it did not arrive is answered, and no book
 * owes anything. The portal's own order.
 */
public final class DebtsFirstRule {

    private DebtsFirstRule() {}

    /**
     * @param divided whether it is known what remained
     * @param parts whether a part of it is owed
     * @param words whether somebody waits for an answer
     * @param books whether a book of the portal knows of something owed
     */
    public static boolean isMet(boolean divided, boolean parts, boolean words, boolean books) {
        return divided && !parts && !words && !books;
    }

    /** @throws RuleViolationException while the remainder is not recorded, a part of it is owed, somebody waits, or a book owes something */
    public static void require(boolean divided, boolean parts, boolean words, boolean books) {
        if (!divided) {
            throw new RuleViolationException("closing.refused.remainder-first");
        }
        if (parts) {
            throw new RuleViolationException("closing.refused.parts-first");
        }
        if (words) {
            throw new RuleViolationException("closing.refused.words-first");
        }
        if (books) {
            throw new RuleViolationException("closing.refused.books-first");
        }
    }
}
