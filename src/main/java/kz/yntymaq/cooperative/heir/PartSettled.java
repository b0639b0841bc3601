package kz.yntymaq.cooperative.heir;

import java.util.UUID;

/**
 * The part of an heir who has an account was paid or passed.
 *
 * @param what in the words of the audit log
 */
record PartSettled(UUID cooperativeId, UUID accountId, String what) {}
