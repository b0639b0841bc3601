package kz.yntymaq.application;

import java.util.UUID;

/** The district akimat wrote its conclusion. */
public record ApplicationConcluded(UUID applicationId, UUID cooperativeId, String number) {}
