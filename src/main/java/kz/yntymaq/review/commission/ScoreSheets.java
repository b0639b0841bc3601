package kz.yntymaq.review.commission;

import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import org.springframework.stereotype.Component;

/** What members of a commission give marks for, by the edition of an application that the caller has opened. */
@Component
class ScoreSheets {

    private final ApplicationEditions editions;

    ScoreSheets(ApplicationEditions editions) {
        this.editions = editions;
    }

    ScoreSheet of(Application application) {
        return new ScoreSheet(editions.of(application).content().criteria());
    }
}
