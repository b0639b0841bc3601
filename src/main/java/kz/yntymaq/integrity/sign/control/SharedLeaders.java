package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many co-operatives one of its leaders leads. */
final class SharedLeaders implements Indicator {

    private static final Sign SIGN = Sign.control("shared-leaders", Figure.Unit.COUNT, Bar.signal(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.leaders().isEmpty()) {
            return Reading.missing("leaders", Reading.count("leaders", BigDecimal.ZERO));
        }
        int most = facts.leaders().stream()
                .mapToInt(one -> facts.all().ties().leaderOf(one).size())
                .max()
                .orElse(1);
        return Reading.of(most)
                .count("leaders", facts.leaders().size())
                .traced(() -> Tracing.few(facts.leaders().stream()
                        .flatMap(one -> facts.all().ties().leaderOf(one).stream()
                                .filter(id -> !id.equals(facts.id()))
                                .map(id -> Tracing.row("leads-too", one, id, null)))));
    }
}
