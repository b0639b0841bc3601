package kz.yntymaq.cooperative.closing;

import java.util.List;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * What is owed is settled before what remains is divided (law on agricultural co-operatives, article 20, point 5, speaks of the
 * remainder). That the portal's own books and associated members are asked too is the portal's own order.
 */
final class ClaimsFirstRule {

    private ClaimsFirstRule() {}

    /**
     * @param associates how many associated members have not left
     * @throws RuleViolationException while a claim that stands is not settled, a book knows of something owed, or an associated member is there
     */
    static void require(List<ClosingRows.Claim> claims, List<ClosingRows.Owed> owed, int associates) {
        if (claims.stream().anyMatch(ClosingRows.Claim::isOwed)) {
            throw new RuleViolationException("closing.refused.claims-first");
        }
        if (!owed.isEmpty()) {
            throw new RuleViolationException("closing.refused.books-first");
        }
        if (associates > 0) {
            throw new RuleViolationException("closing.refused.associates-first");
        }
    }
}
