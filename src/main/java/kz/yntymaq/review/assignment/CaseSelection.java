package kz.yntymaq.review.assignment;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;

/** The cases that somebody sees in the work queue; answered by the queue, which knows its filters. */
public interface CaseSelection {

    /**
     * Those that a queue shows, over all its pages, in its order.
     *
     * @param address of the queue, with tab, filter and order
     * @param most so many at most
     */
    List<UUID> matching(Actor actor, String address, int most);
}
