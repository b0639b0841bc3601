package kz.yntymaq.mandate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as one of the two sees it, in the language of the page.
 *
 * @param who the other one
 * @param cooperative whose applications: its name, or in words the giver's own; null for the profile
 * @param until the last day
 * @param through name of the co-operative that named the helper; null for a mandate given to the person
 * @param office whose official entered it from a paper; null for one given on the portal
 * @param waits whether it is offered and not answered
 * @param way under which mandate of a co-operative it was given, and to whom; null for one given to the person
 * @param open whether it can still be used or accepted, and so withdrawn or given up
 */
public record MandateLine(
        UUID id,
        String who,
        @Nullable String cooperative,
        String powerKey,
        LocalDate until,
        @Nullable String through,
        @Nullable String office,
        String stateKey,
        boolean waits,
        @Nullable Way way,
        boolean open) {

    /** The class of the tag of its state: only what stands is good, and an offer waits. */
    public String tone() {
        return stateKey.equals("mandate.state." + Mandate.State.ACTIVE) ? "y-tag--good" : open ? "y-tag--warn" : "";
    }
}
