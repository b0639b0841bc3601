package kz.yntymaq.cooperative;

import java.util.UUID;

/** A registered person was invited to a founding. */
public record FounderInvited(UUID cooperativeId, UUID invitationId, UUID accountId) {}
