package kz.yntymaq.cooperative.trade;

import java.util.UUID;

/** Who reads the whole book of trade beside the chair; answered by each room that knows of some. */
public interface TradeReaders {

    /** Whether somebody may read it now. */
    boolean mayRead(UUID cooperativeId, UUID account);
}
