package kz.yntymaq.office.appointment;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.MovedOnException;
import org.jspecify.annotations.Nullable;

/**
 * A person appointed to an office, now or earlier.
 *
 * @param hasPassword whether a password has been set, so that the person can sign in
 * @param hadPassword whether one was ever set, so that somebody may have used the account
 * @param endedAt null while appointed
 */
record OfficePerson(
        UUID appointmentId,
        UUID accountId,
        PersonName name,
        Phone phone,
        boolean hasPassword,
        boolean hadPassword,
        Instant appointedAt,
        @Nullable Instant endedAt) {

    /** The person, while appointed. @throws MovedOnException to the office, when the appointment has ended */
    OfficePerson ofNow(UUID officeId) {
        if (endedAt != null) {
            throw new MovedOnException("/admin/offices/" + officeId, "account.appointment.ended-already");
        }
        return this;
    }
}
