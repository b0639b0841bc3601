package kz.yntymaq.application.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.application.Application;
import kz.yntymaq.programme.edition.Basis;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.route.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which edition and index an application is judged: those that it was sent under, today's for a draft. */
@Component
public class ApplicationEditions {

    private final Programmes programmes;
    private final Clock clock;

    ApplicationEditions(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The edition. */
    public Edition of(Application application) {
        Basis kept = application.getBasis();
        return kept == null
                ? programmes.editionInForce(application.getProgramme(), LocalDate.now(clock))
                : programmes.edition(kept.editionId());
    }

    /** The route of that edition. */
    public Route route(Application application) {
        return Route.of(of(application));
    }

    /** Monthly calculation index in tenge; null when that of the year has not been entered. */
    public @Nullable BigDecimal mci(Application application) {
        return basis(application).mci();
    }

    /** Both; for a draft as they are today. */
    public Basis basis(Application application) {
        Basis kept = application.getBasis();
        return kept == null
                ? new Basis(
                        of(application).id(),
                        programmes.mrp(LocalDate.now(clock).getYear()).orElse(null))
                : kept;
    }
}
