package kz.yntymaq.application;

import java.util.UUID;

/** An application was sent and numbered. */
public record ApplicationSubmitted(UUID applicationId, UUID cooperativeId, String number) {}
