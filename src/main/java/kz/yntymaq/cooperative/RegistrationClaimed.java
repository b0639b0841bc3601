package kz.yntymaq.cooperative;

import java.util.UUID;

/** The chair entered BIN and date of the state registration. */
public record RegistrationClaimed(UUID cooperativeId) {}
