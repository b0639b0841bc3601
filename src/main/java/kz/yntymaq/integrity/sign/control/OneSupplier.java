package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of what members borrowed went to one supplier. */
final class OneSupplier implements Indicator {

    private static final Sign SIGN = Sign.control(
            "one-supplier", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE).unlikePeers());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        Parts suppliers = Suppliers.of(facts, true);
        long borrowers = facts.loans().stream()
                .filter(one -> one.person() != null && one.supplier() != null)
                .map(Loan::person)
                .distinct()
                .count();
        if (borrowers < (long) facts.threshold("one-supplier.least")) {
            return Reading.missing(
                    "borrowers",
                    Reading.count("borrowers", BigDecimal.valueOf(borrowers)),
                    facts.least("one-supplier.least"));
        }
        return Reading.of(suppliers.topPart())
                .onlyNoteUnless(borrowers >= (long) facts.threshold("one-supplier.borrowers"))
                .count("borrowers", borrowers)
                .count("suppliers", suppliers.size())
                .tenge("borrowed-in-all", suppliers.total())
                .traced(() -> Tracing.largestNames("supplier", suppliers));
    }
}
