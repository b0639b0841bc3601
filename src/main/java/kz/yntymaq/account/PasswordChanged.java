package kz.yntymaq.account;

import java.util.UUID;

/** A person changed their own password; published inside the same transaction. */
public record PasswordChanged(UUID accountId) {

    /**
     * A password was set for a person who proved by other means who they are, or taken from whoever used the account;
     * published inside the same transaction.
     */
    public record Reset(UUID accountId) {}

    /** A person who signed in by a certificate set a password without the old one; published inside the same transaction. */
    public record ByCertificate(UUID accountId) {}
}
