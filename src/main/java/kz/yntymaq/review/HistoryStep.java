package kz.yntymaq.review;

import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.audit.Transition;

/** What a change of state was, in words that a reader knows. */
enum HistoryStep {
    STARTED,
    SUBMITTED,
    CORRECTION_ASKED,
    SENT_BACK,
    CHECKED,
    CONCLUDED,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** Message key of its name. */
    String key() {
        return "review.history." + name();
    }

    static HistoryStep of(Transition step) {
        if (step.from() == null) {
            return STARTED;
        }
        return switch (ApplicationState.valueOf(step.to())) {
            case DRAFT -> STARTED;
            case SUBMITTED -> switch (ApplicationState.valueOf(step.from())) {
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
