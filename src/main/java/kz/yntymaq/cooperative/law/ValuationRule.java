package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;

/** What is brought as a share and is worth more than 20,000 МРП needs an independent valuation (law on agricultural co-operatives, article 21, point 2). */
@Component
public class ValuationRule {

    private final CooperativeLaw law;
    private final Programmes programmes;
    private final Format format;

    ValuationRule(CooperativeLaw law, Programmes programmes, Format format) {
        this.law = law;
        this.programmes = programmes;
        this.format = format;
    }

    /** The worth in tenge up to which none is needed on a day; empty while the МРП of that year is not known. */
    public Optional<BigDecimal> limit(LocalDate on) {
        return programmes
                .mrp(on.getYear())
                .map(mrp -> mrp.multiply(
                        law.figure(CooperativeLaw.Name.VALUATION_MCI, on).value()));
    }

    /**
     * Refuses what is worth more and was not valued.
     *
     * @param field of the form in which the number of the report is typed
     * @param worth tenge
     * @param valued whether an independent valuation was given
     * @throws FieldViolationException by that field
     * @throws RuleViolationException when the МРП of that year is not known
     */
    public void require(String field, BigDecimal worth, boolean valued, LocalDate on) {
        BigDecimal limit = limit(on)
                .orElseThrow(() -> new RuleViolationException("cooperative.refused.mrp", String.valueOf(on.getYear())));
        if (!isMet(worth, limit, valued)) {
            throw new FieldViolationException(field, "cooperative.rule.valuation", format.money(limit));
        }
    }

    static boolean isMet(BigDecimal worth, BigDecimal limit, boolean valued) {
        return valued || worth.compareTo(limit) <= 0;
    }
}
