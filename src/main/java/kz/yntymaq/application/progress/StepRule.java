package kz.yntymaq.application.progress;

import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what a step of the history rests on: for a decision the point of the act by which is decided, beside the
 * portal's own step. Named {@code @stepRule} in templates.
 */
@Component("stepRule")
public class StepRule {

    /** The hearing before an act that burdens somebody. */
    private static final LegalReference HEARING = LegalReference.of("AP 73");

    private final ApplicationEditions editions;
    private final LegalText law;
    private final Texts texts;

    StepRule(ApplicationEditions editions, LegalText law, Texts texts) {
        this.editions = editions;
        this.law = law;
        this.texts = texts;
    }

    /** The point of the act by which is decided at the stage of a step, as the edition has it; null where no act knows the stage. */
    public @Nullable LegalReference point(Application application, Transition step) {
        return step.stage() == null
                ? null
                : editions.route(application)
                        .entry(step.stage())
                        .map(stage -> stage.source())
                        .filter(source -> !source.equals(LegalReference.ROUTE))
                        .orElse(null);
    }

    /** What a step rests on, for a reader; null where it rests on nothing. */
    public @Nullable String written(Application application, Transition step) {
        String basis = law.written(step.basis());
        Demand demand = demanded(application, step);
        if (demand != null) {
            return demand.place() == null ? basis : texts.get("application.noted-under", law.of(demand.place()));
        }
        LegalReference point = isDecision(step) ? point(application, step) : null;
        if (point == null) {
            return basis;
        }
        boolean elsewhere =
                editions.of(application).content().elsewhere(); // there the act itself has the office decide
        String own = texts.get(elsewhere ? "application.noted-under" : "application.decided-under", law.of(point));
        return LegalReference.ROUTE.equals(step.basis()) || basis == null ? own : basis + ". " + own;
    }

    /** That an act may know a step itself, so that only its note is the portal's own. @param place null where the edition names none */
    private record Demand(@Nullable LegalReference place) {}

    /** What demands a step which the portal only notes; null for the portal's own steps. */
    private @Nullable Demand demanded(Application application, Transition step) {
        Content content = editions.of(application).content();
        return switch (ApplicationEvent.of(step)) {
            case CHECKED -> new Demand(point(application, step));
            case INSPECTED, INSPECTED_AGAIN -> new Demand(inspected(application));
            case HEARING_OPENED, OBJECTED, HEARING_HELD -> new Demand(HEARING);
            case SHARE_RAISED ->
                new Demand(figure(
                        content,
                        content.amount() == null ? null : content.amount().raisedShare()));
            case CONTRACTED ->
                new Demand(content.contractDays().map(FigureEntry::source).orElse(null));
            default -> null;
        };
    }

    private static @Nullable LegalReference figure(Content content, @Nullable String code) {
        return code == null
                ? null
                : content.figure(code).map(FigureEntry::source).orElse(null);
    }

    /** The place of the stage at which the object is looked at, whichever stage the application has reached meanwhile. */
    private @Nullable LegalReference inspected(Application application) {
        return editions.route(application)
                .entryOf(StageEntry.Kind.INSPECTION)
                .map(StageEntry::source)
                .filter(source -> !source.equals(LegalReference.ROUTE))
                .orElse(null);
    }

    private static boolean isDecision(Transition step) {
        return switch (ApplicationEvent.of(step)) {
            case APPROVED, REFUSED, REFUSED_AT_CHECK -> true;
            default -> false;
        };
    }
}
