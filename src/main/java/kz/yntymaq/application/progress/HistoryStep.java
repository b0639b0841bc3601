package kz.yntymaq.application.progress;

import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.Transition;

/** What a change of an application's state was, as a reader knows it. */
public enum HistoryStep {
    STARTED,
    SUBMITTED,
    CORRECTION_ASKED,
    SENT_BACK,
    CHECKED,
    CONCLUDED,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** Message key of what the applicant is told. */
    public String key() {
        return "application.history." + name();
    }

    /** What a row of the application's history was. */
    public static HistoryStep of(Transition step) {
        if (step.from() == null) {
            return STARTED;
        }
        return switch (ApplicationState.valueOf(step.to())) {
            case DRAFT -> STARTED;
            case SUBMITTED ->
                switch (ApplicationState.valueOf(step.from())) {
                    case DRAFT -> SUBMITTED;
                    case CORRECTION_ASKED -> SENT_BACK;
                    default -> step.reason() == null ? CHECKED : CONCLUDED; // only a conclusion has words
                };
            case CORRECTION_ASKED -> CORRECTION_ASKED;
            case APPROVED -> APPROVED;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
