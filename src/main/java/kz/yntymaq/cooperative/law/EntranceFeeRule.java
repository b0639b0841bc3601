package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;

/** The entrance fee is at most five МРП of the year in which it is paid (law on agricultural co-operatives, article 2, sub-point 8). */
@Component
public class EntranceFeeRule {

    public static final String REASON = "cooperative.rule.entrance-fee";

    private final CooperativeLaw law;
    private final Programmes programmes;
    private final Format format;

    EntranceFeeRule(CooperativeLaw law, Programmes programmes, Format format) {
        this.law = law;
        this.programmes = programmes;
        this.format = format;
    }

    /**
     * The highest fee in tenge on a day.
     *
     * @throws RuleViolationException when the МРП of that year is not known
     */
    public BigDecimal most(LocalDate paidOn) {
        return find(paidOn)
                .orElseThrow(
                        () -> new RuleViolationException("cooperative.refused.mrp", String.valueOf(paidOn.getYear())));
    }

    /** The highest fee in tenge on a day; empty while the МРП of that year is not known. */
    public Optional<BigDecimal> find(LocalDate paidOn) {
        return programmes
                .mrp(paidOn.getYear())
                .map(mrp -> mrp.multiply(law.figure(CooperativeLaw.Name.MAX_ENTRANCE_FEE_MCI, paidOn)
                        .value()));
    }

    /**
     * Refuses a fee above the highest.
     *
     * @param field of the form in which it was typed
     * @throws FieldViolationException by that field
     */
    public void require(String field, BigDecimal fee, LocalDate paidOn) {
        BigDecimal most = most(paidOn);
        if (!isMet(fee, most)) {
            throw new FieldViolationException(field, REASON, format.money(most));
        }
    }

    static boolean isMet(BigDecimal fee, BigDecimal most) {
        return fee.signum() >= 0 && fee.compareTo(most) <= 0;
    }
}
