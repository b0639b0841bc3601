package kz.yntymaq.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Whether the right password is enough to sign in; {@code account.factor} knows. */
public interface SecondStep {

    /** Whether the account has a second factor, which is asked for after the password. */
    boolean isNeeded(UUID account);

    /**
     * Who gave the right password and still owes the second factor. It is not {@link SignedIn}, so it opens nothing
     * that a visitor may not open. Its name is the account's, so that what ends the sessions of the account ends it too.
     */
    record Owed(UUID accountId) implements Principal, Serializable {

        @Override
        public String getName() {
            return accountId.toString();
        }
    }
}
