package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.util.Set;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** A chair alone is the executive body with ten members at most (article 35, point 2): with more and no board, the board is due. */
final class BoardDue implements Indicator {

    private static final Sign SIGN = Sign.breach("board-due", "C 35(2)", Figure.Unit.COUNT, Bar.law(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        Set<String> chair = facts.seated(Body.CHAIR);
        Set<String> board = facts.seated(Body.BOARD);
        if (facts.members().isEmpty() || (chair.isEmpty() && board.isEmpty())) {
            return Reading.missing("leaders", Reading.count("leaders", BigDecimal.ZERO));
        }
        return Reading.of(board.isEmpty() ? facts.members().size() : 0)
                .count("members", facts.members().size())
                .count("board", board.size())
                .traced(() -> Tracing.people("chair", chair));
    }
}
