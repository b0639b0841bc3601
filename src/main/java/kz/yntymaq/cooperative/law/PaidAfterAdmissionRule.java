package kz.yntymaq.cooperative.law;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;

/** Who was admitted by the meeting is a member from the day on which share and fee were paid (law on co-operatives, article 28(3)). */
public final class PaidAfterAdmissionRule {

    static final String REASON = "cooperative.rule.paid-after-admission";
    public static final LegalReference SOURCE = LegalReference.of("C 28(3)");

    private PaidAfterAdmissionRule() {}

    /**
     * Refuses a day before the meeting admitted, or one that has not come.
     *
     * @param field by which it is refused
     * @param admittedOn day of the meeting
     */
    public static void require(String field, LocalDate paidOn, LocalDate admittedOn, LocalDate today) {
        if (paidOn.isBefore(admittedOn)) {
            throw new FieldViolationException(field, REASON, admittedOn);
        }
        RecordedDay.require(field, paidOn, admittedOn, today);
    }
}
