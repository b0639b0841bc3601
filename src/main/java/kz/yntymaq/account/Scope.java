package kz.yntymaq.account;

import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;

/**
 * The territory that an office answers for: a place and everything beneath it, or the whole country.
 *
 * @param code КАТО code of the place, null for the country
 * @param level its level, null for the country
 */
public record Scope(@Nullable String code, @Nullable Level level) {

    /** The whole country. */
    public static final Scope COUNTRY = new Scope(null, null);

    /** Whether a place lies in it. */
    public boolean covers(String placeCode) {
        return code == null || level == null || placeCode.startsWith(prefix());
    }

    /** The leading digits that every code in the territory starts with; empty for the country. */
    public String prefix() {
        return code == null || level == null ? "" : code.substring(0, level.digits());
    }
}
