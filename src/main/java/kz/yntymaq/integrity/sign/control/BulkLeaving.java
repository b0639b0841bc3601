package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many of the members left within three months after money was paid out. */
final class BulkLeaving implements Indicator {

    private static final Sign SIGN = Sign.control("bulk-leaving", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        var paidOut = MoneyDays.paidOut(facts);
        if (paidOut.isEmpty()) {
            return Reading.missing("loans", Reading.count("loans", BigDecimal.ZERO));
        }
        int least = (int) facts.threshold("bulk-leaving.least");
        long term = (long) facts.threshold("bulk-leaving.days");
        double worst = -1;
        Set<String> who = Set.of();
        for (LocalDate day : paidOut) {
            var there = new HashSet<String>();
            var left = new TreeSet<String>();
            for (Member one : facts.memberships()) {
                LocalDate until = one.until();
                if (one.associated() || one.from().isAfter(day) || (until != null && until.isBefore(day))) {
                    continue;
                }
                there.add(one.person());
                if (until != null && !until.isAfter(day.plusDays(term)) && until.isBefore(facts.on())) {
                    left.add(one.person());
                }
            }
            left.removeAll(facts.members());
            if (there.size() >= least && (double) left.size() / there.size() > worst) {
                worst = (double) left.size() / there.size();
                who = left;
            }
        }
        if (worst < 0) {
            return Reading.missing("members", facts.least("bulk-leaving.least"));
        }
        Set<String> leavers = who;
        return Reading.of(worst)
                .onlyNoteUnless(leavers.size() > 1)
                .count("leavers", leavers.size())
                .traced(() -> Tracing.people("left", leavers));
    }
}
