package kz.yntymaq.account;

import java.util.UUID;

/** A person changed their own password; published inside the same transaction. */
public record PasswordChanged(UUID accountId) {}
