package kz.yntymaq.cooperative.sale;

import java.util.UUID;

/**
 * Something happened to the offer of a share.
 *
 * @param by account of whoever did it
 */
record OfferMoved(UUID cooperativeId, UUID id, What what, UUID by) {

    enum What {
        OFFERED,
        WANTED,
        GIVEN,
        TAKEN_BACK,
        DONE
    }
}
