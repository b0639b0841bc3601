package kz.yntymaq.territory;

import java.util.List;
import java.util.Map;
import kz.yntymaq.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for places by name: first by their own, then by their own and that of what they lie in, then with
 * one letter wrong.
 */
@Component
class TerritorySearch {

    private static final String OWN = "t.search_name like %s";
    private static final String OWN_OR_ABOVE = """
            (t.search_name like %s
             or t.okrug_code in (select code from territory where level = 'OKRUG' and search_name like %s)
             or t.district_code in (select code from territory where level = 'DISTRICT' and search_name like %s)
             or t.oblast_code in (select code from territory where level = 'OBLAST' and search_name like %s))""";

    private static final String BEST_FIRST = """
            (t.search_name like :start or t.search_name like :within) desc,
             length(t.name_kk), t.name_kk collate kazakh, t.code""";

    private final JdbcClient jdbc;

    TerritorySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param codes of one page, the best first
     * @param count of all that fit
     */
    record Hits(List<String> codes, int count) {

        static final Hits NONE = new Hits(List.of(), 0);
    }

    private record Hit(String code, int count) {}

    /** Open settlements that a field takes; villages and small towns first. */
    Hits settlements(SearchWords words, PlaceField field, int most) {
        return find(
                words,
                """
                t.level = 'SETTLEMENT' and t.closed_on is null and t.code like :prefix
                and (not :eligible or t.type_code = 2 or t.small_town)""",
                "(t.type_code = 2 or t.small_town) desc,",
                Map.of("prefix", field.within() + "%", "eligible", field.eligible(), "most", most, "skip", 0));
    }

    /** Open okrugs that a field takes. */
    Hits okrugs(SearchWords words, PlaceField field, int most) {
        return find(
                words,
                "t.level = 'OKRUG' and t.closed_on is null and t.code like :prefix",
                "",
                Map.of("prefix", field.within() + "%", "most", most, "skip", 0));
    }

    /** Places of every level, closed ones last. */
    Hits any(SearchWords words, int skip, int most) {
        return find(words, "true", """
                t.closed_on is not null,
                array_position(array['OBLAST', 'DISTRICT', 'OKRUG', 'SETTLEMENT'], t.level),""", Map.of("most", most, "skip", skip));
    }

    /** Places whose code starts with these digits. */
    Hits withCode(String digits, int skip, int most) {
        return hits(jdbc.sql("select t.code, count(*) over () from territory t where t.code like :prefix"
                        + " order by t.code limit :most offset :skip")
                .params(Map.of("prefix", digits + "%", "most", most, "skip", skip)));
    }

    private Hits find(SearchWords words, String narrowed, String order, Map<String, Object> parameters) {
        if (words.isEmpty()) {
            return Hits.NONE;
        }
        Hits own = find(words, OWN, false, narrowed, order, parameters);
        Hits above = own.count() > 0 ? own : find(words, OWN_OR_ABOVE, false, narrowed, order, parameters);
        return above.count() > 0 ? above : find(words, OWN, true, narrowed, order, parameters);
    }

    private Hits find(
            SearchWords words,
            String where,
            boolean typo,
            String narrowed,
            String order,
            Map<String, Object> parameters) {
        return hits(jdbc.sql(
                        "select t.code, count(*) over () from territory t where %s and %s order by %s %s limit :most offset :skip"
                                .formatted(narrowed, words.condition(where, typo), order, BEST_FIRST))
                .params(parameters)
                .params(words.parameters(typo))
                .param("start", words.first() + "%")
                .param("within", "% " + words.first() + "%"));
    }

    private static Hits hits(JdbcClient.StatementSpec asked) {
        List<Hit> found = asked.query((row, n) -> new Hit(row.getString(1), row.getInt(2)))
                .list();
        return found.isEmpty()
                ? Hits.NONE
                : new Hits(found.stream().map(Hit::code).toList(), found.get(0).count());
    }
}
