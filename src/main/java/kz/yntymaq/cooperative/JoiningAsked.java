package kz.yntymaq.cooperative;

import java.util.UUID;

/** A person asked to join. */
public record JoiningAsked(UUID cooperativeId, UUID membershipId, UUID accountId) {}
