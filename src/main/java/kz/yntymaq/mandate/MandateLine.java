package kz.yntymaq.mandate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as one of the two sees it, in the language of the page.
 *
 * @param who the other one
 * @param cooperative its name; null for the giver's own matters
 * @param until the last day
 * @param office whose official entered it from a paper; null for one given on the portal
 * @param open whether it can still be used or accepted, and so withdrawn or given up
 */
record MandateLine(
        UUID id,
        String who,
        @Nullable String cooperative,
        String powerKey,
        LocalDate until,
        @Nullable String office,
        String stateKey,
        boolean open) {

    /** The class of the tag of its state: only what stands is good, and an offer waits. */
    public String tone() {
        return stateKey.equals("mandate.state." + Mandate.State.ACTIVE) ? "y-tag--good" : open ? "y-tag--warn" : "";
    }
}
