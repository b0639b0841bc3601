package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** At least three found a co-operative (article 15, point 2): whoever has ever been a member is counted, so that a member who left is no breach. */
final class Founders implements Indicator {

    private static final Sign SIGN = Sign.breach("founders", "C 15(2)", Figure.Unit.COUNT, Bar.law(Bar.Way.BELOW));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.ever().isEmpty()) {
            return Reading.missing("members", Reading.count("members", BigDecimal.ZERO));
        }
        return Reading.of(facts.ever().size())
                .count("members-ever", facts.ever().size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.people("member", facts.ever()));
    }
}
