package kz.yntymaq.cooperative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.NearWords;
import kz.yntymaq.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for co-operatives by words of the name, of an earlier one, of the village's or the district's name or of the BIN. It stops at {@value #MOST_FOUND},
 * whichever the database comes upon first: so a common word costs no more than a rare one, however many there are.
 */
@Component
class RegisterSearch {

    /** Who found more is asked for another word. */
    static final int MOST_FOUND = 100;

    private static final String NAME = "c.search_name like %s";

    private final JdbcClient jdbc;
    private final NearWords near;

    /**
     * A condition on the co-operative {@code c}. It has only what is asked, so that the database can choose the index
     * that fits.
     */
    record Narrowing(String condition, Map<String, Object> parameters) {

        static Narrowing of(CooperativeRegister.Filter filter) {
            var condition = new StringBuilder(
                    CooperativeRegister.filled(filter.words()) == null
                            ? "c.state = 'ACTIVE'"
                            : "c.state in ('ACTIVE', 'CLOSED')");
            var parameters = new HashMap<String, Object>();
            if (CooperativeRegister.filled(filter.district()) != null) {
                condition.append(" and c.district_code = :district");
                parameters.put("district", filter.district());
            } else if (CooperativeRegister.filled(filter.oblast()) != null) {
                condition.append(" and c.oblast_code = :oblast");
                parameters.put("oblast", filter.oblast());
            }
            if (filter.kind() != null) {
                condition.append(
                        " and exists (select 1 from cooperative_kind k where k.cooperative_id = c.id and k.kind = :kind)");
                parameters.put("kind", filter.kind().name());
            }
            return new Narrowing(condition.toString(), parameters);
        }

        static Narrowing to(List<UUID> ids) {
            return new Narrowing(
                    "c.id = any (cast(:ids as uuid[]))",
                    Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new)));
        }
    }

    RegisterSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.near = new NearWords(jdbc, "cooperative_word");
    }

    /**
     * Those that have all words, or, where there are none, those that have them with one letter wrong; one more than
     * {@value #MOST_FOUND} where there are more.
     */
    List<UUID> find(Narrowing narrowing, SearchWords words) {
        List<UUID> exact = find(narrowing, words, places(words, false));
        return exact.isEmpty() ? find(narrowing, near.of(words), places(words, true)) : exact;
    }

    private List<UUID> find(Narrowing narrowing, SearchWords words, List<String[]> places) {
        var condition = new StringBuilder(narrowing.condition());
        var parameters = new HashMap<String, Object>();
        for (int word = 0; word < words.size(); word++) {
            String[] codes = places.get(word);
            if (codes.length == 0 && !words.isFindable(word)) {
                return List.of();
            }
            String inPlace = codes.length == 0
                    ? ""
                    : " or c.seat_code = any (:places%1$s) or c.district_code = any (:places%1$s)".formatted(word);
            parameters.put("places" + word, codes);
            condition
                    .append(" and (")
                    .append(words.condition(word, words.isNumber(word) ? NAME + " or c.bin like %s" : NAME, false))
                    .append(inPlace)
                    .append(words.isFindable(word) ? formerly(words, word) : "")
                    .append(')');
        }
        return jdbc.sql("select c.id from cooperative c where %s limit %d".formatted(condition, MOST_FOUND + 1))
                .params(narrowing.parameters())
                .params(words.parameters(false))
                .params(parameters)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those whose earlier name has the word. */
    private static String formerly(SearchWords words, int word) {
        return " or c.id = any (array(select n.cooperative_id from cooperative_former_name_v n where "
                + words.condition(word, "n.search_name like %s", false) + "))";
    }

    /** For each word the codes of the places with it in their name. */
    private List<String[]> places(SearchWords words, boolean typo) {
        return IntStream.range(0, words.size())
                .mapToObj(word -> places(words, word, typo))
                .toList();
    }

    /** Codes of the places with one of the words in their name. */
    private String[] places(SearchWords words, int word, boolean typo) {
        return jdbc.sql("select t.code from territory_v t where "
                        + words.condition(word, "t.search_name like %s", typo))
                .params(words.parameters(typo))
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
