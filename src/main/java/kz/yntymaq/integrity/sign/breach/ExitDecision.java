package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** An exit is considered within thirty days of its application (article 29, point 2). */
final class ExitDecision implements Indicator {

    private static final Sign SIGN =
            Sign.breach("exit-decision", "C 29(2)", Figure.Unit.COUNT, Bar.law(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.exits().isEmpty()) {
            return Reading.missing("exits", Reading.count("exits", BigDecimal.ZERO));
        }
        long days = (long) facts.threshold("exit-decision.days");
        List<Exit> late = facts.exits().stream()
                .filter(one -> !one.asked().isBefore(facts.monthsAgo("exits.months")))
                .filter(one -> (one.decided() == null ? facts.on() : one.decided())
                        .isAfter(one.asked().plusDays(days)))
                .toList();
        return Reading.of(late.size())
                .count("exits", facts.exits().size())
                .traced(() -> Tracing.few(
                        late.stream().map(one -> Tracing.row("exit-asked", one.person(), null, one.asked()))));
    }
}
