package kz.yntymaq.application;

import java.util.UUID;

/** An application was approved and its money reserved. */
public record ApplicationApproved(UUID applicationId, UUID cooperativeId, String number) {}
