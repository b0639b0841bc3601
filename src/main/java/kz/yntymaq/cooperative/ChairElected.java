package kz.yntymaq.cooperative;

import java.util.UUID;

/** The general meeting elected another chair. */
public record ChairElected(UUID cooperativeId, UUID accountId) {}
