package kz.yntymaq.office;

import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An office as people who wait for it see it.
 *
 * @param phone as the administrator wrote it, null where none is known
 */
public record OfficeContact(
        String nameKk, String nameRu, @Nullable String phone) {

    /** Its name in the language of the page; Kazakh for English, for it has no English one. */
    public String name() {
        return Language.current() == Language.RU ? nameRu : nameKk;
    }

    /** The phone as a link dials it. */
    public @Nullable String dialled() {
        return phone == null ? null : phone.replaceAll("[^+0-9]", "");
    }
}
