package kz.yntymaq.cooperative.trade;

import java.util.UUID;

/** What was recorded of a member's trade was corrected. @param product in the co-operative's words */
record TradeChanged(UUID cooperativeId, UUID accountId, Deal deal, String product) {}
