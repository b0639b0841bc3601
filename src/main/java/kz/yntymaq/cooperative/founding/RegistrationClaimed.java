package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** The chair entered BIN and date of the state registration, and stated that all founders signed the founding contract. */
record RegistrationClaimed(UUID cooperativeId, UUID by) {}
