package kz.yntymaq.commission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a conclusion.
 *
 * @param event a step's name, or {@code GIVEN}, {@code VOUCHED} or {@code OBJECTED}
 * @param words of who did it
 */
@Embeddable
record ConclusionEvent(
        Instant at,
        @Column(name = "by_account") UUID by,
        String event,
        @Nullable String words) {}
