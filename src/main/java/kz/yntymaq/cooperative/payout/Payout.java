package kz.yntymaq.cooperative.payout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid to who is no member any more, or to the heirs of who died (law on agricultural co-operatives, article 30, point 2).
 *
 * @param id of the draft, null while none is made; the amounts are then those of today
 * @param name of the person
 * @param died whether it ended with the member's death, so that the heirs are paid by their parts (article 32, point 6)
 * @param leftOn day on which the membership ended
 * @param latest last day that the law leaves (article 30, point 3)
 * @param amounts what was drafted
 * @param owed what the books owe today
 * @param left what of the amounts is not paid yet, by the decisions that were named; typed sums of before those were kept are none of it
 * @param dueOn until when the share is paid; the board names it
 * @param paymentsDue until when co-operative payments that are owed are paid by their own decision, null where none are
 * @param incomeDue the same of net income
 * @param meeting on whose agenda it stands, null where it stands on none
 * @param put whether it was ever put to a meeting
 * @param decision null before, and once somebody objected to it
 * @param objected the record of a meeting outside the portal that counts no more, the last one; null while nobody objected
 */
record Payout(
        @Nullable UUID id,
        UUID cooperative,
        UUID membership,
        UUID account,
        String name,
        boolean died,
        LocalDate leftOn,
        LocalDate latest,
        Sums amounts,
        Sums owed,
        Sums left,
        LocalDate dueOn,
        @Nullable LocalDate paymentsDue,
        @Nullable LocalDate incomeDue,
        @Nullable UUID meeting,
        boolean put,
        @Nullable Decision decision,
        @Nullable Objected objected) {

    /** Whether the days that the law leaves are over: it is owed all the same, and no term lies ahead any more. */
    boolean isOverdue(LocalDate today) {
        return latest.isBefore(today);
    }

    /** Share, co-operative payments and part of the net income, tenge. */
    record Sums(BigDecimal share, BigDecimal payments, BigDecimal income) {

        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** All of it, tenge. */
        public BigDecimal total() {
            return share.add(payments).add(income);
        }

        boolean isSame(Sums other) {
            return share.compareTo(other.share) == 0
                    && payments.compareTo(other.payments) == 0
                    && income.compareTo(other.income) == 0;
        }

        /** What was paid when this much of it is left; never below nothing. */
        Sums without(Sums left) {
            return new Sums(
                    share.subtract(left.share).max(BigDecimal.ZERO),
                    payments.subtract(left.payments).max(BigDecimal.ZERO),
                    income.subtract(left.income).max(BigDecimal.ZERO));
        }
    }

    /**
     * A decision that stands.
     *
     * @param opensOn first day on which what a meeting outside the portal decided is paid; null for a meeting in it
     * @param open whether that day has come
     * @param by who recorded it; null for a meeting in the portal
     */
    record Decision(
            UUID id,
            LocalDate on,
            boolean outside,
            @Nullable LocalDate opensOn,
            boolean open,
            @Nullable UUID by) {

        /** The last day to object; null for a meeting in the portal. */
        public @Nullable LocalDate until() {
            return opensOn == null ? null : OpenDaysRule.lastBefore(opensOn);
        }
    }

    /**
     * A record of a meeting outside the portal to which somebody objected.
     *
     * @param meetingOn day of that meeting, as it was recorded
     * @param on day of the objection
     * @param by name of who objected
     */
    record Objected(LocalDate meetingOn, LocalDate on, String by, String reason) {}

    /** How far it came. */
    enum Stage {
        /** Nothing is drafted. */
        OPEN,
        /** Drafted, shown to who left. */
        SHOWN,
        /** On the agenda of a general meeting. */
        PUT,
        /** Recorded of a meeting outside the portal; members may still object. */
        WAITS,
        /** The meeting has decided. */
        DECIDED,
        /** All that was decided is paid. */
        PAID
    }

    /** How far it came. */
    public Stage stage() {
        if (decision != null) {
            return left.total().signum() == 0 ? Stage.PAID : decision.open() ? Stage.DECIDED : Stage.WAITS;
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

    /** Its stage as texts name it: an outdated draft, or one that goes to a meeting in the portal because somebody objected, is told so. */
    public String told() {
        if (stage() != Stage.SHOWN) {
            return stage().name();
        }
        return isMoved() ? "MOVED" : objected != null ? "OBJECTED" : stage().name();
    }

    /** What the chair does next, as texts name it: heirs are paid on a page of their own. */
    public String toDo() {
        return died && stage() == Stage.DECIDED ? "DECIDED.heirs" : told();
    }

    /** What the sum of a decision holds beside the share and is not paid yet; nothing while there is no decision. */
    public Sums inside() {
        return decision == null
                ? Sums.NONE
                : new Sums(
                        BigDecimal.ZERO,
                        left.payments().min(amounts.payments()),
                        left.income().min(amounts.income()));
    }

    /** Message key of its stage. */
    public String stageKey() {
        return "payout.stage." + told();
    }

    /** Whether somebody may object now: who wrote something down alone cannot undo it alone. */
    boolean mayObject(UUID person) {
        return decision != null && stage() == Stage.WAITS && !person.equals(decision.by());
    }

    /**
     * Whether what is drafted is no more what is owed. What a later decision gives is none of it: that is owed by its own, and a meeting
     * may vote on both.
     */
    public boolean isMoved() {
        return decision == null && id != null && !amounts.isSame(left);
    }

    /** All of it, tenge. */
    public BigDecimal total() {
        return amounts.total();
    }

    /** What of it was paid. */
    public Sums paid() {
        return amounts.without(left);
    }

    /** Whether members see it: it was put to them, or recorded as decided by them. */
    boolean isOfMembers() {
        return put || decision != null || objected != null;
    }

    /** Page of it. */
    public String address() {
        return address(cooperative, membership);
    }

    static String address(UUID cooperative, UUID membership) {
        return "/cabinet/cooperatives/" + cooperative + "/payouts/" + membership;
    }
}
