package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** A founder left before the founding meeting. */
record FounderLeft(UUID cooperativeId, UUID accountId) {}
