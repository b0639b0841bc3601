package kz.yntymaq.review.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.waiting.Entry;
import kz.yntymaq.waiting.WaitingLists;
import org.springframework.stereotype.Component;

/** Lets an application wait for its money, in the transaction of what begins it: its approval, or its contract. */
@Component
public class ListEntries {

    private final WaitingLists lists;
    private final AwaitedContracts awaited;
    private final ApplicationEditions editions;
    private final Clock clock;

    ListEntries(WaitingLists lists, AwaitedContracts awaited, ApplicationEditions editions, Clock clock) {
        this.lists = lists;
        this.awaited = awaited;
        this.editions = editions;
        this.clock = clock;
    }

    /** It was approved: it enters at once, or waits for the contract that lets it. @param by account that approved it */
    public void approved(UUID by, Application application) {
        if (editions.of(application).content().waitsByContract()) {
            awaited.begin(application.getId(), LocalDate.now(clock));
        } else {
            enter(by, application);
        }
    }

    /** Its contract was made. @param by account that wrote it down */
    void contracted(UUID by, Application application) {
        awaited.end(application.getId());
        enter(by, application);
    }

    /** Its approval was given up before a contract was made. */
    public void givenUp(Application application) {
        awaited.end(application.getId());
    }

    private void enter(UUID by, Application application) {
        var answers = application.getAnswers();
        lists.enter(
                by,
                new Entry(
                        application.getId(),
                        application.getApplicantId(),
                        editions.of(application).id(),
                        Objects.requireNonNull(application.getNumber()),
                        Objects.requireNonNull(answers.getOblastCode()),
                        answers.getDistrictCode(),
                        Objects.requireNonNull(application.getSubmittedAt()),
                        Objects.requireNonNullElse(answers.getAmount(), BigDecimal.ZERO)));
    }
}
