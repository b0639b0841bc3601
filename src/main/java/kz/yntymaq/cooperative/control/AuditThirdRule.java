package kz.yntymaq.cooperative.control;

import kz.yntymaq.kernel.RuleViolationException;

/**
 * The general meeting decides on an audit on the initiative of at least a third of the members (law on agricultural
 * co-operatives, article 38, point 1).
 */
final class AuditThirdRule {

    static final String REASON = "control.rule.audit-third";

    private AuditThirdRule() {}

    /** @throws RuleViolationException while fewer stand behind it */
    static void require(Initiative audit) {
        if (!audit.isReached()) {
            throw new RuleViolationException(REASON);
        }
    }
}
