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
 */
@Embeddable
record FourEyes(
        @Embedded @Nullable Conclusion conclusion, @Nullable UUID decidedBy) {

    static final FourEyes NONE = new FourEyes(null, null);

    static FourEyes concluded(Conclusion conclusion) {
        return new FourEyes(conclusion, null);
    }

    /** @throws RuleViolationException when this person wrote the conclusion */
    FourEyes decided(UUID by) {
        if (isConcludedBy(by)) {
            throw new RuleViolationException("application.error.same-person");
        }
        return new FourEyes(conclusion, by);
    }

    boolean isConcludedBy(UUID account) {
        return conclusion != null && conclusion.by().equals(account);
    }
}
