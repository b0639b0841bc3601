package kz.yntymaq.cooperative.associate;

import java.util.UUID;

/**
 * An associated member asks to leave, or stays after all.
 *
 * @param name as lists call them
 * @param leaves false for who took it back
 */
record AssociateExitAsked(UUID cooperativeId, UUID associate, String name, boolean leaves) {}
