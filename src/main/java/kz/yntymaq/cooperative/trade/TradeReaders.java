package kz.yntymaq.cooperative.trade;

import java.util.UUID;

/** Who reads the whole book of trade beside the chair; answered by the room that keeps the bodies of a co-operative. */
public interface TradeReaders {

    /** Whether somebody may read it now. */
    boolean mayRead(UUID cooperativeId, UUID account);
}
