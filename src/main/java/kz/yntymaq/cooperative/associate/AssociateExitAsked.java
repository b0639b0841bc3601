package kz.yntymaq.cooperative.associate;

import java.util.UUID;

/** An associated member asks to leave. @param name as lists call them */
record AssociateExitAsked(UUID cooperativeId, UUID associate, String name) {}
