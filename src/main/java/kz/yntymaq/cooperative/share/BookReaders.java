package kz.yntymaq.cooperative.share;

import java.util.UUID;

/** Who reads the whole book of shares beside the chair; answered by the room that keeps the bodies of a co-operative. */
public interface BookReaders {

    /** Whether somebody may read it now. */
    boolean mayRead(UUID cooperativeId, UUID account);
}
