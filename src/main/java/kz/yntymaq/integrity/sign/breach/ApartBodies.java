package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** Members of the board are in no revision (article 36, point 2); a chair alone does the work of the board. */
final class ApartBodies implements Indicator {

    private static final Sign SIGN =
            Sign.breach("apart-bodies", "C 36(2)", Figure.Unit.COUNT, Bar.law(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        Set<String> both = facts.seated(Body.REVISION);
        Set<String> leaders = facts.leaders();
        if (both.isEmpty() || leaders.isEmpty()) {
            return Reading.missing(
                    "bodies",
                    Reading.count("revision", BigDecimal.valueOf(both.size())),
                    Reading.count("leaders", BigDecimal.valueOf(leaders.size())));
        }
        var shared = new TreeSet<>(both);
        shared.retainAll(leaders);
        return Reading.of(shared.size())
                .count("revision", both.size())
                .count("leaders", leaders.size())
                .traced(() -> Tracing.people("both-bodies", shared));
    }
}
