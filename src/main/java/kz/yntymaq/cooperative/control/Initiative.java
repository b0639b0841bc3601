package kz.yntymaq.cooperative.control;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.cooperative.law.OneThird;
import org.jspecify.annotations.Nullable;

/**
 * What members began.
 *
 * @param words what is to be looked at
 * @param auditor who audits at members' own cost, null for any other aim
 * @param reachedAt when a third stood behind it first, null where it did not
 * @param endedAt null while it goes on
 * @param behind how many of those who are members now stand behind it; of a group without who does the executive body's work
 * @param members how many members there are now
 * @param mine whether the reader is among those behind it
 */
record Initiative(
        UUID id,
        UUID cooperative,
        Aim aim,
        String words,
        @Nullable String auditor,
        UUID begunBy,
        Instant begunAt,
        @Nullable Instant reachedAt,
        @Nullable Instant endedAt,
        @Nullable Why why,
        int behind,
        int members,
        boolean mine) {

    /** Why it ended. */
    enum Why {
        /** The report was given. */
        REPORTED,
        /** The general meeting approved the report of the audit. */
        APPROVED,
        /** Fewer than a third stayed. */
        BELOW,
        /** All withdrew before a third was reached. */
        GIVEN_UP
    }

    /** Whether a third of those who are members now stand behind it. */
    boolean isReached() {
        return OneThird.isReached(behind, members);
    }

    /** Whether it is a group that looks at the co-operative now. */
    boolean isAtWork() {
        return aim == Aim.GROUP && endedAt == null && isReached();
    }

    /** The reckoning of the third. */
    public String third() {
        return OneThird.inequality(behind, members);
    }
}
