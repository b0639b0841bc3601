package kz.yntymaq.review;

import java.util.List;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.Eligibility.Listed;
import kz.yntymaq.kernel.LegalReference;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may not act on an application, as {@link ReviewAccess} keeps it. */
@Component
@Order(2)
class ReviewRules implements Eligibility.OwnRules {

    @Override
    public List<Listed> listed() {
        return List.of(
                new Listed("review.own-rule.own-case", LegalReference.ROUTE),
                new Listed("review.own-rule.same-person", LegalReference.ROUTE));
    }
}
