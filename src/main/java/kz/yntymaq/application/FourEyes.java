package kz.yntymaq.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Two persons look at an application: who wrote the conclusion does not decide.
 *
 * @param conclusion null until it is written
 * @param decidedBy null until it is decided
 * @param pastQueue why it was approved although others stood before it; null where none did
 */
@Embeddable
record FourEyes(
        @Embedded @Nullable Conclusion conclusion,
        @Nullable UUID decidedBy,
        @Nullable String pastQueue) {

    static final FourEyes NONE = new FourEyes(null, null, null);

    static FourEyes concluded(Conclusion conclusion) {
        return new FourEyes(conclusion, null, null);
    }

    /** @throws RuleViolationException when this person wrote the conclusion */
    FourEyes decided(UUID by) {
        return decided(by, null);
    }

    /** The same with why others that stood before it were passed over. */
    FourEyes decided(UUID by, @Nullable String past) {
        if (isConcludedBy(by)) {
            throw new RuleViolationException("application.error.same-person");
        }
        return new FourEyes(conclusion, by, past);
    }

    boolean isConcludedBy(UUID account) {
        return conclusion != null && conclusion.by().equals(account);
    }
}
