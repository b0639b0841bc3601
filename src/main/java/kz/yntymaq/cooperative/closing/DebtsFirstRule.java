package kz.yntymaq.cooperative.closing;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.RuleViolationException;

/** A liquidation comes to its end when it is known what remained, and that is paid. The portal's own order. */
final class DebtsFirstRule {

    private DebtsFirstRule() {}

    /** @throws RuleViolationException while the remainder is not recorded, or a part of it is owed */
    static void require(Optional<ClosingRows.Remainder> remainder, List<ClosingRows.Part> parts) {
        if (remainder.isEmpty()) {
            throw new RuleViolationException("closing.refused.remainder-first");
        }
        if (parts.stream().anyMatch(ClosingRows.Part::isOwed)) {
            throw new RuleViolationException("closing.refused.parts-first");
        }
    }
}
