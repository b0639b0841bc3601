package kz.yntymaq.cooperative.ending;

import java.util.UUID;

/**
 * Something happened to a proposal to exclude a member.
 *
 * @param by account of whoever did it
 */
record ExclusionMoved(UUID cooperativeId, UUID id, What what, UUID by) {

    enum What {
        PROPOSED,
        ANSWERED,
        TAKEN_BACK,
        EXCLUDED,
        NOT_EXCLUDED
    }
}
