package kz.yntymaq.integrity.sign.control;

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

/** Whether those who lead are members at all. Where in a population many are not, it tells nothing. */
final class OutsideLeaders implements Indicator {

    private static final Sign SIGN = Sign.control("outside-leaders", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        Set<String> leaders = facts.leaders();
        if (leaders.isEmpty() || facts.members().isEmpty()) {
            return Reading.missing("leaders", Reading.count("leaders", BigDecimal.valueOf(leaders.size())));
        }
        var outside = new TreeSet<>(leaders);
        outside.removeAll(facts.members());
        var chair = facts.seated(Body.CHAIR);
        boolean chairOutside = !chair.isEmpty() && outside.containsAll(chair);
        return Reading.of(chairOutside ? 1 : (double) outside.size() / leaders.size())
                .onlyNoteUnless(chairOutside
                        && facts.all().habits().chairsAreMembers() >= facts.threshold("outside-leaders.usual"))
                .count("leaders", leaders.size())
                .count("outside", outside.size())
                .part("usual", facts.all().habits().chairsAreMembers())
                .traced(() -> Tracing.people("leader-outside", outside));
    }
}
