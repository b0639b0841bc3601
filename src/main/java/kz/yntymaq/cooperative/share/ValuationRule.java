package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.cooperative.law.CooperativeLaw;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;

/**
 * Property that is worth more than 20,000 МРП is valued by the law on valuation (law on agricultural co-operatives, article
 * 21, point 2). The report is named by its number and day.
 */
@Component
class ValuationRule {

    static final String REASON = "share.rule.valuation";

    private final CooperativeLaw law;
    private final Programmes programmes;
    private final Format format;

    ValuationRule(CooperativeLaw law, Programmes programmes, Format format) {
        this.law = law;
        this.programmes = programmes;
        this.format = format;
    }

    /** The value in tenge up to which none is needed on a day; empty while the МРП of that year is not known. */
    Optional<BigDecimal> limit(LocalDate on) {
        return programmes
                .mrp(on.getYear())
                .map(mrp -> mrp.multiply(
                        law.figure(CooperativeLaw.Name.VALUATION_MCI, on).value()));
    }

    void require(Contribution given) {
        Contribution.Property property = given.property();
        if (property == null) {
            return;
        }
        BigDecimal limit = limit(given.on())
                .orElseThrow(() -> new RuleViolationException(
                        "cooperative.refused.mrp", String.valueOf(given.on().getYear())));
        if (!isMet(given.amount(), limit, property.valuationNumber() != null)) {
            throw new FieldViolationException("valuationNumber", REASON, format.money(limit));
        }
        LocalDate valued = property.valuationOn();
        if (valued != null && valued.isAfter(given.on())) {
            throw new FieldViolationException("valuationOn", "share.refused.valued-later");
        }
    }

    static boolean isMet(BigDecimal value, BigDecimal limit, boolean independent) {
        return independent || value.compareTo(limit) <= 0;
    }
}
