package kz.yntymaq.review.complaint;

import java.time.LocalDate;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint against a refusal goes.
 *
 * @param refusal step by which it was refused
 * @param row of the history at which that step stands
 * @param above level of the akimat that considers it; null where none on the portal stands above who refused
 * @param until last day on which it is taken
 */
record ComplaintWay(Transition refusal, int row, @Nullable Level above, LocalDate until) {

    /** The term to complain. */
    static final LegalReference TERM = LegalReference.of("AP 92");

    /** The term in which a complaint is considered. */
    static final LegalReference CONSIDERED = LegalReference.of("AP 99");

    private static final int MONTHS = 3;

    /** The way against a refusal. @param level of the akimat that refused @param on day of the refusal */
    static ComplaintWay of(Transition refusal, int row, Level level, LocalDate on) {
        return new ComplaintWay(refusal, row, level == Level.DISTRICT ? Level.OBLAST : null, on.plusMonths(MONTHS));
    }

    /** Whether a complaint is still taken on a day. */
    boolean isOpen(LocalDate today) {
        return above != null && !today.isAfter(until);
    }
}
