package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
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
 * @param maxAgeDays calendar days that it may be old when the application is sent, null for any age
 */
public record DocumentEntry(
        String code,
        @Nullable Integer item,
        Wording name,
        @Nullable Wording why,
        boolean required,
        Question.@Nullable Condition when,
        @Nullable Integer maxAgeDays,
        LegalReference source) {}
