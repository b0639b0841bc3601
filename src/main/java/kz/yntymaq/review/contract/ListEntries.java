package kz.yntymaq.review.contract;

import java.math.BigDecimal;
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
    private final ApplicationEditions editions;

    ListEntries(WaitingLists lists, ApplicationEditions editions) {
        this.lists = lists;
        this.editions = editions;
    }

    /** Enters what was approved. @param by account that does it */
    public void enter(UUID by, Application application) {
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
