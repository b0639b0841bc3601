package kz.yntymaq.cooperative;

import java.util.UUID;

/** The general meeting decided on a person who asked to join. */
public record JoiningDecided(UUID cooperativeId, UUID accountId, boolean admitted) {}
