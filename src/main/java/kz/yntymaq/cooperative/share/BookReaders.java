package kz.yntymaq.cooperative.share;

import java.util.UUID;

/** Who reads the whole book of shares beside the chair; answered by each room that knows of some. */
public interface BookReaders {

    /** Whether somebody may read it now. */
    boolean mayRead(UUID cooperativeId, UUID account);
}
