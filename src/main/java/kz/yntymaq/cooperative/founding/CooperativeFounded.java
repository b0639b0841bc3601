package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** The founding meeting was held; told in the transaction that closes the founding too. */
public record CooperativeFounded(UUID cooperativeId) {}
