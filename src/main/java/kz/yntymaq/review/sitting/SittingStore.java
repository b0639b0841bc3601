package kz.yntymaq.review.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sittings and their agendas. */
@Component
class SittingStore {

    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sitting> find(UUID id, String office) {
        return whole(jdbc.sql("select * from commission_sitting where id = ? and office_code = ?")
                        .params(id, office)
                        .query(SittingStore::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** The same, held for what is done with it: whoever comes second waits here. */
    Optional<Sitting> held(UUID id, String office) {
        return jdbc.sql("select id from commission_sitting where id = ? and office_code = ? for update")
                .params(id, office)
                .query(UUID.class)
                .optional()
                .flatMap(found -> find(found, office));
    }

    /** The newest of an office first. */
    List<Sitting> ofOffice(String office, int most) {
        return whole(jdbc.sql("select * from commission_sitting where office_code = ? order by number desc limit ?")
                .params(office, most)
                .query(SittingStore::bare)
                .list());
    }

    /** Those of an office of which a vote goes on, the newest first. */
    List<Sitting> openOf(String office) {
        return whole(jdbc.sql("""
                select s.* from commission_sitting s
                 where s.office_code = ? and s.opened_at is not null
                   and exists (select from sitting_item i join case_vote v on v.id = i.vote_id and v.ended_at is null
                                      join application_case_v a on a.id = i.application_id
                                                               and a.state = 'SUBMITTED' and a.stage = v.stage
                                where i.sitting_id = s.id)
                 order by s.number desc""").param(office).query(SittingStore::bare).list()).stream()
                .filter(sitting -> !sitting.isOver())
                .toList();
    }

    /** Those of an office on whose agenda a case stands or stood, the first one first. */
    List<Sitting> ofCase(UUID application) {
        return whole(jdbc.sql("""
                select s.* from commission_sitting s join sitting_item i on i.sitting_id = s.id
                 where i.application_id = ? order by s.called_at""").param(application).query(SittingStore::bare).list());
    }

    /** Those on whose agendas these votes are held, the first one first. */
    List<Sitting> ofVotes(Collection<UUID> votes) {
        return votes.isEmpty()
                ? List.of()
                : whole(jdbc.sql("""
                        select s.* from commission_sitting s
                         where exists (select from sitting_item i where i.sitting_id = s.id and i.vote_id in (:votes))
                         order by s.opened_at""")
                        .param("votes", votes)
                        .query(SittingStore::bare)
                        .list());
    }

    /** Those among some votes that are held on an agenda. */
    List<UUID> among(Collection<UUID> votes) {
        return votes.isEmpty()
                ? List.of()
                : jdbc.sql("select vote_id from sitting_item where vote_id in (:votes)")
                        .param("votes", votes)
                        .query(UUID.class)
                        .list();
    }

    /** The cases among these that stand on the agenda of a sitting to come. */
    List<UUID> onAgendas(Collection<UUID> applications) {
        return applications.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select application_id from sitting_item where application_id in (:those) and state = 'WAITS'")
                        .param("those", applications)
                        .query(UUID.class)
                        .list();
    }

    /** Calls one. @param cases in the order of the agenda; of two agendas with one case the second is refused by the index */
    UUID call(String office, Instant startsAt, String place, List<UUID> cases, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into commission_sitting (id, office_code, number, starts_at, place, called_by, called_at, changed_by, changed_at)
                select :id, :office, coalesce(max(number), 0) + 1, :starts, :place, :by, :now, :by, :now
                  from commission_sitting where office_code = :office""")
                .param("id", id)
                .param("office", office)
                .param("starts", at(startsAt))
                .param("place", place)
                .param("by", by)
                .param("now", at(now))
                .update();
        int n = 0;
        for (UUID each : cases) {
            n++;
            jdbc.sql("insert into sitting_item (sitting_id, application_id, place) values (?, ?, ?)")
                    .params(id, each, n)
                    .update();
        }
        return id;
    }

    /** Changes the agenda of one that was called; its cases stand by the days on which they are due, those taken off come last. */
    void change(
            UUID id, Collection<UUID> added, Collection<UUID> taken, @Nullable String reason, UUID by, Instant now) {
        for (UUID each : added) {
            jdbc.sql("""
                    insert into sitting_item (sitting_id, application_id, place) values (?, ?, 1)
                    on conflict (sitting_id, application_id) do update set state = 'WAITS', reason = null""").params(id, each).update();
        }
        for (UUID each : taken) {
            jdbc.sql("""
                    update sitting_item set state = 'TAKEN', reason = :reason
                     where sitting_id = :id and application_id = :case and state = 'WAITS'""")
                    .param("reason", reason)
                    .param("id", id)
                    .param("case", each)
                    .update();
        }
        jdbc.sql("""
                update sitting_item i set place = n.place
                  from (select s.application_id,
                               row_number() over (order by s.state = 'TAKEN', a.due_on nulls last, a.submitted_at, a.id) as place
                          from sitting_item s join application_case_v a on a.id = s.application_id where s.sitting_id = :id) n
                 where i.sitting_id = :id and i.application_id = n.application_id""").param("id", id).update();
        jdbc.sql("""
                update commission_sitting set changed_by = ?, changed_at = ?, version = version + 1
                 where id = ?""").params(by, at(now), id).update();
    }

    void move(UUID id, Instant startsAt, String place, String reason, UUID by, Instant now) {
        jdbc.sql("""
                update commission_sitting
                   set starts_at = ?, place = ?, reason = ?, changed_by = ?, changed_at = ?, version = version + 1
                 where id = ?""").params(at(startsAt), place, reason, by, at(now), id).update();
    }

    void callOff(UUID id, String reason, UUID by, Instant now) {
        jdbc.sql("""
                update commission_sitting set off_at = ?, reason = ?, changed_by = ?, changed_at = ?, version = version + 1
                 where id = ?""").params(at(now), reason, by, at(now), id).update();
        jdbc.sql("update sitting_item set state = 'OFF' where sitting_id = ? and state = 'WAITS'")
                .param(id)
                .update();
    }

    void open(UUID id, UUID commission, UUID by, Instant now) {
        jdbc.sql("""
                update commission_sitting
                   set commission_id = ?, opened_by = ?, opened_at = ?, changed_by = ?, changed_at = ?, version = version + 1
                 where id = ?""").params(commission, by, at(now), by, at(now), id).update();
    }

    void put(UUID id, UUID application, UUID vote) {
        jdbc.sql("update sitting_item set state = 'PUT', vote_id = ? where sitting_id = ? and application_id = ?")
                .params(vote, id, application)
                .update();
    }

    void fallOut(UUID id, UUID application, String why) {
        jdbc.sql("update sitting_item set state = 'FELL_OUT', why = ? where sitting_id = ? and application_id = ?")
                .params(why, id, application)
                .update();
    }

    /** A sitting without its agenda. */
    private static Sitting bare(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                row.getString("office_code"),
                row.getInt("number"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                row.getObject("commission_id", UUID.class),
                moment(row, "opened_at"),
                moment(row, "off_at"),
                row.getString("reason"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                List.of());
    }

    /** The same sittings with their agendas, which are read at once. */
    private List<Sitting> whole(List<Sitting> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var agendas = new HashMap<UUID, List<Sitting.Item>>();
        jdbc.sql("""
                select i.sitting_id, i.application_id, i.place, i.state, i.vote_id, i.why, i.reason, a.number, a.applicant_id, a.amount, a.due_on,
                       c.id is not null and c.acting_level = t.level and (v.id is null or v.stage = a.stage) as on_turn,
                       v.ended_at is not null as ended
                  from sitting_item i join commission_sitting s on s.id = i.sitting_id
                  join application_case_v a on a.id = i.application_id
                  left join case_for_conclusion_v c on c.id = i.application_id
                  left join territory_v t on t.code = s.office_code
                  left join case_vote v on v.id = i.vote_id
                 where i.sitting_id in (:those) order by i.place""").param("those", bare.stream().map(Sitting::id).toList()).query(row -> {
            agendas.computeIfAbsent(row.getObject("sitting_id", UUID.class), sitting -> new ArrayList<>())
                    .add(item(row));
        });
        return bare.stream()
                .map(sitting -> sitting.with(agendas.getOrDefault(sitting.id(), List.of())))
                .toList();
    }

    private static Sitting.Item item(ResultSet row) throws SQLException {
        return new Sitting.Item(
                row.getObject("application_id", UUID.class),
                row.getInt("place"),
                Sitting.ItemState.valueOf(row.getString("state")),
                row.getObject("vote_id", UUID.class),
                row.getString("why"),
                row.getString("reason"),
                row.getString("number"),
                row.getObject("applicant_id", UUID.class),
                row.getBigDecimal("amount"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("on_turn"),
                row.getBoolean("ended"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
