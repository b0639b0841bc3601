package kz.yntymaq.cooperative.control;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * Members of the board, and who chairs the co-operative, are in no initiative group, since it looks at their own work (law on
 * agricultural co-operatives, article 36, point 2).
 */
final class ApartGroupRule {

    static final String REASON = "control.rule.apart";

    private ApartGroupRule() {}

    static boolean isMet(Aim aim, UUID account, Set<UUID> executive) {
        return aim != Aim.GROUP || !executive.contains(account);
    }

    /** @throws RuleViolationException for who does the work of the executive body */
    static void require(Aim aim, UUID account, Set<UUID> executive) {
        if (!isMet(aim, account, executive)) {
            throw new RuleViolationException(REASON);
        }
    }
}
