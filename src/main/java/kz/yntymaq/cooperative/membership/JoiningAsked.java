package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** A person asked to join. */
record JoiningAsked(UUID cooperativeId, UUID membershipId, UUID accountId) {}
