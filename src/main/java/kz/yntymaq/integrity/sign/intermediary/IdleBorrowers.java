package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many of the members who borrowed half a year ago or earlier have brought and bought nothing since. */
final class IdleBorrowers implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "idle-borrowers",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        LocalDate settled = facts.monthsAgo("active-members.settled");
        var since = new TreeMap<String, LocalDate>();
        for (Loan one : facts.loans()) {
            if (one.person() != null && !one.on().isAfter(settled)) {
                since.merge(one.person(), one.on(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        since.keySet().retainAll(facts.ever());
        if (since.size() < (int) facts.threshold("idle-borrowers.least")) {
            return Reading.missing(
                    "borrowers",
                    Reading.count("borrowers", BigDecimal.valueOf(since.size())),
                    facts.least("idle-borrowers.least"));
        }
        boolean known = !facts.trade().everDelivered().isEmpty();
        if (!known && facts.all().habits().deliveries() < facts.threshold("habit.usual")) {
            return Reading.missing("deliveries", Reading.count("days", BigDecimal.ZERO));
        }
        var idle = new TreeSet<String>();
        since.forEach((person, day) -> {
            if (!facts.trade().tradedSince(person, day)) {
                idle.add(person);
            }
        });
        return Reading.of((double) idle.size() / since.size())
                .onlyNoteUnless(known)
                .count("idle", idle.size())
                .count("borrowers", since.size())
                .traced(() -> Tracing.people("idle-borrower", idle));
    }
}
