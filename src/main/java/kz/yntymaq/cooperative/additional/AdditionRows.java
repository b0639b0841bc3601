package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads additional contributions, what each member brings of them, where they stand. */
@Component
class AdditionRows {

    private static final String ADDITION = """
            select c.id, c.cooperative_id, c.purpose, c.way, c.amount, c.total, c.members, c.due_on, c.payout_of, c.made_at,
                   x.contribution_id is not null as dropped, d.decided_on, o.brought, o.owed,
                   (select p.meeting_id from additional_pending_v p where p.contribution_id = c.id limit 1) as meeting_id
              from additional_contribution c
              left join additional_decision d on d.contribution_id = c.id
              left join additional_drop x on x.contribution_id = c.id
              cross join lateral (select coalesce(sum(v.brought), 0.00) as brought, coalesce(sum(v.owed), 0.00) as owed
                                    from additional_part_v v where v.contribution_id = c.id) o
             where c.cooperative_id = :cooperative""";

    private static final String PART = """
            select v.contribution_id, v.membership_id, v.number, v.weight, v.amount, v.brought, v.owed, v.left_on is not null as gone,
                   a.family_name, a.given_name, a.patronymic
              from additional_part_v v join account_v a on a.id = v.account_id
             where\s""";

    private static final String OF_ONE = PART + "v.contribution_id = :contribution";

    private final JdbcClient jdbc;

    AdditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member of now with what is held. @param holding share, tenge */
    record Holder(UUID membership, int number, BigDecimal holding) {}

    /** Members of now by number; associated members are none. */
    List<Holder> holders(UUID cooperative) {
        return jdbc.sql("""
                select m.id, v.number, v.holding from share_holding_v v
                  join membership m on m.cooperative_id = v.cooperative_id and m.account_id = v.account_id
                   and m.state in ('MEMBER', 'LEAVING')
                 where v.cooperative_id = ? order by v.number""")
                .param(cooperative)
                .query((row, n) -> new Holder(row.getObject(1, UUID.class), row.getInt(2), row.getBigDecimal(3)))
                .list();
    }

    /** All of a co-operative, the latest first. */
    List<Addition> all(UUID cooperative) {
        return jdbc.sql(ADDITION + " order by c.place desc limit 200")
                .param("cooperative", cooperative)
                .query((row, n) -> addition(row))
                .list();
    }

    /** What was decided and is still owed, what is due first at the top. */
    List<Addition> owed(UUID cooperative) {
        return jdbc.sql(ADDITION + " and d.decided_on is not null and o.owed > 0 order by c.due_on, c.place")
                .param("cooperative", cooperative)
                .query((row, n) -> addition(row))
                .list();
    }

    Optional<Addition> find(UUID cooperative, UUID contribution) {
        return jdbc.sql(ADDITION + " and c.id = :contribution")
                .param("cooperative", cooperative)
                .param("contribution", contribution)
                .query((row, n) -> addition(row))
                .optional();
    }

    /** The contribution that was put as a question. */
    Optional<UUID> ofQuestion(UUID question) {
        return jdbc.sql(
                        "select contribution_id from additional_proposal where question_id = ? and contribution_id is not null")
                .param(question)
                .query(UUID.class)
                .optional();
    }

    /** Parts by number. @param after place of the last row of the page before, as it was written */
    KeyPage<Part> page(UUID contribution, @Nullable String after) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.NUMBER);
        JdbcClient.StatementSpec asked = jdbc.sql(OF_ONE
                        + place.map(each -> " and v.number > cast(:after as numeric)")
                                .orElse("") + " order by v.number limit :ask")
                .param("contribution", contribution)
                .param("ask", KeyPage.ASK);
        return KeyPage.of(
                place.map(each -> asked.param("after", each.value(0)))
                        .orElse(asked)
                        .query((row, n) -> part(row))
                        .list(),
                last -> Cursor.of(last.membership(), last.number()).written());
    }

    Optional<Part> part(UUID contribution, UUID membership) {
        return jdbc.sql(OF_ONE + " and v.membership_id = :membership")
                .param("contribution", contribution)
                .param("membership", membership)
                .query((row, n) -> part(row))
                .optional();
    }

    /** What a person brings; whoever came back later has the part of the membership of then. */
    Optional<Part> own(UUID contribution, UUID account) {
        return jdbc.sql(OF_ONE + " and v.account_id = :account")
                .param("contribution", contribution)
                .param("account", account)
                .query((row, n) -> part(row))
                .optional();
    }

    /** What a person brings of all contributions of a co-operative, by their ids. */
    Map<UUID, Part> allOwn(UUID cooperative, UUID account) {
        return jdbc
                .sql(PART + """
                        v.account_id = :account and v.contribution_id in
                          (select c.id from additional_contribution c where c.cooperative_id = :cooperative)""")
                .param("account", account)
                .param("cooperative", cooperative)
                .query((row, n) -> Map.entry(row.getObject("contribution_id", UUID.class), part(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether somebody is or was a member. */
    boolean isMember(UUID cooperative, UUID account) {
        return jdbc.sql("""
                select exists (select from membership m join share_member s on s.membership_id = m.id
                                where m.cooperative_id = ? and m.account_id = ?)""").params(cooperative, account).query(Boolean.class).single();
    }

    private static Addition addition(ResultSet row) throws SQLException {
        return new Addition(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getString("purpose"),
                Way.valueOf(row.getString("way")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("total"),
                row.getInt("members"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("payout_of", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("dropped"),
                row.getObject("meeting_id", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getBigDecimal("brought"),
                row.getBigDecimal("owed"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("membership_id", UUID.class),
                row.getInt("number"),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"))
                        .full(),
                row.getBigDecimal("weight"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("brought"),
                row.getBigDecimal("owed"),
                row.getBoolean("gone"));
    }
}
