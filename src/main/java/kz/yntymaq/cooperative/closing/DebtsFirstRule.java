package kz.yntymaq.cooperative.closing;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.RuleViolationException;

/** A liquidation comes to its end when it is known what remained, that is paid, and no book owes anything. The portal's own order. */
final class DebtsFirstRule {

    private DebtsFirstRule() {}

    /** @throws RuleViolationException while the remainder is not recorded, a part of it is owed, or a book knows of something owed */
    static void require(
            Optional<ClosingRows.Remainder> remainder, List<ClosingRows.Part> parts, List<ClosingRows.Owed> owed) {
        if (remainder.isEmpty()) {
            throw new RuleViolationException("closing.refused.remainder-first");
        }
        if (parts.stream().anyMatch(ClosingRows.Part::isOwed)) {
            throw new RuleViolationException("closing.refused.parts-first");
        }
        if (!owed.isEmpty()) {
            throw new RuleViolationException("closing.refused.books-first");
        }
    }
}
