package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tie;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of the smaller of two co-operatives is in both, at the closest of its neighbours. */
final class SharedMembers implements Indicator {

    private static final Sign SIGN = Sign.control("shared-members", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().isEmpty()) {
            return Reading.missing("members", Reading.count("members", BigDecimal.ZERO));
        }
        int least = (int) facts.threshold("shared-members.least");
        List<Tie> ties = facts.all().ties().of(facts).stream()
                .filter(one -> one.members().size() >= least)
                .sorted(Comparator.comparingDouble(Tie::overlap).reversed().thenComparing(Tie::other))
                .toList();
        return Reading.of(ties.isEmpty() ? 0 : ties.get(0).overlap())
                .count("neighbours", ties.size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.few(ties.stream()
                        .map(one -> Tracing.counted(
                                "members-of-both",
                                null,
                                one.other(),
                                one.members().size()))));
    }
}
