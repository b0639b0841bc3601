package kz.yntymaq.cooperative.associate;

import kz.yntymaq.kernel.RuleViolationException;

/**
 * Associated members are at most a fifth of the total number of members (law on agricultural co-operatives, article 25,
 * point 2). The base is the members with a vote: the reading that lets in fewer.
 */
final class OneFifthRule {

    static final String REASON = "associate.rule.one-fifth";
    static final int PART = 5;

    private OneFifthRule() {}

    static boolean isMet(int associates, int members) {
        return (long) PART * associates <= members;
    }

    /** How many there may be. */
    static int most(int members) {
        return members / PART;
    }

    /** @param associates with the one who is to be admitted */
    static void require(int associates, int members) {
        if (!isMet(associates, members)) {
            throw new RuleViolationException(REASON, members, most(members));
        }
    }
}
