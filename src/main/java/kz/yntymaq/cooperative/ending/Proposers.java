package kz.yntymaq.cooperative.ending;

import java.util.UUID;
import kz.yntymaq.account.Actor;

/** Who beside the chair may put an exclusion before the members; answered by the room that calls them together. */
public interface Proposers {

    /** Whether the actor may call a general meeting of a co-operative whose member they are. */
    boolean mayCall(Actor actor, UUID cooperative);
}
