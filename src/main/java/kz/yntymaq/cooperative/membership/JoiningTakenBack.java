package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** A person took the application to join back. */
record JoiningTakenBack(UUID cooperativeId, UUID accountId) {}
