package kz.yntymaq.account;

import java.util.Map;
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

    private static final String OFFICE = "scope";

    /** Whether a place lies in it. */
    public boolean covers(String placeCode) {
        return code == null || level == null || placeCode.startsWith(prefix());
    }

    /** The leading digits that every code in the territory starts with; empty for the country. */
    public String prefix() {
        return code == null || level == null ? "" : code.substring(0, level.digits());
    }

    /**
     * A condition of SQL that a row lies in it, on the columns that the indexes of such rows begin with. Its parameters
     * are {@link #parameters}.
     *
     * @param row name of the row, which has {@code oblast_code} and {@code district_code}
     * @param place column with the code of its place
     */
    public String condition(String row, String place) {
        return condition(row, place, OFFICE);
    }

    /** The same beside another one. @param name that its parameters begin with */
    public String condition(String row, String place, String name) {
        if (level == null) {
            return "true";
        }
        return switch (level) {
            case OBLAST -> "%s.oblast_code = :%s".formatted(row, name);
            case DISTRICT -> "%s.district_code = :%s".formatted(row, name);
            case OKRUG, SETTLEMENT ->
                "%1$s.district_code = :%3$sDistrict and %1$s.%2$s like :%3$sPrefix".formatted(row, place, name);
        };
    }

    /** The parameters of {@link #condition}. */
    public Map<String, String> parameters() {
        return parameters(OFFICE);
    }

    /** The same of a condition with another name. */
    public Map<String, String> parameters(String name) {
        return code == null
                ? Map.of()
                : Map.of(
                        name,
                        code,
                        name + "District",
                        code.substring(0, Level.DISTRICT.digits()) + "00000",
                        name + "Prefix",
                        prefix() + "%");
    }
}
