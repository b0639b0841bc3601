package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** A person accepted or declined an invitation to a founding. */
record FounderAnswered(UUID cooperativeId, UUID accountId, boolean accepted) {}
