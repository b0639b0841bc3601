package kz.yntymaq.ledger;

import java.util.Map;
import kz.yntymaq.kernel.RuleViolationException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database refuses of a posting, as a reason for people. Whatever else it refuses is a mistake of the portal. */
final class Refusal {

    private static final Map<String, String> REASONS = Map.of(
            "ledger_not_below_zero", "ledger.refused.below-zero",
            "ledger_not_below_zero_then", "ledger.refused.below-zero-then",
            "ledger_period_closed", "ledger.refused.closed",
            "ledger_closes_forward", "ledger.refused.closed-already",
            "ledger_reversed_once", "ledger.refused.reversed");

    /** What the database says of a number that is larger than its column. */
    private static final String TOO_LARGE = "22003";

    private Refusal() {}

    static RuntimeException of(DataIntegrityViolationException refused) {
        String reason = isTooLarge(refused) ? "ledger.refused.too-large" : REASONS.get(constraint(refused));
        return reason == null ? refused : new RuleViolationException(reason);
    }

    private static boolean isTooLarge(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException sql && TOO_LARGE.equals(sql.getSQLState());
    }

    private static String constraint(DataAccessException refused) {
        if (refused.getMostSpecificCause() instanceof PSQLException sql) {
            ServerErrorMessage told = sql.getServerErrorMessage();
            if (told != null && told.getConstraint() != null) {
                return told.getConstraint();
            }
        }
        return "";
    }
}
