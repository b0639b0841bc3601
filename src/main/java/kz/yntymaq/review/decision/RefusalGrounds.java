package kz.yntymaq.review.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.content.GroundEntry;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;

/** The grounds by which an application may be refused where it stands, as its edition has them. */
@Component
class RefusalGrounds {

    private final ApplicationEditions editions;
    private final List<StageGate> gates;

    RefusalGrounds(ApplicationEditions editions, List<StageGate> gates) {
        this.editions = editions;
        this.gates = gates;
    }

    /** Those that can be taken now. */
    List<GroundEntry> open(Application application) {
        return of(application).stream()
                .filter(ground -> hindrance(application, ground).isEmpty())
                .toList();
    }

    /**
     * One that can be taken now.
     *
     * @param code of it in the edition
     * @throws FieldViolationException for another one, and for one on which the applicant was not heard
     */
    GroundEntry require(Application application, String code) {
        GroundEntry found = of(application).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new FieldViolationException("ground", "error.choice"));
        hindrance(application, found).ifPresent(hindrance -> {
            throw hindrance;
        });
        return found;
    }

    private Optional<FieldViolationException> hindrance(Application application, GroundEntry ground) {
        return gates.stream()
                .flatMap(gate -> gate.hindrance(application, ground.code()).stream())
                .findFirst();
    }

    /** The grounds at the present stage; none where nobody may refuse. */
    private List<GroundEntry> of(Application application) {
        var stage = application.getStage();
        return stage == null
                ? List.of()
                : editions.of(application).content().grounds().stream()
                        .filter(ground -> ground.stages().contains(stage.kind()))
                        .toList();
    }

    /** The one of these that a rule's finding speaks of, the nearest; empty when its place is none. */
    static Optional<GroundEntry> of(Finding finding, List<GroundEntry> grounds) {
        return grounds.stream()
                .filter(ground -> finding.source().isWithin(ground.source()))
                .max(Comparator.comparingInt(ground -> ground.source().parts().size()));
    }
}
