package kz.yntymaq.application.draft;

import java.util.UUID;

/** What offices did with an application without bringing it further; answered by each room that keeps such acts. */
public interface ActsOfOffices {

    /** Whether an official did anything with this application. */
    boolean acted(UUID application);
}
