package kz.yntymaq.review;

import java.util.List;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.Transition;
import org.springframework.stereotype.Component;

/** Refuses an action on an application that changed after the page was opened, saying who changed it. */
@Component
public class ApplicationVersion {

    private final Accounts accounts;

    ApplicationVersion(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws kz.yntymaq.kernel.StaleEditException when the application is no longer as it was shown */
    public void requireVersion(Application application, int shown) {
        if (application.getVersion() == shown) {
            return;
        }
        List<Transition> transitions = application.getTransitions();
        Transition last = transitions.get(transitions.size() - 1);
        throw accounts.overtaken(last.by(), last.at());
    }
}
