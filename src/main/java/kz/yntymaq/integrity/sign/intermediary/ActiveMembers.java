package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many of the members who have been so for half a year delivered or bought within a year. */
final class ActiveMembers implements Indicator {

    private static final Sign SIGN = Sign.intermediary(
            "active-members",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.BELOW).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        LocalDate settled = facts.monthsAgo("active-members.settled");
        Set<String> members = new TreeSet<>();
        facts.memberships().stream()
                .filter(one -> !one.associated() && !one.from().isAfter(settled))
                .forEach(one -> members.add(one.person()));
        members.retainAll(facts.members());
        if (members.size() < (int) facts.threshold("active-members.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(members.size())),
                    facts.least("active-members.least"));
        }
        boolean begun =
                facts.trade().everDelivered().stream().anyMatch(one -> !one.on().isAfter(settled));
        if (!begun) {
            return Reading.missing(
                    "deliveries",
                    Reading.count(
                            "days",
                            BigDecimal.valueOf(TradeDays.delivered(facts).size())));
        }
        LocalDate since = facts.monthsAgo("active-members.months");
        Set<String> active = facts.trade().active(since);
        active.retainAll(members);
        boolean trades = facts.trade().days().stream().anyMatch(day -> day.isAfter(since));
        return Reading.of((double) active.size() / members.size())
                .onlyNoteUnless(trades)
                .count("active", active.size())
                .count("members", members.size())
                .traced(() -> {
                    var idle = new TreeSet<>(members);
                    idle.removeAll(active);
                    return Tracing.people("inactive", idle);
                });
    }
}
