package kz.yntymaq.review.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.programme.content.GroundEntry;
import org.springframework.stereotype.Component;

/** The grounds by which an application may be refused where it stands, as its edition has them. */
@Component
class RefusalGrounds {

    private final ApplicationEditions editions;

    RefusalGrounds(ApplicationEditions editions) {
        this.editions = editions;
    }

    /** The grounds at the present stage; none where nobody may refuse. */
    List<GroundEntry> of(Application application) {
        var stage = application.getStage();
        return stage == null
                ? List.of()
                : editions.of(application).content().grounds().stream()
                        .filter(ground -> ground.stages().contains(stage.kind()))
                        .toList();
    }

    /** One of them by its code; empty for any other. */
    Optional<GroundEntry> find(Application application, String code) {
        return of(application).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    /** The one of these that a rule's finding speaks of, the nearest; empty when its place is none. */
    static Optional<GroundEntry> of(Finding finding, List<GroundEntry> grounds) {
        return grounds.stream()
                .filter(ground -> finding.source().isWithin(ground.source()))
                .max(Comparator.comparingInt(ground -> ground.source().parts().size()));
    }
}
