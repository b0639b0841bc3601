package kz.yntymaq.cooperative.law;

import java.time.LocalDate;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The record of the end is entered when all could say that a part they are said to have been paid did not arrive: the days of
 * {@link OpenDaysRule} from the last payment on. The portal's own order.
 */
public final class ReceivedFirstRule {

    private ReceivedFirstRule() {}

    /** @param written day on which the last payment of a part was written down, null where none was */
    public static boolean isMet(@Nullable LocalDate written, LocalDate today) {
        return written == null || !OpenDaysRule.isOpen(OpenDaysRule.last(written), today);
    }

    /** @param written as above @throws RuleViolationException while somebody can say so */
    public static void require(@Nullable LocalDate written, LocalDate today) {
        if (written != null && !isMet(written, today)) {
            throw new RuleViolationException("closing.refused.received-first", OpenDaysRule.opens(written));
        }
    }
}
