package kz.yntymaq.review;

import java.util.List;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.application.LoanApplication;
import kz.yntymaq.audit.Transition;
import org.springframework.stereotype.Component;

/** Refuses an action on an application that changed after the page was opened, saying who changed it. */
@Component
class LastChange {

    private final Accounts accounts;

    LastChange(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws kz.yntymaq.page.StaleEditException when the application is no longer as it was shown */
    void requireVersion(LoanApplication application, int shown) {
        if (application.getVersion() == shown) {
            return;
        }
        List<Transition> transitions = application.getTransitions();
        Transition last = transitions.get(transitions.size() - 1);
        throw accounts.overtaken(last.by(), last.at());
    }
}
