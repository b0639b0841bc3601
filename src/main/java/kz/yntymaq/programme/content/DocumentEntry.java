package kz.yntymaq.programme.content;

import java.time.LocalDate;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A paper that goes with an application.
 *
 * @param code unique in the edition
 * @param item its number in the act's list, null for none
 * @param name as the act calls it
 * @param why what it is for and what it must show, in plain words
 * @param required whether an application may not be sent without it; asked only where {@code when} holds
 * @param when the answer that makes it asked, null for always
 * @param example how one looks that is in order, in plain words; null where none is given
 * @param maxAgeDays calendar days that it may be old when the application is sent, null for any age
 */
public record DocumentEntry(
        String code,
        @Nullable Integer item,
        Wording name,
        @Nullable Wording why,
        @Nullable Wording example,
        boolean required,
        Question.@Nullable Condition when,
        @Nullable Integer maxAgeDays,
        LegalReference source) {

    /**
     * Whether a paper of this day may be handed in.
     *
     * @param issuedOn null where the day is not told, which is asked for only where the age counts
     * @throws RuleViolationException {@code application.error.issued}, {@code .issued-later} or {@code .too-old}
     */
    public void requireFresh(@Nullable LocalDate issuedOn, LocalDate today) {
        if (maxAgeDays == null) {
            return;
        }
        if (issuedOn == null) {
            throw new RuleViolationException("application.error.issued");
        }
        if (issuedOn.isAfter(today)) {
            throw new RuleViolationException("document.error.issued-later");
        }
        if (issuedOn.plusDays(maxAgeDays).isBefore(today)) {
            throw new RuleViolationException("application.error.too-old", maxAgeDays);
        }
    }
}
