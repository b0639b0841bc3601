package kz.yntymaq.cooperative.associate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Associated members in the database. */
@Component
class AssociateRows {

    private static final String LEFT = "case when a.left_on is null then 0 else 1 end";
    private static final String NAMED =
            "searchable(concat_ws(' ', a.name, f.name_ru, f.bin, f.representative, a.contract_number)) like %s";
    private static final String FROM = " from associate a left join associate_entity f on f.id = a.entity_id where ";
    private static final String SELECT = "select a.*, " + AssociateEntities.COLUMNS + FROM;

    private final AssociateEntities entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssociateRows(AssociateEntities entities, JdbcClient jdbc, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID cooperative, Associate made, MeetingDecision decision, UUID by) {
        jdbc.sql("""
                insert into associate (id, cooperative_id, name, account_id, contract_number, contract_on, share, paid_on,
                    decided_on, present, votes_for, votes_against, abstained, recorded_by, recorded_at, produces, entity_id)
                values (:id, :cooperative, :name, :account, :number, :contract, :share, :paid, :decided, :present, :yes, :no,
                    :abstained, :by, :at, :produces, :entity)""")
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
                .param("entity", entities.add(made.entity()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void left(UUID id, LocalDate on, @Nullable String grounds) {
        jdbc.sql("update associate set left_on = :on, exit_grounds = :grounds where id = :id and left_on is null")
                .param("on", on)
                .param("grounds", grounds)
                .param("id", id)
                .update();
    }

    /** Whose exit was recorded by mistake is one of those of now again; what they asked for stands as it stood. */
    void stays(UUID id) {
        jdbc.sql("update associate set left_on = null, exit_grounds = null where id = ? and left_on is not null")
                .param(id)
                .update();
    }

    /** Whether who left asks to be admitted again. */
    boolean asksAgain(UUID cooperative, Associate left) {
        return jdbc.sql("""
                select exists (select from associate_standing_v
                                where cooperative_id = :cooperative and asks and (account_id = :account or bin = :bin))""")
                .param("cooperative", cooperative)
                .param("account", left.account())
                .param(
                        "bin",
                        left.entity() == null ? null : left.entity().entity().bin())
                .query(Boolean.class)
                .single();
    }

    /** @param at null for who stays after all */
    void askExit(UUID id, @Nullable Instant at) {
        jdbc.sql("update associate set exit_asked_at = :at where id = :id and left_on is null")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /**
     * Some of a co-operative, those of now before those of then, each by the day of the admission.
     *
     * @param words of the name, or of the number of the contract
     * @param after place of the last row of the page before, as it was written
     * @param present whether those who left are not among them
     */
    KeyPage<Associate> page(UUID cooperative, SearchWords words, @Nullable String after, boolean present) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.NUMBER, Cursor.Kind.DATE);
        JdbcClient.StatementSpec asked = jdbc.sql(SELECT + among(words, present)
                        + (place.isEmpty()
                                ? ""
                                : " and (" + LEFT
                                        + ", a.decided_on, a.id) > (cast(:left as numeric), cast(:on as date), :id)")
                        + " order by " + LEFT + ", a.decided_on, a.id limit :ask")
                .param("cooperative", cooperative)
                .param("ask", KeyPage.ASK)
                .params(words.parameters(false));
        if (place.isPresent()) {
            asked = asked.param("left", place.get().value(0))
                    .param("on", place.get().value(1))
                    .param("id", place.get().id());
        }
        return KeyPage.of(
                asked.query((row, n) -> associate(row)).list(),
                last -> Cursor.of(last.id(), last.leftOn() == null ? 0 : 1, last.decidedOn())
                        .written());
    }

    /** How many of them there are altogether. */
    int count(UUID cooperative, SearchWords words, boolean present) {
        return jdbc.sql("select count(*)" + FROM + among(words, present))
                .param("cooperative", cooperative)
                .params(words.parameters(false))
                .query(Integer.class)
                .single();
    }

    private static String among(SearchWords words, boolean present) {
        return "a.cooperative_id = :cooperative"
                + (present ? " and a.left_on is null" : "")
                + (words.isEmpty() ? "" : " and " + words.condition(NAMED, false));
    }

    /** Those of one person, the one of now before those of then. */
    List<Associate> ofAccount(UUID cooperative, UUID account) {
        return jdbc.sql(
                        SELECT
                                + "a.cooperative_id = ? and a.account_id = ? order by a.left_on nulls first, a.decided_on, a.id")
                .params(cooperative, account)
                .query((row, n) -> associate(row))
                .list();
    }

    Optional<Associate> find(UUID cooperative, UUID id) {
        return jdbc.sql(SELECT + "a.cooperative_id = ? and a.id = ?")
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
    List<Bilingual> at(UUID meeting) {
        return jdbc.sql("select " + AssociateEntities.CALLED + """
                  from associate_presence p join associate a on a.id = p.associate_id
                       left join associate_entity f on f.id = a.entity_id
                 where p.meeting_id = ? order by a.name collate kazakh, a.id""")
                .param(meeting)
                .query((row, n) -> AssociateEntities.called(row))
                .list();
    }

    /**
     * Writes down which of those whom a page showed are there, in place of what stood of them; only those of now of the co-operative.
     * Two statements however many.
     */
    void there(UUID cooperative, UUID meeting, Collection<UUID> shown, Collection<UUID> there, UUID by) {
        jdbc.sql("delete from associate_presence where meeting_id = ? and associate_id = any (cast(? as uuid[]))")
                .params(meeting, written(shown))
                .update();
        jdbc.sql("""
                insert into associate_presence (meeting_id, associate_id, marked_by, at)
                select :meeting, a.id, :by, :at from associate a
                 where a.cooperative_id = :cooperative and a.left_on is null and a.id = any (cast(:there as uuid[]))
                on conflict do nothing""")
                .param("meeting", meeting)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cooperative", cooperative)
                .param("there", written(there))
                .update();
    }

    private static String[] written(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
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

    private Associate associate(ResultSet row) throws SQLException {
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
                row.getString("produces"),
                day(row.getObject("exit_asked_at", OffsetDateTime.class)),
                row.getString("exit_grounds"),
                AssociateEntities.read(row));
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), clock.getZone());
    }
}
