package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** The founding meeting was held. */
record CooperativeFounded(UUID cooperativeId) {}
