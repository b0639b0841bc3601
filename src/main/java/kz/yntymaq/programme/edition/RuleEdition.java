package kz.yntymaq.programme.edition;

import java.time.LocalDate;
import java.util.Map;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the programme's rules with all its figures.
 *
 * @param id for rows that keep the edition they were decided by, such as {@code AA-2026-04-22}
 * @param code of the programme, {@code AA} for «Ауыл аманаты»
 * @param validFrom first day
 * @param validTo last day, null while it is in force
 * @param actNumber number of the order
 * @param actDate its date
 */
public record RuleEdition(
        String id,
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String titleKk,
        String titleRu,
        String titleEn,
        String actNumber,
        LocalDate actDate,
        Map<Figure, RuleFigure> figures) {

    public RuleEdition {
        figures = Map.copyOf(figures);
    }

    /** A figure of this edition. @throws IllegalStateException when the edition lacks it */
    public RuleFigure figure(Figure asked) {
        RuleFigure found = figures.get(asked);
        if (found == null) {
            throw new IllegalStateException(id + " has no " + asked);
        }
        return found;
    }

    /** Title of the rules in the language of the page. */
    public String title() {
        return switch (Language.current()) {
            case KK -> titleKk;
            case RU -> titleRu;
            case EN -> titleEn;
        };
    }
}
