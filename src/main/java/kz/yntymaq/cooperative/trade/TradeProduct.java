package kz.yntymaq.cooperative.trade;

import java.util.UUID;

/** What a co-operative trades. @param name in its own words @param dropped whether nothing more is recorded of it */
public record TradeProduct(UUID id, String name, TradeUnit unit, boolean dropped) {}
