package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;

/**
 * Who was admitted is a member from the day on which the share and the entrance fee were paid, not a part of them (law on
 * co-operatives, article 28(3)): the share is what the meeting admitted with.
 */
@Component
public class WholeShareRule {

    static final String REASON = "cooperative.rule.whole-share";
    public static final LegalReference SOURCE = LegalReference.of("C 28(3)");

    private final Format format;

    WholeShareRule(Format format) {
        this.format = format;
    }

    /** Refuses by {@code share} less than what was decided on, in tenge; more may be paid. */
    public void require(BigDecimal paid, BigDecimal decided) {
        if (paid.compareTo(decided) < 0) {
            throw new FieldViolationException("share", REASON, format.money(decided));
        }
    }

    /** Refuses by {@code fee} less than the entrance fee of the charter, in tenge. */
    public void requireFee(BigDecimal paid, BigDecimal due) {
        if (paid.compareTo(due) < 0) {
            throw new FieldViolationException("fee", "cooperative.rule.whole-fee", format.money(due));
        }
    }
}
