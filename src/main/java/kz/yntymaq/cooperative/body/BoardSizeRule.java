package kz.yntymaq.cooperative.body;

import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/**
 * How many sit in the board says the charter (law on agricultural co-operatives, article 35, point 2). Where the portal does
 * not know that number, two at least: one person is no board (the portal's own order).
 */
final class BoardSizeRule {

    static final String REASON = "body.rule.board-size";
    static final String FEWEST = "body.rule.board-fewest";
    static final LegalReference SOURCE = LegalReference.of("C 35(2)");
    static final int LEAST = 2;

    private BoardSizeRule() {}

    /**
     * Refuses a board of another number.
     *
     * @param charter the number by the charter, null where the portal does not know it
     * @throws FieldViolationException by the field of the members
     */
    static void require(String field, @Nullable Integer charter, int elected) {
        if (charter != null && charter != elected) {
            throw new FieldViolationException(field, REASON, charter, elected);
        }
        if (elected < LEAST) {
            throw new FieldViolationException(field, FEWEST, LEAST);
        }
    }
}
