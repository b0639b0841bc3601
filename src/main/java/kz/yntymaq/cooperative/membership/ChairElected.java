package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** The general meeting elected another chair. */
record ChairElected(UUID cooperativeId, UUID accountId) {}
