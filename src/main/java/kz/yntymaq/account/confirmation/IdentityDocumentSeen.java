package kz.yntymaq.account.confirmation;

import java.util.UUID;

/** An official or an administrator saw the identity document of an account's owner. */
public record IdentityDocumentSeen(UUID account, UUID confirmation) {}
