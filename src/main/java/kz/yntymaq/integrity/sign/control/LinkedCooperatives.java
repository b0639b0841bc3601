package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tie;
import kz.yntymaq.integrity.sign.Tracing;

/** How many kinds of things it shares with one other co-operative: members, leaders, phones, accounts, addresses, suppliers whom hardly anybody else pays. One alone is often chance; together they may be one co-operative in several parts. */
final class LinkedCooperatives implements Indicator {

    private static final Sign SIGN =
            Sign.control("linked-cooperatives", Figure.Unit.COUNT, Bar.signal(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().isEmpty()) {
            return Reading.missing("members", Reading.count("members", BigDecimal.ZERO));
        }
        List<Tie> ties = facts.all().ties().of(facts);
        int most = ties.stream().mapToInt(one -> kinds(facts, one)).max().orElse(0);
        boolean alike = ties.stream().anyMatch(one -> kinds(facts, one) >= 2 && isAlike(facts, one));
        return Reading.of(most)
                .onlyNoteUnless(alike || most >= (int) facts.threshold("linked-cooperatives.kinds"))
                .count("neighbours", ties.size())
                .traced(() -> Tracing.few(
                        ties.stream().map(one -> Tracing.counted("kinds-of-ties", null, one.other(), one.kinds()))));
    }

    /** A leader of two of one kind in one district is two ties: whose member is barred from the other leads both. */
    private static int kinds(CooperativeFacts facts, Tie tie) {
        CooperativeFacts other = facts.all().cooperative(tie.other());
        boolean twin = other != null
                && !tie.leaders().isEmpty()
                && other.row().kind().equalsIgnoreCase(facts.row().kind())
                && other.row().district().equals(facts.row().district());
        return tie.kinds() + (twin ? 1 : 0);
    }

    /** In one district, and of one kind or founded in one year: what two parts of one would be. */
    private static boolean isAlike(CooperativeFacts facts, Tie tie) {
        CooperativeFacts other = facts.all().cooperative(tie.other());
        if (other == null || !other.row().district().equals(facts.row().district())) {
            return false;
        }
        long apart = Math.abs(ChronoUnit.MONTHS.between(
                facts.row().registeredOn(), other.row().registeredOn()));
        return other.row().kind().equalsIgnoreCase(facts.row().kind())
                || apart < (long) facts.threshold("linked-cooperatives.months");
    }
}
