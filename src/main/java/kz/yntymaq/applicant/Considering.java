package kz.yntymaq.applicant;

import java.util.UUID;
import kz.yntymaq.account.Actor;

/** Which offices consider an application of an applicant at present; answered by the room that keeps applications. */
public interface Considering {

    /** Whether an application of it waits for an end in the territory of this official, who has no part in the applicant. */
    boolean considers(Actor official, UUID applicant);
}
