package kz.yntymaq.cooperative.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals that another person acts for a member that is a legal entity. */
@Component
class ActingRows {

    private static final String OPEN = """
            select x.id, x.cooperative_id, x.membership_id, x.account_id, x.before, x.authority, x.proposed_at, e.name_kk, e.name_ru, e.bin,
                   a.family_name, a.given_name, a.patronymic, c.name_kk as cooperative_kk, c.name_ru as cooperative_ru
              from member_acting x
              join member_entity_v e on e.membership_id = x.membership_id
              join cooperative c on c.id = x.cooperative_id
              join account_v a on a.id = x.account_id
             where x.answered_at is null""";

    private final JdbcClient jdbc;

    ActingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposal that waits for its answer.
     *
     * @param account of who is to act
     * @param before account of who acts until then
     * @param person full name of who is to act
     */
    public record Proposal(
            UUID id,
            UUID cooperative,
            Bilingual cooperativeName,
            UUID membership,
            UUID account,
            UUID before,
            Bilingual entity,
            String bin,
            String person,
            String authority,
            Instant proposedAt) {}

    Optional<Proposal> ofMembership(UUID membership) {
        return jdbc.sql(OPEN + " and x.membership_id = ?")
                .param(membership)
                .query(ActingRows::proposal)
                .optional();
    }

    List<Proposal> to(UUID account) {
        return jdbc.sql(OPEN + " and x.account_id = ? order by x.proposed_at, x.id")
                .param(account)
                .query(ActingRows::proposal)
                .list();
    }

    /** Held until the transaction ends. */
    Optional<Proposal> toForUpdate(UUID account, UUID id) {
        return jdbc.sql(OPEN + " and x.account_id = ? and x.id = ? for update of x")
                .params(account, id)
                .query(ActingRows::proposal)
                .optional();
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                new Bilingual(row.getString("cooperative_kk"), row.getString("cooperative_ru")),
                row.getObject("membership_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("before", UUID.class),
                new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                row.getString("bin"),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"))
                        .full(),
                row.getString("authority"),
                row.getTimestamp("proposed_at").toInstant());
    }

    void add(
            UUID id,
            UUID cooperative,
            UUID membership,
            UUID account,
            UUID before,
            String authority,
            UUID by,
            Instant now) {
        jdbc.sql("""
                insert into member_acting
                       (id, cooperative_id, membership_id, account_id, before, authority, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative, membership, account, before, authority, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param answer AGREED, DECLINED or TAKEN_BACK */
    void answer(UUID id, String answer, Instant now) {
        jdbc.sql("update member_acting set answered_at = ?, answer = ? where id = ? and answered_at is null")
                .params(now.atOffset(ZoneOffset.UTC), answer, id)
                .update();
    }

    /** What ended a membership together with its entity. */
    void ended(UUID membership, LocalDate on, String paper, UUID by, Instant now) {
        jdbc.sql("""
                insert into member_entity_end (membership_id, ended_on, paper, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?)""")
                .params(membership, on, paper, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The membership passes from one account to the other. */
    void pass(Proposal agreed) {
        jdbc.sql("update membership set account_id = ?, version = version + 1 where id = ? and account_id = ?")
                .params(agreed.account(), agreed.membership(), agreed.before())
                .update();
    }

    /** Whether a person is in a body of a co-operative. */
    boolean isInBody(UUID cooperative, UUID account) {
        return jdbc.sql("""
                select exists (select from body_term
                                where cooperative_id = ? and account_id = ? and ended_on is null)""").params(cooperative, account).query(Boolean.class).single();
    }

    /** Whether members vote now, at a meeting or in absence. */
    boolean isVoting(UUID cooperative) {
        return jdbc.sql("select exists (select from cooperative_voting_v where cooperative_id = ?)")
                .param(cooperative)
                .query(Boolean.class)
                .single();
    }
}
