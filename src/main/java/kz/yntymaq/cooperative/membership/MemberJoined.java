package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** Share and entrance fee were paid: a new member. */
public record MemberJoined(UUID cooperativeId, UUID accountId) {}
