package kz.yntymaq.review.reopening;

import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an official of the office that decided can do now about a decision, on the page of the case. Named {@code @reopeningLinks} in templates. */
@Component
@Transactional(readOnly = true)
class ReopeningLinks {

    private final Reopenings reopenings;
    private final Texts texts;

    ReopeningLinks(Reopenings reopenings, Texts texts) {
        this.reopenings = reopenings;
        this.texts = texts;
    }

    /** What can be done. @param address of its page; null where it cannot be done, which the words explain */
    public record Offered(String words, @Nullable String address) {}

    /** The pages of an application's reopening. */
    static String address(Application application) {
        return CaseAddress.of(application.getId()) + "/reopening";
    }

    /** For who reads the case; null for who is no official of the office that decided, and where no decision stands. */
    public @Nullable Offered of(@Nullable Actor actor, Application application) {
        boolean decided = application.getState() == ApplicationState.APPROVED
                || application.getState() == ApplicationState.REFUSED;
        if (!decided || actor == null || !reopenings.isOfOffice(actor, application)) {
            return null;
        }
        Optional<Reopening> waiting = reopenings.waiting(application);
        if (waiting.isPresent()) {
            String key = waiting.get().isOf(actor.accountId()) ? "reopening.take-back" : "reopening.answer";
            return offered(
                    key, address(application) + "/answer", reopenings.barToAnswer(actor, application, waiting.get()));
        }
        return offered("reopening.propose", address(application), reopenings.barToPropose(actor, application));
    }

    private Offered offered(String key, String address, Optional<String> bar) {
        return bar.map(why -> new Offered(texts.get("reopening.cannot", texts.get(why)), null))
                .orElseGet(() -> new Offered(texts.get(key), address));
    }
}
