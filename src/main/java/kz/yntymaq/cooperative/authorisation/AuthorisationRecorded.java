package kz.yntymaq.cooperative.authorisation;

import java.util.UUID;

/**
 * A chair recorded that a meeting held outside the portal decided to apply.
 *
 * @param by account of the chair
 */
record AuthorisationRecorded(UUID cooperativeId, UUID id, UUID by) {}
