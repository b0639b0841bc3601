package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.law.ClaimsFirstRule;
import kz.yntymaq.cooperative.law.DebtsFirstRule;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.cooperative.law.ShownFirstRule;
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

    /** Whether draft or division can be taken back: no part is paid, and no record waits. */
    public boolean mayTakeBack() {
        return draft != null && parts.stream().allMatch(each -> each.paidOn() == null) && !isClaimed();
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
        return mayEnd() ? "end" : null;
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

    /** Whether the chair may enter the record: nothing is owed, and none waits. */
    public boolean mayEnd() {
        return !isClaimed()
                && !stopping
                && (!isLiquidation()
                        || DebtsFirstRule.isMet(
                                remainder != null,
                                parts.stream().anyMatch(DivisionRows.Part::isOwed),
                                waits(),
                                !owed.isEmpty()));
    }
}
