package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid to who is no member any more (law on agricultural co-operatives, article 30, point 2).
 *
 * @param id of the draft, null while none is made; the amounts are then those of today
 * @param name of the person
 * @param leftOn day on which the membership ended
 * @param latest last day that the law leaves (article 30, point 3)
 * @param share of it, tenge
 * @param payments co-operative payments that are owed, tenge
 * @param income part of the net income, tenge; null while none is named
 * @param dueOn until when it is paid
 * @param meeting on whose agenda it stands, null where it stands on none
 * @param decidedOn day of the meeting that decided, null before
 * @param payable what of the share is owed today, tenge
 */
record Payout(
        @Nullable UUID id,
        UUID cooperative,
        UUID membership,
        UUID account,
        String name,
        LocalDate leftOn,
        LocalDate latest,
        BigDecimal share,
        BigDecimal payments,
        @Nullable BigDecimal income,
        LocalDate dueOn,
        @Nullable UUID meeting,
        @Nullable LocalDate decidedOn,
        boolean outside,
        BigDecimal payable) {

    /** How far it came. */
    enum Stage {
        /** Nothing is drafted. */
        OPEN,
        /** Drafted, shown to who left. */
        SHOWN,
        /** On the agenda of a general meeting. */
        PUT,
        /** The meeting has decided. */
        DECIDED
    }

    /** How far it came. */
    public Stage stage() {
        if (decidedOn != null) {
            return Stage.DECIDED;
        }
        if (id == null) {
            return Stage.OPEN;
        }
        return meeting == null ? Stage.SHOWN : Stage.PUT;
    }

    /** By name, for pages. */
    public boolean is(String asked) {
        return stage().name().equals(asked);
    }

    /** Message key of its stage. */
    public String stageKey() {
        return "payout.stage." + stage();
    }

    /** Whether what is drafted is no more what is owed. */
    public boolean isMoved() {
        return decidedOn == null && id != null && share.compareTo(payable) != 0;
    }

    /** All of it, tenge. */
    public BigDecimal total() {
        return share.add(payments).add(income == null ? BigDecimal.ZERO : income);
    }

    /** Page of it. */
    public String address() {
        return address(cooperative, membership);
    }

    static String address(UUID cooperative, UUID membership) {
        return "/cabinet/cooperatives/" + cooperative + "/payouts/" + membership;
    }
}
