package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Seat;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How long the same person has been the chair; the charter sets the term, so it is a remark and no more. */
final class ChairTenure implements Indicator {

    private static final Sign SIGN = Sign.control("chair-tenure", Figure.Unit.MONTHS, Bar.note(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        Set<String> chair = facts.seated(Body.CHAIR);
        if (chair.isEmpty()) {
            return Reading.missing("leaders", Reading.count("leaders", BigDecimal.ZERO));
        }
        LocalDate since = chair.stream()
                .map(one -> since(facts, one))
                .min(Comparator.naturalOrder())
                .orElse(facts.on());
        return Reading.whole(ChronoUnit.MONTHS.between(since, facts.on()))
                .traced(() ->
                        Tracing.few(chair.stream().map(one -> Tracing.row("chair", one, null, since(facts, one)))));
    }

    /** Since when without a gap longer than between two terms. */
    private static LocalDate since(CooperativeFacts facts, String person) {
        LocalDate since = facts.on();
        List<Seat> terms = facts.seats().stream()
                .filter(one -> one.body() == Body.CHAIR && one.person().equals(person))
                .sorted(Comparator.comparing(Seat::from).reversed())
                .toList();
        for (Seat term : terms) {
            LocalDate until = term.until();
            if (until != null && until.isBefore(since.minusDays((long) facts.threshold("chair-tenure.gap")))) {
                break;
            }
            since = term.from();
        }
        return since;
    }
}
