package kz.yntymaq.cooperative.closing;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * A liquidation comes to its end when it is known what remained, that is paid, who says that it did not arrive is answered, and no book
 * owes anything. The portal's own order.
 */
final class DebtsFirstRule {

    private DebtsFirstRule() {}

    /** @throws RuleViolationException while the remainder is not recorded, a part of it is owed, somebody waits for an answer, or a book knows of something owed */
    static void require(
            Optional<DivisionRows.Remainder> remainder,
            List<DivisionRows.Part> parts,
            List<DivisionRows.Word> words,
            List<ClosingRows.Owed> owed) {
        if (remainder.isEmpty()) {
            throw new RuleViolationException("closing.refused.remainder-first");
        }
        if (parts.stream().anyMatch(DivisionRows.Part::isOwed)) {
            throw new RuleViolationException("closing.refused.parts-first");
        }
        if (words.stream().anyMatch(DivisionRows.Word::isOpen)) {
            throw new RuleViolationException("closing.refused.words-first");
        }
        if (!owed.isEmpty()) {
            throw new RuleViolationException("closing.refused.books-first");
        }
    }
}
