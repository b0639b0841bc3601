package kz.yntymaq.cooperative;

import java.util.UUID;

/** The founding meeting was held. */
public record CooperativeFounded(UUID cooperativeId) {}
