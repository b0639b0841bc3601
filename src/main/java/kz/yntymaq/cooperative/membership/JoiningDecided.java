package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** The general meeting decided on a person who asked to join. */
record JoiningDecided(UUID cooperativeId, UUID accountId, boolean admitted) {}
