package kz.yntymaq.account.confirmation;

import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;

/**
 * The state's base of persons behind its access-control service, which asks the person on the phone that the state
 * knows: a record alone would only show that an IIN and a name belong together, not that this person sits here.
 */
interface StatePersonBase {

    /** What it answered. */
    enum Answer {
        /** The base has this IIN with this name and phone, and the person agreed. */
        CONFIRMED,
        /** The base has the IIN, with another name or phone. */
        DIFFERS,
        /** The base does not have the IIN. */
        UNKNOWN,
        /** The person did not agree on the phone, or not in time. */
        NOT_AGREED,
        /** No answer came that can be read. */
        UNREACHABLE
    }

    /** Whether the portal is connected to it. */
    boolean isConnected();

    /** Asks about a person; waits for the answer, so it is never called inside a transaction. */
    Answer ask(Iin iin, PersonName name, Phone phone);
}
