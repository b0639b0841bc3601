package kz.yntymaq.account.confirmation;

import kz.yntymaq.account.Account;

/**
 * People without a phone: an official entered them, and nobody can sign in to the account. Answered by the room that keeps who was
 * entered so.
 */
public interface OutOfReach {

    /** Whether nobody can sign in to it: it never had a password, and nobody confirmed it. */
    boolean is(Account account);
}
