package kz.yntymaq.cooperative.trade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.ui.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members of a co-operative by their number in the register, or by words of their name. */
@Component
class TradeMembers {

    /** Up to so many stand in a list to choose from; of more the number or the name is typed. */
    static final int LISTED = 100;

    private static final int TOLD = 5;
    private static final Pattern NUMBERED = Pattern.compile("^№? ?(\\d{1,6})(?:[. ].*)?$");

    private static final String MEMBER = """
            select s.membership_id, s.number, m.account_id, m.joined_on, m.left_on, a.family_name, a.given_name, a.patronymic
              from share_member s
              join membership m on m.id = s.membership_id
              join account_v a on a.id = m.account_id
             where s.cooperative_id = :cooperative""";

    private static final String NAMED =
            "searchable(a.family_name || ' ' || a.given_name || ' ' || coalesce(a.patronymic, '')) like %s";

    private final JdbcClient jdbc;

    TradeMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members of now to choose from, by number; empty where there are more than {@link #LISTED}. */
    List<Option> choice(UUID cooperativeId) {
        List<TradeMember> found =
                read(cooperativeId, " and m.left_on is null order by s.number limit " + (LISTED + 1), Map.of());
        return found.size() > LISTED
                ? List.of()
                : found.stream()
                        .map(each -> new Option(String.valueOf(each.number()), each.written()))
                        .toList();
    }

    /**
     * Whom somebody means.
     *
     * @param typed number, or words of a name
     * @throws FieldViolationException by {@code member} when it is nobody, or several
     */
    TradeMember meant(UUID cooperativeId, String typed) {
        Matcher numbered = NUMBERED.matcher(typed.strip());
        if (numbered.matches()) {
            return read(cooperativeId, " and s.number = cast(:number as integer)", Map.of("number", numbered.group(1)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new FieldViolationException("member", "trade.refused.no-member"));
        }
        SearchWords words = SearchWords.of(typed);
        if (words.isEmpty()) {
            throw new FieldViolationException("member", "error.required");
        }
        List<TradeMember> found = read(
                cooperativeId,
                " and " + words.condition(NAMED, false) + " order by s.number limit " + (TOLD + 1),
                words.parameters(false));
        if (found.size() > 1) {
            throw new FieldViolationException(
                    "member",
                    "trade.refused.which-member",
                    found.stream().limit(TOLD).map(TradeMember::written).collect(Collectors.joining("; ")));
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new FieldViolationException("member", "trade.refused.no-member"));
    }

    /** All who have a number, also those who left, by number. */
    List<TradeMember> all(UUID cooperativeId) {
        return read(cooperativeId, " order by s.number", Map.of());
    }

    TradeMember find(UUID cooperativeId, UUID membership) {
        return read(cooperativeId, " and s.membership_id = cast(:id as uuid)", Map.of("id", membership.toString()))
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** A person's own membership, the one of now before those of then. */
    Optional<TradeMember> own(UUID cooperativeId, UUID account) {
        return read(
                        cooperativeId,
                        " and m.account_id = cast(:account as uuid) order by m.left_on desc nulls first limit 1",
                        Map.of("account", account.toString()))
                .stream()
                .findFirst();
    }

    private List<TradeMember> read(UUID cooperativeId, String which, Map<String, String> more) {
        return jdbc.sql(MEMBER + which)
                .param("cooperative", cooperativeId)
                .params(more)
                .query((row, n) -> member(row))
                .list();
    }

    private static TradeMember member(ResultSet row) throws SQLException {
        return new TradeMember(
                row.getObject("membership_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getInt("number"),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
