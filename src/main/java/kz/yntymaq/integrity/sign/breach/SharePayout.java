package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;
import org.jspecify.annotations.Nullable;

/** A share is paid out within the term that was set, a year from the end of membership at most (article 30, point 3). */
final class SharePayout implements Indicator {

    private static final Sign SIGN =
            Sign.breach("share-payout", "C 30(3)", Figure.Unit.COUNT, Bar.law(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.exits().isEmpty()) {
            return Reading.missing("exits", Reading.count("exits", BigDecimal.ZERO));
        }
        List<Exit> owed = facts.exits().stream()
                .filter(one -> one.paid() == null)
                .filter(one -> {
                    LocalDate due = due(one);
                    return due != null && due.isBefore(facts.on());
                })
                .toList();
        return Reading.of(owed.size())
                .count("exits", facts.exits().size())
                .traced(() ->
                        Tracing.few(owed.stream().map(one -> Tracing.row("share-owed", one.person(), null, due(one)))));
    }

    private static @Nullable LocalDate due(Exit one) {
        LocalDate year = one.decided() == null ? null : one.decided().plusYears(1);
        LocalDate set = one.due();
        if (set == null || year == null) {
            return set == null ? year : set;
        }
        return set.isBefore(year) ? set : year;
    }
}
