package kz.yntymaq.cooperative.trade.recorder;

import java.util.UUID;

/** Somebody may write into the book of trade from now on, or no longer. @param what end of the message key */
record RecorderChanged(UUID cooperativeId, UUID accountId, String what) {}
