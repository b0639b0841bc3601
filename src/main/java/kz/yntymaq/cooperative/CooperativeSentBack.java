package kz.yntymaq.cooperative;

import java.util.UUID;

/** The district sent the claim of registration back, with a reason. */
public record CooperativeSentBack(UUID cooperativeId, String reason) {}
