package kz.yntymaq.cooperative.share;

import java.util.UUID;

/**
 * Something was written into a member's book.
 *
 * @param what end of the message key
 */
record ShareMoved(UUID cooperativeId, UUID accountId, String what) {}
