package kz.yntymaq.cooperative.share.opening;

import java.util.UUID;

/**
 * A register was written into a book, or taken back.
 *
 * @param what end of the message key
 */
record OpeningImported(UUID cooperativeId, UUID importId, String what) {}
