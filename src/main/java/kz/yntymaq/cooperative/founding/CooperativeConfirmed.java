package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** The district confirmed the registration: the co-operative is active. */
public record CooperativeConfirmed(UUID cooperativeId) {}
