package kz.yntymaq.application.eligibility;

import java.util.List;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.Eligibility.Listed;
import kz.yntymaq.kernel.LegalReference;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the database ({@code loan_application_one_open}) and {@link kz.yntymaq.application.Application} itself keep:
 * one open application a co-operative and programme, and that a numbered one stays in its district.
 */
@Component
@Order(1)
class ApplicationOwnRules implements Eligibility.OwnRules {

    @Override
    public List<Listed> listed() {
        return List.of(
                new Listed("application.own-rule.one-open", LegalReference.ROUTE),
                new Listed("application.own-rule.stays-in-district", LegalReference.ROUTE));
    }
}
