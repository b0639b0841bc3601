package kz.yntymaq.cooperative.kinship;

import java.util.UUID;

/**
 * Something was said of a kinship.
 *
 * @param told account that is told
 * @param by account of the other
 * @param what end of the message key
 */
record KinshipMoved(UUID cooperativeId, UUID told, UUID by, String what) {}
