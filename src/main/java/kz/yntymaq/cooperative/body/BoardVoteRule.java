package kz.yntymaq.cooperative.body;

import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;

/**
 * A board may decide when at least two thirds of it are present, and decides by at least two thirds of those present (law on
 * agricultural co-operatives, article 35, point 5). A charter may ask all members of the board to agree to some decisions, the
 * absent ones too; which those are its head tells. Counted in whole numbers alone.
 */
final class BoardVoteRule {

    static final String QUORUM = "body.rule.board-quorum";
    static final LegalReference SOURCE = LegalReference.of("C 35(5)");

    private static final int PARTS = 2;
    private static final int OF = 3;

    private BoardVoteRule() {}

    /** Whether so many of the board are enough; of no board nobody is. */
    static boolean isQuorum(int present, int board) {
        return board > 0 && OF * present >= PARTS * board;
    }

    /**
     * Whether a decision is taken.
     *
     * @param board how many are in the board
     * @param ofAll whether the charter asks all of them to agree
     */
    static boolean isAdopted(int votesFor, int present, int board, boolean ofAll) {
        return present > 0 && (ofAll ? votesFor == board : OF * votesFor >= PARTS * present);
    }

    /** The comparison of two thirds, {@code 3 × 2 ≥ 2 × 3}. */
    static String written(int part, int whole) {
        return OF + " × " + part + (OF * part >= PARTS * whole ? " ≥ " : " < ") + PARTS + " × " + whole;
    }

    /** The comparison with all, {@code 3 = 3}. */
    static String writtenOfAll(int votesFor, int board) {
        return votesFor + (votesFor == board ? " = " : " < ") + board;
    }

    /** @throws FieldViolationException by the field of who was present */
    static void requireQuorum(int present, int board) {
        if (!isQuorum(present, board)) {
            throw new FieldViolationException("present", QUORUM, (PARTS * board + OF - 1) / OF, board, present);
        }
    }
}
