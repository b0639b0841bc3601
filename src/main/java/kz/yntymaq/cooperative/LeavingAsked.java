package kz.yntymaq.cooperative;

import java.util.UUID;

/** A member asked to leave. */
public record LeavingAsked(UUID cooperativeId, UUID membershipId, UUID accountId) {}
