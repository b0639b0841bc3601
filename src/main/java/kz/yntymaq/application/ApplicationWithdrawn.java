package kz.yntymaq.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application was taken back; the number is null for a draft. */
public record ApplicationWithdrawn(
        UUID applicationId, UUID cooperativeId, @Nullable String number) {}
