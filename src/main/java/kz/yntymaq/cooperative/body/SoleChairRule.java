package kz.yntymaq.cooperative.body;

import kz.yntymaq.kernel.LegalReference;

/**
 * A chair alone may stand in place of a board only while a co-operative has no more than ten members; when the eleventh is
 * admitted, a board is elected (law on agricultural co-operatives, article 35, point 2). The act names no day until which.
 */
final class SoleChairRule {

    static final String REASON = "body.rule.sole-chair";
    static final LegalReference SOURCE = LegalReference.of("C 35(2)");

    private SoleChairRule() {}

    /**
     * Whether a board has to be elected.
     *
     * @param most members of a co-operative with a chair alone
     * @param board whether there is a board
     */
    static boolean isBoardDue(int members, int most, boolean board) {
        return !board && members > most;
    }
}
