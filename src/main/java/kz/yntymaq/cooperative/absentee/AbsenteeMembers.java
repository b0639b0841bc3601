package kz.yntymaq.cooperative.absentee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members who have not answered by the own account, looked for by words of their name. */
@Component
class AbsenteeMembers {

    /** So many are listed; more are found by their name. */
    static final int LISTED = 20;

    private static final String NAME =
            "searchable(a.family_name || ' ' || a.given_name || ' ' || coalesce(a.patronymic, ''))";

    private static final String MEMBERS = """
            select m.id, m.account_id, a.family_name, a.given_name, a.patronymic, w.voter is not null as on_paper
              from membership m
              join account_v a on a.id = m.account_id
              left join cooperative_absentee_answer w on w.vote_id = :vote and w.voter = m.account_id
             where m.cooperative_id = :cooperative and m.state in ('MEMBER', 'LEAVING') and m.account_id <> :keeper
               and (w.voter is null or w.recorded_by is not null)""";

    private final JdbcClient jdbc;

    AbsenteeMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member. @param onPaper whether an answer on paper was recorded */
    record Member(UUID membership, UUID account, String name, boolean onPaper) {}

    /** Whom somebody looks for, those without an answer first; one more than {@link #LISTED} where there are more. */
    List<Member> find(UUID cooperativeId, UUID vote, UUID keeper, @Nullable String typed) {
        SearchWords words = SearchWords.of(typed);
        String condition = words.isEmpty() ? "" : " and " + words.condition(NAME + " like %s", false);
        return jdbc.sql(MEMBERS + condition
                        + " order by on_paper, a.family_name collate kazakh, a.given_name collate kazakh, m.id limit "
                        + (LISTED + 1))
                .param("vote", vote)
                .param("cooperative", cooperativeId)
                .param("keeper", keeper)
                .params(words.isEmpty() ? Map.of() : words.parameters(false))
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        new PersonName(
                                        row.getString("family_name"),
                                        row.getString("given_name"),
                                        row.getString("patronymic"))
                                .full(),
                        row.getBoolean("on_paper")))
                .list();
    }

    /** Account of a member of now. */
    Optional<UUID> account(UUID cooperativeId, UUID membership) {
        return jdbc.sql("""
                select account_id from membership where id = ? and cooperative_id = ? and state in ('MEMBER', 'LEAVING')""").params(membership, cooperativeId).query(UUID.class).optional();
    }
}
