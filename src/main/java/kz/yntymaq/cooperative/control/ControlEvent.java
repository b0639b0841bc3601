package kz.yntymaq.cooperative.control;

import java.util.UUID;

/** Something happened to what members began. @param by account of who did it */
record ControlEvent(UUID cooperative, UUID initiative, What what, UUID by) {

    /** What happened. */
    enum What {
        BEGUN,
        REACHED,
        BELOW,
        DECIDED,
        REPORTED,
        APPROVED
    }
}
