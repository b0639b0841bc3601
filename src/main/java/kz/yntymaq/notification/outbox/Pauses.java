package kz.yntymaq.notification.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a letter waits after an attempt that failed, and after which it is given up. The portal's own order. */
final class Pauses {

    private static final List<Duration> AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Pauses() {}

    /** @param attempts how many failed, at least one; empty when that was the last */
    static Optional<Duration> after(int attempts) {
        return attempts > AFTER.size() ? Optional.empty() : Optional.of(AFTER.get(attempts - 1));
    }
}
