package kz.yntymaq.cooperative;

import java.util.UUID;

/** A person accepted or declined an invitation to a founding. */
public record FounderAnswered(UUID cooperativeId, UUID accountId, boolean accepted) {}
