package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many of the members ever come to a general meeting, by the lists of who came. */
final class SameFew implements Indicator {

    private static final Sign SIGN = Sign.control(
            "same-few",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.BELOW).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("same-few.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("same-few.least"));
        }

        LocalDate since = facts.monthsAgo("same-few.months");
        List<Set<String>> lists = facts.lists().entrySet().stream()
                .filter(one -> !one.getKey().isBefore(since))
                .map(Map.Entry::getValue)
                .toList();
        int least = (int) facts.threshold("same-few.meetings");
        if (lists.size() < least) {
            return Reading.missing(
                    "lists",
                    Reading.count("meetings", BigDecimal.valueOf(lists.size())),
                    facts.least("same-few.meetings"));
        }
        var came = new TreeSet<String>();
        lists.forEach(came::addAll);
        double usual = lists.stream().mapToInt(Set::size).average().orElse(0);
        double alike = came.isEmpty() ? 1 : usual / came.size();
        came.retainAll(facts.members());
        return Reading.of((double) came.size() / facts.members().size())
                .onlyNoteUnless(alike >= facts.threshold("same-few.alike"))
                .count("came", came.size())
                .count("members", facts.members().size())
                .count("meetings", lists.size())
                .part("alike", alike)
                .traced(() -> Tracing.people("came", came));
    }
}
