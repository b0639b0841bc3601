package kz.yntymaq.review.reopening;

import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.contract.ListEntries;
import kz.yntymaq.waiting.WaitingLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what an approval holds that is taken back: money of the limit, a place in a list, or the wait for a contract. */
@Component
class ReopenedMoney {

    private final ApplicationEditions editions;
    private final Limits limits;
    private final ListEntries entries;
    private final WaitingLists lists;

    ReopenedMoney(ApplicationEditions editions, Limits limits, ListEntries entries, WaitingLists lists) {
        this.editions = editions;
        this.limits = limits;
        this.entries = entries;
        this.lists = lists;
    }

    /**
     * In the transaction that takes the approval back.
     *
     * @param by account that confirmed it
     * @return what was given back, for the log
     * @throws kz.yntymaq.kernel.RuleViolationException when it was paid out, or something was paid or accepted in the list meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String release(UUID by, Application application) {
        Content content = editions.of(application).content();
        if (!content.waitsForMoney()) {
            return limits.release(by, application.getId()).toPlainString() + " tenge";
        }
        if (content.waitsByContract()) {
            entries.givenUp(application);
        }
        lists.reopen(by, application.getId());
        return "the place in the list";
    }
}
