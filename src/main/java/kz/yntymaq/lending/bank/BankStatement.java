package kz.yntymaq.lending.bank;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that an officer gave.
 *
 * @param leftOut payments of the file that brought no money, or that nothing calls one of a microcredit
 * @param confirmed null before somebody pressed
 * @param counts lines by how far they are, only what there is
 */
public record BankStatement(
        UUID id,
        String fileName,
        int leftOut,
        Act given,
        @Nullable Act confirmed,
        Map<LineState, Long> counts) {

    /** Who did something, and when. */
    public record Act(UUID by, Instant at) {}

    public long count(LineState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** Payments that are still to be recorded. */
    public long left() {
        return count(LineState.MATCHED);
    }

    public long lines() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether it has lines that nobody can record here. */
    public boolean hasUnreadable() {
        return count(LineState.UNREADABLE) > 0;
    }

    /** Whether nothing is left to be pressed: neither a payment to be recorded nor one to be put on the list that waits. */
    public boolean isFinished() {
        return left() == 0 && (confirmed != null || count(LineState.WAITS) == 0);
    }
}
