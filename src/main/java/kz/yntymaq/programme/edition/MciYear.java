package kz.yntymaq.programme.edition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The monthly calculation index (АЕК, МРП) of a year.
 *
 * @param tenge the index
 * @param sourceKk where it was read, in Kazakh
 * @param sourceRu the same in Russian
 * @param version for a second editor
 * @param changedBy account of the administrator; null for what the portal came with
 */
public record MciYear(
        int year,
        BigDecimal tenge,
        String sourceKk,
        String sourceRu,
        int version,
        Instant changedAt,
        @Nullable UUID changedBy) {

    /** Where it was read, in the language of the page; Kazakh for an English one. */
    public String source() {
        return new Bilingual(sourceKk, sourceRu).here();
    }

    /** The year as text, which no language groups by thousands. */
    public String yearText() {
        return String.valueOf(year);
    }
}
