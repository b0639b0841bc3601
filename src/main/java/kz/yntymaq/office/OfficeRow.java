package kz.yntymaq.office;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An office as a list shows it.
 *
 * @param phone where people reach it, null for none
 * @param territoryCode null for the whole country
 * @param closedAt null while it is open
 * @param people how many are appointed now
 */
public record OfficeRow(
        UUID id,
        Office.Kind kind,
        String nameKk,
        String nameRu,
        @Nullable String phone,
        @Nullable String territoryCode,
        int version,
        @Nullable Instant closedAt,
        int people) {

    /** Its name in the language of the page; Kazakh for English, for it has no English one. */
    public String name() {
        return new Bilingual(nameKk, nameRu).here();
    }
}
