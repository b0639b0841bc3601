package kz.yntymaq.review.sitting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.review.commission.VoteStandings;
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
        OFF,
        /** Taken off before the sitting was opened, with a reason. */
        TAKEN
    }

    /**
     * A case of the agenda.
     *
     * @param place from 1
     * @param vote by which it was voted on; null before
     * @param why message key of why it was not put to the vote; null for any other
     * @param reason why it was taken off the agenda; null for any other
     * @param onTurn whether it waits for the conclusion of the office still, at the stage at which it was put
     * @param ended whether the vote on it has ended
     */
    public record Item(
            UUID application,
            int place,
            ItemState state,
            @Nullable UUID vote,
            @Nullable String why,
            @Nullable String reason,
            String number,
            UUID applicant,
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueOn,
            boolean onTurn,
            boolean ended) {

        /** Whether the vote on it goes on; one whose case is at another stage does not. */
        public boolean goesOn() {
            return vote != null && !ended && onTurn;
        }

        private Stream<VoteStandings.Held> held() {
            return Stream.ofNullable(vote).map(put -> new VoteStandings.Held(put, application, applicant, onTurn));
        }
    }

    /** The same with this agenda. */
    Sitting with(List<Item> agenda) {
        return new Sitting(
                id,
                office,
                number,
                startsAt,
                place,
                commission,
                openedAt,
                offAt,
                reason,
                changedBy,
                changedAt,
                version,
                agenda);
    }

    /** How many cases its agenda has, without those that were taken off it. */
    public long cases() {
        return items.stream().filter(item -> item.state() != ItemState.TAKEN).count();
    }

    /** Whether a case stands on its agenda and was not taken off it. */
    boolean has(UUID application) {
        return items.stream()
                .anyMatch(item -> item.application().equals(application) && item.state() != ItemState.TAKEN);
    }

    /** Whether a case stands on its agenda and waits for the conclusion of its office still. */
    boolean awaits(UUID application) {
        return has(application)
                && items.stream().anyMatch(item -> item.application().equals(application) && item.onTurn());
    }

    /** Whether it was held: it was opened, and no vote of its agenda goes on. */
    public boolean isOver() {
        return openedAt != null && items.stream().noneMatch(Item::goesOn);
    }

    /** The votes of its agenda. */
    List<VoteStandings.Held> votes() {
        return items.stream().flatMap(Item::held).toList();
    }

    /** Whether it was called and is neither open nor called off. */
    public boolean isCalled() {
        return openedAt == null && offAt == null;
    }

    /** Where it stands. */
    public String address() {
        return CommissionSittingController.LIST + "/" + id;
    }
}
