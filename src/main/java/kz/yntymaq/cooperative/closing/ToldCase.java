package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.cooperative.law.ClaimsFirstRule;
import kz.yntymaq.cooperative.law.DebtsFirstRule;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.cooperative.law.ReceivedFirstRule;
import kz.yntymaq.cooperative.law.ShownFirstRule;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * One decision with what came of it.
 *
 * @param owed what the portal's books know as owed; none but of a liquidation that runs
 * @param associates how many associated members have not left
 * @param draft the division that is shown, or was made
 * @param parts of the draft or of what was divided, for the chair alone
 * @param mine the reader's part of it
 * @param words what members say of it
 * @param log claims, and what was entered late or taken back, the latest first
 * @param sayable what the reader can say now, null for nothing
 * @param stopping whether the stop stands on an agenda
 * @param minuted whether the minutes of the meeting that decided it are confirmed
 * @param lastPaid day on which the last payment of a part was written down, null while none was
 */
record ToldCase(
        ClosingRows.Case of,
        List<ClosingRows.Claim> claims,
        List<ClosingRows.Owed> owed,
        int associates,
        DivisionRows.@Nullable Draft draft,
        DivisionRows.@Nullable Remainder remainder,
        List<DivisionRows.Part> parts,
        DivisionRows.@Nullable Part mine,
        List<DivisionRows.Word> words,
        List<DivisionRows.Logged> log,
        ClosingWords.@Nullable Sayable sayable,
        ClosingRows.@Nullable Registered record,
        @Nullable UUID successor,
        boolean stopping,
        boolean minuted,
        @Nullable LocalDate lastPaid,
        LocalDate today) {

    /** What was paid to creditors, tenge. */
    public BigDecimal paid() {
        return claims.stream()
                .filter(each -> each.paidOn() != null)
                .map(ClosingRows.Claim::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether other claims were paid since the draft was shown: it is drafted anew. */
    public boolean isMoved() {
        return draft != null && remainder == null && draft.moved();
    }

    /** Whether the draft is still only shown. */
    public boolean isShown() {
        return draft != null && OpenDaysRule.isOpen(draft.until(), today);
    }

    /** Whether division and end wait for an answer. */
    public boolean waits() {
        return words.stream().anyMatch(DivisionRows.Word::bars);
    }

    /** Whether nothing stands before what remains. */
    public boolean isSettled() {
        return ClaimsFirstRule.isMet(claims.stream().anyMatch(ClosingRows.Claim::isOwed), !owed.isEmpty(), associates);
    }

    /** Whether the division can be drafted. */
    public boolean mayShow() {
        return draft == null && remainder == null && isSettled();
    }

    /** Whether it can be made as it was shown. */
    public boolean mayDivide() {
        return draft != null
                && remainder == null
                && !stopping
                && isSettled()
                && !isMoved()
                && ShownFirstRule.isMet(draft.until(), today, waits());
    }

    /** What can be taken back. */
    enum Mistake {
        /** The draft of the division, or the division while no part of it is paid. */
        DIVISION,
        CLAIM,
        CLAIM_PAYMENT,
        PART_PAYMENT;

        /** As it stands in an address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Mistake of(String path) {
            for (Mistake each : values()) {
                if (each.path().equals(path)) {
                    return each;
                }
            }
            throw new NotFoundException();
        }
    }

    /** Whether it stands and can be taken back now. @param id of the draft, the claim or the membership whose part it is */
    boolean mayTakeBack(Mistake mistake, UUID id) {
        return switch (mistake) {
            case DIVISION -> mayTakeBack() && draft != null && draft.id().equals(id);
            case CLAIM -> mayTakeBack(id, ClosingRows.Claim::isOwed);
            case CLAIM_PAYMENT -> mayTakeBack(id, each -> each.paidOn() != null);
            case PART_PAYMENT ->
                parts.stream().anyMatch(each -> each.membership().equals(id) && mayTakeBack(each));
        };
    }

    private boolean mayTakeBack(UUID claim, Predicate<ClosingRows.Claim> stands) {
        return remainder == null && claims.stream().anyMatch(each -> each.id().equals(claim) && stands.test(each));
    }

    /** Whether the payment of a part can be taken back. */
    public boolean mayTakeBack(DivisionRows.Part part) {
        return remainder != null && !isClaimed() && part.paidOn() != null;
    }

    /** Whether draft or division can be taken back: no part is paid, and no record waits. */
    public boolean mayTakeBack() {
        return draft != null && parts.stream().allMatch(each -> each.paidOn() == null) && !isClaimed();
    }

    /** Message key of what can be taken back; a draft is called so. */
    public String mistakeKey(Mistake mistake) {
        return "closing.mistake." + (mistake == Mistake.DIVISION && remainder == null ? "DRAFT" : mistake.name());
    }

    /** The same of the draft or the division. */
    public String divisionKey() {
        return mistakeKey(Mistake.DIVISION);
    }

    /** What the chair does next, as the message keys call it; null while others act, or nothing is left to do. */
    public @Nullable String next() {
        if (waits()) {
            return "words";
        }
        if (claims.stream().anyMatch(ClosingRows.Claim::isOwed)) {
            return "claims";
        }
        if (!owed.isEmpty() || (remainder == null && associates > 0)) {
            return "books";
        }
        if (mayShow()) {
            return "draft";
        }
        if (isMoved() && isSettled()) {
            return "moved";
        }
        if (mayDivide()) {
            return "divide";
        }
        if (remainder != null && parts.stream().anyMatch(DivisionRows.Part::isOwed)) {
            return "parts";
        }
        return mayEnd() ? "end" : minuted || isClaimed() ? null : "minutes";
    }

    /** The first day on which the record may be entered; null unless members can still say that a part did not arrive. */
    public @Nullable LocalDate endsOn() {
        return lastPaid == null || ReceivedFirstRule.isMet(lastPaid, today) ? null : OpenDaysRule.opens(lastPaid);
    }

    /** The last day for a member to say that the own part did not arrive, before the record may be entered; null when there is none. */
    public @Nullable LocalDate sayUntil() {
        LocalDate endsOn = endsOn();
        return sayable != ClosingWords.Sayable.NOT_RECEIVED || endsOn == null ? null : OpenDaysRule.lastBefore(endsOn);
    }

    /** Message key of why the chair cannot enter the record yet. */
    public String laterKey() {
        if (isClaimed()) {
            return "closing.note.claimed";
        }
        if (endsOn() != null) {
            return "closing.end.received";
        }
        return minuted ? "closing.end.later" : "closing.refused.minutes-first";
    }

    /** Whether the record of the end lies with the district. */
    public boolean isClaimed() {
        return record != null && record.isClaimed();
    }

    public boolean isLiquidation() {
        return of.kind() == ClosingKind.LIQUIDATION;
    }

    /** Whether the meeting may still stop it. */
    public boolean mayStop() {
        return remainder == null && !isClaimed();
    }

    /** Whether the chair may enter the record: nothing is owed, the minutes are confirmed, and none waits. */
    public boolean mayEnd() {
        return !isClaimed()
                && !stopping
                && minuted
                && ReceivedFirstRule.isMet(lastPaid, today)
                && (!isLiquidation()
                        || DebtsFirstRule.isMet(
                                remainder != null,
                                parts.stream().anyMatch(DivisionRows.Part::isOwed),
                                waits(),
                                !owed.isEmpty()));
    }
}
