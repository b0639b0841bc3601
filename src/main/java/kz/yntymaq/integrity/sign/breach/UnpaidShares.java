package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** A person is a member from the day share and fee are paid (article 28, point 3): members without a paid share are counted after the days that an entry takes. */
final class UnpaidShares implements Indicator {

    private static final Sign SIGN = Sign.breach(
            "unpaid-shares", "C 28(3)", Figure.Unit.PART, Bar.law(Bar.Way.ABOVE).notedBefore());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        boolean known = facts.full().values().stream().anyMatch(share -> share.signum() > 0);
        if (!known) {
            return Reading.missing(
                    "shares",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())));
        }
        LocalDate since = facts.on().minusDays((long) facts.threshold("unpaid-shares.days"));
        var fresh = new HashSet<String>();
        facts.memberships().stream().filter(one -> one.from().isAfter(since)).forEach(one -> fresh.add(one.person()));
        List<String> unpaid = facts.full().entrySet().stream()
                .filter(one -> one.getValue().signum() <= 0 && !fresh.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return Reading.of((double) unpaid.size() / facts.members().size())
                .count("unpaid", unpaid.size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.people("unpaid-share", unpaid));
    }
}
