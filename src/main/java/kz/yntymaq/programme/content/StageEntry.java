package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the route.
 *
 * @param code unique in the edition; history and deadlines name it
 * @param kind what is done there, which says who may do what
 * @param level of the akimat that acts
 * @param days code of the figure that says how long it may take; null for no term
 * @param from what the days are counted from
 * @param correctable whether the office may ask for corrections there
 * @param hearing whether a refusal needs a hearing before it
 * @param source the act's point that demands the stage, {@code ROUTE} for the portal's own
 */
public record StageEntry(
        String code,
        Kind kind,
        Level level,
        @Nullable String days,
        From from,
        boolean correctable,
        boolean hearing,
        Wording name,
        LegalReference source) {

    /** What is done at a stage. */
    public enum Kind {
        /** Something is checked: it is in order, is returned for correction where that is possible, or refused. */
        CHECK,
        /** Somebody says in words whether they support the project, and it goes on either way. */
        OPINION,
        /** People look at the object in its place; what they found is written down with photographs. */
        INSPECTION,
        /** The application is approved or refused. */
        DECISION
    }

    /** What the days of a stage are counted from. */
    public enum From {
        /** The registration of the application. */
        REGISTRATION,
        /** The end of the stage before. */
        STAGE_BEFORE
    }
}
