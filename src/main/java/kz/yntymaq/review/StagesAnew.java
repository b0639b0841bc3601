package kz.yntymaq.review;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.authorisation.AuthorisedApplications;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.application.route.RouteDays;
import kz.yntymaq.programme.route.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a stage begin anew once the decision that was taken at it stands no more. */
@Component
public class StagesAnew {

    private final ApplicationEditions editions;
    private final RouteDays days;
    private final AuthorisedApplications authorised;

    StagesAnew(ApplicationEditions editions, RouteDays days, AuthorisedApplications authorised) {
        this.editions = editions;
        this.days = days;
        this.authorised = authorised;
    }

    /**
     * In the transaction of the caller, who has looked that it may: the application goes back to the stage of its last move, with the
     * whole terms of this stage and of those after it counted from now.
     *
     * @param event by which the decision stands no more
     * @param reason as the history tells it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Application application, ApplicationEvent event, String reason, UUID by, Instant now) {
        var edition = editions.of(application);
        String decided = application.lastMove().stage();
        Stage stage = editions.route(application).stages().stream()
                .filter(each -> each.code().equals(decided))
                .findFirst()
                .orElseThrow();
        application.beginAnew(
                event, stage, days.anew(edition, stage.code(), days.dayZero(edition, now)), reason, by, now);
        authorised.standAgain(application);
    }
}
