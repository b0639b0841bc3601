package kz.yntymaq.cooperative.trade.reading;

import java.util.UUID;

/**
 * A table was written into a book of trade, or taken back.
 *
 * @param what end of the message key
 */
record TradeImported(UUID cooperativeId, UUID importId, String what) {}
