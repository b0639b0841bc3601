package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** The district sent the claim of registration back, with a reason. */
record CooperativeReturned(UUID cooperativeId, String reason) {}
