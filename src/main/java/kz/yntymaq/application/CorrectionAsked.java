package kz.yntymaq.application;

import java.util.UUID;

/** Corrections were asked for; the clock stands still. */
public record CorrectionAsked(UUID applicationId, UUID cooperativeId, String number) {}
