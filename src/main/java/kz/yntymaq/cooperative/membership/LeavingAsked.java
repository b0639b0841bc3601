package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** A member asked to leave. */
record LeavingAsked(UUID cooperativeId, UUID membershipId, UUID accountId) {}
