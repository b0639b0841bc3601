package kz.yntymaq.account;

import java.util.UUID;

/** A password was changed by its owner, or taken from an account; published inside the same transaction. */
public record PasswordChanged(UUID accountId) {

    /**
     * A password was set for a person who proved by other means who they are, or taken from whoever used the account;
     * published inside the same transaction.
     */
    public record Reset(UUID accountId) {}
}
