package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An additional contribution of the members.
 *
 * @param purpose what it is for, in the chair's words
 * @param amount tenge: of each member where it is equal, of all where it is in proportion
 * @param total of all members, tenge
 * @param members of how many
 * @param dueOn last day on which it is brought
 * @param payoutOf membership that ended, whose share is to be paid out of it; null for another purpose
 * @param meeting on whose agenda it stands, null where it stands on none
 * @param decidedOn day of the meeting that decided on it, null before
 * @param brought of it, tenge
 * @param owed what members still have to bring if it is decided, tenge
 */
record Addition(
        UUID id,
        UUID cooperative,
        String purpose,
        Way way,
        BigDecimal amount,
        BigDecimal total,
        int members,
        LocalDate dueOn,
        @Nullable UUID payoutOf,
        Instant madeAt,
        boolean dropped,
        @Nullable UUID meeting,
        @Nullable LocalDate decidedOn,
        BigDecimal brought,
        BigDecimal owed) {

    /** How far it came. */
    public AdditionStage stage() {
        if (decidedOn != null) {
            return owed.signum() > 0 ? AdditionStage.DECIDED : AdditionStage.BROUGHT;
        }
        if (dropped) {
            return AdditionStage.DROPPED;
        }
        return meeting == null ? AdditionStage.SHOWN : AdditionStage.PUT;
    }

    /** By name, for pages. */
    public boolean is(String asked) {
        return stage().name().equals(asked);
    }

    /** Message key of its stage. */
    public String stageKey() {
        return stage().key();
    }

    /** Page of it. */
    public String address() {
        return address(cooperative, id);
    }

    static String address(UUID cooperative, UUID addition) {
        return "/cabinet/cooperatives/" + cooperative + "/additional/" + addition;
    }
}
