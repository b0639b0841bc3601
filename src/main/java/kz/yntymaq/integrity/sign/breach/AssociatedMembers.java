package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** Associated members are at most a fifth of the members (article 25, point 2); the base is the members with a vote. */
final class AssociatedMembers implements Indicator {

    private static final Sign SIGN =
            Sign.breach("associated-members", "C 25(2)", Figure.Unit.PART, Bar.law(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().isEmpty()) {
            return Reading.missing("members", Reading.count("members", BigDecimal.ZERO));
        }
        return Reading.of((double) facts.associated().size() / facts.members().size())
                .count("associated", facts.associated().size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.people("associated", facts.associated()));
    }
}
