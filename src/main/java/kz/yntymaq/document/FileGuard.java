package kz.yntymaq.document;

import java.util.UUID;
import kz.yntymaq.account.Actor;

/** The answer of a room to who may read the files of its things. Every way to a file's content asks it. */
public interface FileGuard {

    /** The kind of things it answers for, as given to {@link Documents#store}. */
    String ownerKind();

    /** Whether the actor may read the files of this thing. */
    boolean mayRead(Actor actor, UUID ownerId);
}
