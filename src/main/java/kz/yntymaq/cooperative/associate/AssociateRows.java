package kz.yntymaq.cooperative.associate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Associated members in the database. */
@Component
class AssociateRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AssociateRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID cooperative, Associate made, MeetingDecision decision, UUID by) {
        jdbc.sql("""
                insert into associate (id, cooperative_id, name, account_id, contract_number, contract_on, share, paid_on,
                    decided_on, present, votes_for, votes_against, abstained, recorded_by, recorded_at, produces)
                values (:id, :cooperative, :name, :account, :number, :contract, :share, :paid, :decided, :present, :yes, :no,
                    :abstained, :by, :at, :produces)""")
                .param("id", made.id())
                .param("cooperative", cooperative)
                .param("name", made.name())
                .param("account", made.account())
                .param("number", made.contractNumber())
                .param("contract", made.contractOn())
                .param("share", made.share())
                .param("paid", made.paidOn())
                .param("decided", decision.on())
                .param("present", decision.present())
                .param("yes", decision.votesFor())
                .param("no", decision.votesAgainst())
                .param("abstained", decision.abstained())
                .param("by", by)
                .param("produces", made.produces())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void left(UUID id, LocalDate on) {
        jdbc.sql("update associate set left_on = ? where id = ? and left_on is null")
                .params(on, id)
                .update();
    }

    List<Associate> of(UUID cooperative) {
        return jdbc.sql("select * from associate where cooperative_id = ? order by left_on nulls first, decided_on, id")
                .param(cooperative)
                .query((row, n) -> associate(row))
                .list();
    }

    /** Those of one person, the one of now before those of then. */
    List<Associate> ofAccount(UUID cooperative, UUID account) {
        return jdbc.sql(
                        "select * from associate where cooperative_id = ? and account_id = ? order by left_on nulls first, decided_on, id")
                .params(cooperative, account)
                .query((row, n) -> associate(row))
                .list();
    }

    Optional<Associate> find(UUID cooperative, UUID id) {
        return jdbc.sql("select * from associate where cooperative_id = ? and id = ?")
                .params(cooperative, id)
                .query((row, n) -> associate(row))
                .optional();
    }

    int count(UUID cooperative) {
        return jdbc.sql("select count(*) from associate where cooperative_id = ? and left_on is null")
                .param(cooperative)
                .query(Integer.class)
                .single();
    }

    /** Who has a voice in a meeting without a vote, as it was written down. */
    List<String> at(UUID meeting) {
        return jdbc.sql("""
                select a.name from associate_presence p join associate a on a.id = p.associate_id
                 where p.meeting_id = ? order by a.name collate kazakh, a.id""").param(meeting).query(String.class).list();
    }

    /** Writes down who is there, in place of what stood before. */
    void there(UUID meeting, Collection<UUID> associates, UUID by) {
        jdbc.sql("delete from associate_presence where meeting_id = ?")
                .param(meeting)
                .update();
        associates.forEach(each -> jdbc.sql(
                        "insert into associate_presence (meeting_id, associate_id, marked_by, at) values (?, ?, ?, ?)")
                .params(meeting, each, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** The state of a meeting of the co-operative; empty for another's. */
    Optional<String> stateOf(UUID cooperative, UUID meeting) {
        return jdbc.sql("select state from cooperative_meeting_v where id = ? and cooperative_id = ?")
                .params(meeting, cooperative)
                .query(String.class)
                .optional();
    }

    /** Whether somebody leads a meeting that is not over: presides, or keeps its minutes. */
    boolean leads(UUID cooperative, UUID meeting, UUID account) {
        return jdbc.sql("""
                select exists (select from cooperative_meeting_v
                                where id = :meeting and cooperative_id = :cooperative and state <> 'CLOSED'
                                  and :account in (presiding, secretary))""")
                .param("meeting", meeting)
                .param("cooperative", cooperative)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Where somebody is an associated member, or was, by the names. */
    List<AssociateViews.Belongs> cooperativesOf(UUID account) {
        return jdbc.sql("""
                select c.id, c.name_kk, c.name_ru from cooperative c
                 where c.state = 'ACTIVE'
                   and exists (select from associate a where a.cooperative_id = c.id and a.account_id = ?)
                 order by c.name_kk collate kazakh, c.id""")
                .param(account)
                .query((row, n) -> new AssociateViews.Belongs(
                        row.getObject(1, UUID.class), new Bilingual(row.getString(2), row.getString(3))))
                .list();
    }

    /** Who is marked as there. */
    Set<UUID> marked(UUID meeting) {
        return Set.copyOf(jdbc.sql("select associate_id from associate_presence where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .list());
    }

    private static Associate associate(ResultSet row) throws SQLException {
        return new Associate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                row.getString("contract_number"),
                row.getObject("contract_on", LocalDate.class),
                row.getBigDecimal("share"),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("produces"));
    }
}
