package kz.yntymaq.review.sitting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sitting of a standing commission.
 *
 * @param number in its office, from 1
 * @param commission that sat; null before it was opened
 * @param offAt when it was called off; null when it was not
 * @param reason why it was moved last, or called off; null when neither
 * @param version of what was said of it
 */
public record Sitting(
        UUID id,
        String office,
        int number,
        Instant startsAt,
        String place,
        @Nullable UUID commission,
        @Nullable Instant openedAt,
        @Nullable Instant offAt,
        @Nullable String reason,
        UUID changedBy,
        Instant changedAt,
        int version,
        List<Item> items) {

    /** Copies the agenda. */
    public Sitting {
        items = List.copyOf(items);
    }

    /** What became of a case of the agenda. */
    public enum ItemState {
        WAITS,
        PUT,
        FELL_OUT,
        OFF
    }

    /**
     * A case of the agenda.
     *
     * @param place from 1
     * @param vote by which it was voted on; null before
     * @param why message key of why it was not put to the vote; null for any other
     */
    public record Item(
            UUID application,
            int place,
            ItemState state,
            @Nullable UUID vote,
            @Nullable String why,
            String number,
            UUID applicant,
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueOn) {}

    /** Whether it was called and is neither open nor called off. */
    public boolean isCalled() {
        return openedAt == null && offAt == null;
    }

    /** Where it stands. */
    public String address() {
        return CommissionSittingController.LIST + "/" + id;
    }
}
