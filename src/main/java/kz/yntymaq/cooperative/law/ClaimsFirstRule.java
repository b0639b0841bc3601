package kz.yntymaq.cooperative.law;

import kz.yntymaq.kernel.RuleViolationException;

/**
 * What is owed is settled before what remains is divided (law on agricultural co-operatives, article 20, point 5, speaks of the
 * remainder). That the portal's own books and associated members are asked too is the portal's own order.
 */
public final class ClaimsFirstRule {

    private ClaimsFirstRule() {}

    /**
     * @param claims whether a claim of a creditor stands unpaid
     * @param books whether a book of the portal knows of something owed
     * @param associates how many associated members have not left
     */
    public static boolean isMet(boolean claims, boolean books, int associates) {
        return !claims && !books && associates == 0;
    }

    /** @throws RuleViolationException while a claim stands unpaid, a book knows of something owed, or an associated member is there */
    public static void require(boolean claims, boolean books, int associates) {
        if (claims) {
            throw new RuleViolationException("closing.refused.claims-first");
        }
        if (books) {
            throw new RuleViolationException("closing.refused.books-first");
        }
        if (associates > 0) {
            throw new RuleViolationException("closing.refused.associates-first");
        }
    }
}
