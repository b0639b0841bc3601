package kz.yntymaq.application;

import kz.yntymaq.kernel.Transition;
import org.jspecify.annotations.Nullable;

/** What can happen to an application; each row of its history names one. */
public enum ApplicationEvent {
    STARTED,
    SUBMITTED,
    CORRECTION_ASKED,
    RESUBMITTED,
    /** The office took its request for corrections back. */
    RECALLED,
    /** A check found everything in order. */
    CHECKED(true),
    /** An opinion was written. */
    CONCLUDED(true),
    APPROVED(true),
    REFUSED,
    WITHDRAWN,
    /** Closed after a warning, because nothing was corrected. */
    LAPSED,
    /** An approval was given up. */
    RELEASED;

    private final boolean completes;

    ApplicationEvent() {
        this(false);
    }

    ApplicationEvent(boolean completes) {
        this.completes = completes;
    }

    /** What a row of the history names. */
    public static ApplicationEvent of(Transition step) {
        return valueOf(step.event());
    }

    /** Whether it brings the stage at which it happens to a good end. */
    public boolean completesStage() {
        return completes;
    }

    /** Ending of the message keys of what happened: where a stage came to its end the stage is named too. */
    public static String key(Transition step) {
        return of(step).key(step.stage());
    }

    String key(@Nullable String stage) {
        return completes && stage != null ? name() + "." + stage : name();
    }

    /** Whether it ends the matter, which then concerns every member. */
    boolean isDecision() {
        return this == APPROVED || this == REFUSED || this == LAPSED || this == RELEASED;
    }
}
