package kz.yntymaq.account.confirmation;

import java.util.UUID;

/** The owner of an account says that nobody saw their document. */
public record IdentityObjected(UUID account, UUID confirmation) {}
