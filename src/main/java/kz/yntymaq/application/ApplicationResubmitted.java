package kz.yntymaq.application;

import java.util.UUID;

/** A corrected application came back. */
public record ApplicationResubmitted(UUID applicationId, UUID cooperativeId, String number) {}
