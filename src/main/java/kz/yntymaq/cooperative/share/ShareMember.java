package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One member, or member of then, with what stands for them in the book.
 *
 * @param number in the register, in the order in which people became members
 * @param entity the legal entity for which the person acts, null for who takes part themself
 * @param promised share contribution as it was taken on, tenge
 * @param share what stands as share contribution, tenge; the other amounts likewise
 * @param payable what is owed after the membership ended
 * @param dueOn until when it is paid, null while the membership lasts
 * @param paidOn day of the last pay-out once nothing is owed any more, null before
 * @param late whether something is owed and that day has passed
 * @param died whether the membership ended with the member's death, so that the share is the heirs'
 */
record ShareMember(
        UUID id,
        int number,
        PersonName name,
        @Nullable Bilingual entity,
        LocalDate joinedOn,
        @Nullable LocalDate leaveAskedOn,
        @Nullable LocalDate leaveDueOn,
        @Nullable LocalDate leftOn,
        BigDecimal promised,
        BigDecimal share,
        BigDecimal additional,
        BigDecimal fee,
        BigDecimal payable,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn,
        boolean late,
        boolean died) {

    /** The member as lists and papers call it. */
    public String who() {
        return name.actingFor(entity);
    }

    /** Share and additional contributions together: the share. */
    public BigDecimal holding() {
        return share.add(additional);
    }
}
