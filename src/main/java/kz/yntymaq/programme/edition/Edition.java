package kz.yntymaq.programme.edition;

import java.time.LocalDate;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a programme's rules. One that is in use is never changed.
 *
 * @param id for rows that keep the edition they were decided by, such as {@code AA-2026-04-22}
 * @param code of the programme, {@code AA} for «Ауыл аманаты»
 * @param validFrom first day
 * @param validTo last day where it is known to end, null otherwise: a later edition of the programme ends it too
 * @param wording title of the rules
 * @param actNumber number of the order
 * @param actDate its date
 * @param note what is known to be unknown of it, such as a later order whose text was not seen; null for nothing
 * @param content all that it says
 */
public record Edition(
        String id,
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Wording wording,
        String actNumber,
        LocalDate actDate,
        @Nullable Wording note,
        Content content) {

    /** A figure of this edition. @throws IllegalStateException when the edition lacks it */
    public FigureEntry figure(Figure asked) {
        return figure(asked.name());
    }

    /** A figure of this edition by its code. @throws IllegalStateException when the edition lacks it */
    public FigureEntry figure(String code) {
        return content.figure(code).orElseThrow(() -> new IllegalStateException(id + " has no " + code));
    }

    /** Title of the rules in the language of the page. */
    public String title() {
        return wording.here();
    }
}
