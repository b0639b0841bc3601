package kz.yntymaq.office;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;

/** Appointments that are not in force yet and wait for somebody; answered where appointments are made. */
public interface OpenAppointments {

    /**
     * An appointment that waits for another administrator.
     *
     * @param link path of its page
     * @param name of the person
     * @param office its name in the language of the page
     */
    record ToConfirm(String link, String name, String office, String proposedBy, Instant proposedAt) {}

    /**
     * An office to which a person is proposed.
     *
     * @param link path of its page
     * @param office its name in the language of the page
     * @param until when it lapses
     */
    record Offer(String link, String office, String proposedBy, Instant until) {}

    /** Those that the administrator may confirm, the oldest first. */
    List<ToConfirm> toConfirm(Actor actor);

    /** Those about a person, the oldest first. */
    List<Offer> offeredTo(UUID account);
}
