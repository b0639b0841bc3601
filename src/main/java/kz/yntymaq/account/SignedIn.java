package kz.yntymaq.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who signed in, as the session keeps it: only the account, so that offices are always looked up fresh. */
public record SignedIn(UUID accountId) implements Principal, Serializable {

    @Override
    public String getName() {
        return accountId.toString();
    }
}
