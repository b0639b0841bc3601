package kz.yntymaq.integrity.edition;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.integrity.threshold.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Figures that indicators compare with, in use or still a draft.
 *
 * @param number null of a draft
 * @param reason why they were changed; null of the first, and until it is given
 * @param trial what the draft would change; null until it was tried as it stands
 * @param begunBy null of the first, which comes with the portal
 */
public record Edition(
        UUID id,
        @Nullable Integer number,
        Thresholds thresholds,
        @Nullable String reason,
        @Nullable Trial trial,
        @Nullable UUID begunBy,
        @Nullable UUID changedBy,
        Instant changedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        int version) {}
