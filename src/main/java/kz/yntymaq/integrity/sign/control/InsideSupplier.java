package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of the borrowed money went to somebody of the co-operative's own: a member or leader, their relative, or who buys most from it, which is a signal only with a low price. */
final class InsideSupplier implements Indicator {

    private static final Sign SIGN = Sign.control("inside-supplier", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        Parts suppliers = Suppliers.of(facts, false);
        if (suppliers.isEmpty()) {
            return Reading.missing(
                    "suppliers",
                    Reading.count("loans", BigDecimal.valueOf(facts.loans().size())));
        }
        var inside = new HashSet<String>();
        var circle = new HashSet<>(facts.members());
        circle.addAll(facts.leaders());
        facts.circles()
                .withKin(circle)
                .forEach(one -> inside.addAll(facts.all().contacts().namesOf(one)));
        Set<String> own = new TreeSet<>(suppliers.names());
        own.retainAll(inside);
        boolean people = suppliers.part(own) > facts.threshold("inside-supplier.signal");
        String buyer = facts.trade().bought().top();
        if (buyer != null && suppliers.names().contains(buyer)) {
            own.add(buyer);
        }
        boolean low = facts.all().prices().gotBesideUsual(facts).isBelow(facts.threshold("one-buyer.price"));
        return Reading.of(suppliers.part(own))
                .onlyNoteUnless(people || low)
                .count("suppliers", suppliers.size())
                .tenge("borrowed-in-all", suppliers.total())
                .traced(() -> Tracing.few(own.stream().map(one -> Tracing.row("supplier-inside", null, one, null))));
    }
}
