package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** A founding was given up; one event for each of its founders. */
record FoundingGivenUp(UUID cooperativeId, UUID accountId) {}
