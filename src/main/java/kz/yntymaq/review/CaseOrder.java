package kz.yntymaq.review;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;

/** The order in which an official goes through the cases; answered by the queue, in which it was chosen. */
public interface CaseOrder {

    /** A case that follows. */
    record Next(UUID id, String number) {}

    /**
     * Where a case stands in the order.
     *
     * @param queue address of the queue as its reader last saw it
     */
    String place(String queue, UUID id);

    /**
     * The case that follows a place in what the queue shows; empty at its end.
     *
     * @param place where the one before stood, before anything was done with it
     */
    Optional<Next> next(Actor actor, String queue, String place, UUID before);
}
