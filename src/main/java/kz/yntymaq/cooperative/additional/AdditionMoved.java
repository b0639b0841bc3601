package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an additional contribution.
 *
 * @param membership of whom it is told, null for all who have a part in it
 * @param amount tenge that was brought, null where each is told the own part
 * @param what end of the message key
 */
record AdditionMoved(
        UUID cooperative,
        UUID contribution,
        @Nullable UUID membership,
        @Nullable BigDecimal amount,
        String what) {

    static AdditionMoved ofAll(UUID cooperative, UUID contribution, String what) {
        return new AdditionMoved(cooperative, contribution, null, null, what);
    }
}
