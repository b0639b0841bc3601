package kz.yntymaq.lending;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.Question;
import org.springframework.stereotype.Component;

/** What the application promised or asked for that the way to the money goes by. */
@Component
public class LoanPromise {

    /** Duty of an edition to register as an entrepreneur. */
    private static final String REGISTER = "REGISTER_IE";

    /** Question of such an edition who applies, and the answer of whoever is registered already. */
    private static final String CATEGORY = "CATEGORY";

    private static final String ENTREPRENEUR = "ENTREPRENEUR";

    /** The duty to register as an entrepreneur after the approval; empty where the edition has none. */
    public Optional<DutyEntry> duty(Content content) {
        return content.duties().stream()
                .filter(duty -> duty.code().equals(REGISTER))
                .findFirst();
    }

    /** Whether the borrower is a person who promised to register as an entrepreneur. */
    boolean isGiven(Application application, Content content) {
        return duty(content).isPresent()
                && !ENTREPRENEUR.equals(application.getAnswers().given().text(CATEGORY));
    }

    /** Term of the loan in months: the contract's, else what was asked for. */
    int months(Application application, Content content, LoanFile file) {
        LoanTerms terms = file.getTerms();
        return terms != null ? terms.months() : asked(application, content, Question.Role.TERM);
    }

    /** What was asked for in months; nothing where it was not asked. */
    public int asked(Application application, Content content, Question.Role role) {
        return content.question(role)
                .map(question -> application.getAnswers().given().number(question.code()))
                .filter(Objects::nonNull)
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
