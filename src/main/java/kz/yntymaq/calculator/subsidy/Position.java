package kz.yntymaq.calculator.subsidy;

import java.math.BigDecimal;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A thing for which a passport pays a part.
 *
 * @param number as the passport has it, {@code 2.1.1}
 * @param largestCost tenge a unit; of a higher cost the rest counts as nothing
 * @param mostUnits how many an applicant may have of it together with the others that share the bound; null for any
 */
public record Position(
        Passport passport,
        String number,
        String nameKk,
        String nameRu,
        String nameEn,
        BigDecimal largestCost,
        @Nullable Integer mostUnits) {

    /** What a form sends for it: {@code 8-2.1.1}. */
    public String code() {
        return passport.number() + "-" + number;
    }

    /** In the language of the page; the English name is not official. */
    public String name() {
        return switch (Language.current()) {
            case KK -> nameKk;
            case RU -> nameRu;
            case EN -> nameEn;
        };
    }
}
