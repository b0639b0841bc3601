package kz.yntymaq.cooperative;

import java.util.UUID;

/** A founding was given up; one event for each of its founders. */
public record FoundingGivenUp(UUID cooperativeId, UUID accountId) {}
