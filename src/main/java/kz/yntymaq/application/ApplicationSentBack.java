package kz.yntymaq.application;

import java.util.UUID;

/** A corrected application came back. */
public record ApplicationSentBack(UUID applicationId, UUID cooperativeId, String number) {}
