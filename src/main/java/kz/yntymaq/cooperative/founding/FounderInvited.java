package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** A registered person was invited to a founding. */
record FounderInvited(UUID cooperativeId, UUID invitationId, UUID accountId) {}
