package kz.yntymaq.account.confirmation;

import java.time.Instant;
import java.util.List;
import kz.yntymaq.account.Actor;

/**
 * What an account holds that somebody else had claimed before its owner took it; answered by each room that keeps
 * something of a person.
 */
public interface ClaimedContent {

    /**
     * One thing.
     *
     * @param key message key of what it is, with a place for its words
     * @param words what names it
     */
    record Item(String key, String words) {}

    /**
     * What is there.
     *
     * @param taken when the owner took the account
     */
    List<Item> of(Actor owner, Instant taken);

    /** Drops it; what others take part in stays, and the page says so. */
    void drop(Actor owner, Instant taken);
}
