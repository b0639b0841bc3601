package kz.yntymaq.cooperative.founding;

import java.util.UUID;

/** The chair entered BIN and date of the state registration. */
record RegistrationClaimed(UUID cooperativeId) {}
