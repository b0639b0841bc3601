package kz.yntymaq.cooperative.people;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a member by: words of the name, of a legal entity its own too, in either alphabet; or the
 * number in the book of shares alone. Whoever asks for members names the account {@code a}, the legal entity {@code e} and the
 * number {@code s}.
 */
public record MemberSearch(SearchWords words) {

    /** Memberships {@code m} of {@code :cooperative} with what a search looks at. */
    static final String FROM = """
              from membership m
              join account_v a on a.id = m.account_id
              left join member_entity_v e on e.membership_id = m.id
              left join share_number_v s on s.membership_id = m.id
             where m.cooperative_id = :cooperative
            """;

    private static final String NAMED =
            "searchable(concat_ws(' ', a.family_name, a.given_name, a.patronymic, e.name_kk, e.name_ru)) like %s";

    /** @param typed null for all */
    public static MemberSearch of(@Nullable String typed) {
        return new MemberSearch(SearchWords.of(typed));
    }

    private boolean isNumber() {
        return words.size() == 1 && words.isNumber(0);
    }

    /** Begins with {@code and}; empty where nothing was typed. */
    public String condition() {
        if (words.isEmpty()) {
            return "";
        }
        return " and (" + words.condition(NAMED, false) + (isNumber() ? " or cast(s.number as text) = :number" : "")
                + ")";
    }

    /** Those of {@link #condition}. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            parameters.putAll(words.parameters(false));
        }
        if (isNumber()) {
            parameters.put("number", words.first());
        }
        return parameters;
    }
}
