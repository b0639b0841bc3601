package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many of the members joined within one week shortly before money was asked for; founders join together and are left out. */
final class BulkJoining implements Indicator {

    private static final int WEEK = 6;
    private static final Sign SIGN = Sign.control("bulk-joining", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("bulk-joining.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("bulk-joining.least"));
        }

        LocalDate asked = MoneyDays.first(facts);
        if (asked == null) {
            return Reading.missing(
                    "money",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())));
        }
        LocalDate founded = facts.row().registeredOn().plusDays((long) facts.threshold("bulk-joining.founding"));
        LocalDate since = asked.minusDays((long) facts.threshold("bulk-joining.before"));
        List<Member> joined = facts.memberships().stream()
                .filter(one -> !one.associated() && one.from().isAfter(founded))
                .filter(one -> !one.from().isBefore(since) && !one.from().isAfter(asked))
                .sorted(Comparator.comparing(Member::from).thenComparing(Member::person))
                .toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < joined.size(); last++) {
            while (joined.get(first)
                    .from()
                    .plusDays(WEEK)
                    .isBefore(joined.get(last).from())) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return Reading.of((double) most / facts.ever().size())
                .count("joined", most)
                .count("members-ever", facts.ever().size())
                .traced(() ->
                        Tracing.few(joined.stream().map(one -> Tracing.row("joined", one.person(), null, one.from()))));
    }
}
