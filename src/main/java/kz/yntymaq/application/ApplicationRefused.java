package kz.yntymaq.application;

import java.util.UUID;

/** An application was refused. */
public record ApplicationRefused(UUID applicationId, UUID cooperativeId, String number) {}
