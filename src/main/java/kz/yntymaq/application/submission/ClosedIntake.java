package kz.yntymaq.application.submission;

import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.intake.Intake;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells before an application is begun and before it is sent that none is taken now. */
@Component("closedIntake")
class ClosedIntake {

    private final Intakes intakes;
    private final ApplicationEditions editions;
    private final Territories territories;

    ClosedIntake(Intakes intakes, ApplicationEditions editions, Territories territories) {
        this.intakes = intakes;
        this.editions = editions;
        this.territories = territories;
    }

    /** How intake stands in the oblast of a place today, where nothing may be sent; null where it may. */
    public @Nullable Intake at(Edition edition, String place) {
        return territories
                .find(place)
                .map(found -> intakes.closedToday(edition, found.getOblastCode()))
                .orElse(null);
    }

    /** The same for a draft, in the oblast of its project; null for what was sent before. */
    public @Nullable Intake of(Application application) {
        String oblast = application.getAnswers().getOblastCode();
        return oblast == null || application.getState() != ApplicationState.DRAFT
                ? null
                : intakes.closedToday(editions.of(application), oblast);
    }
}
