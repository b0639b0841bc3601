package kz.yntymaq.review.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sittings and their agendas. */
@Component
class SittingStore {

    /** What joins an item of an agenda with its vote while that goes on and the case is where it was. */
    private static final String GOES_ON = """
            join case_vote v on v.id = i.vote_id and v.ended_at is null
            join application_case_v a on a.id = i.application_id and a.state = 'SUBMITTED' and a.stage = v.stage""";

    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sitting> find(UUID id, String office) {
        return jdbc.sql("select * from commission_sitting where id = ? and office_code = ?")
                .params(id, office)
                .query(this::sitting)
                .optional();
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
        return jdbc.sql("select * from commission_sitting where office_code = ? order by number desc limit ?")
                .params(office, most)
                .query(this::sitting)
                .list();
    }

    /** Those of an office of which a vote goes on, the newest first. */
    List<Sitting> openOf(String office) {
        return jdbc.sql("""
                select s.* from commission_sitting s
                 where s.office_code = ? and s.opened_at is not null
                   and exists (select from sitting_item i %s where i.sitting_id = s.id)
                 order by s.number desc limit 5""".formatted(GOES_ON))
                .param(office)
                .query(this::sitting)
                .list();
    }

    /** Those among some sittings of which a vote goes on. */
    List<UUID> goingOn(Collection<UUID> sittings) {
        return sittings.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct i.sitting_id from sitting_item i %s
                         where i.sitting_id in (:sittings)""".formatted(GOES_ON))
                        .param("sittings", sittings)
                        .query(UUID.class)
                        .list();
    }

    /** Those of an office on whose agenda a case stands or stood, the first one first. */
    List<Sitting> ofCase(UUID application) {
        return jdbc.sql("""
                select s.* from commission_sitting s join sitting_item i on i.sitting_id = s.id
                 where i.application_id = ? order by s.called_at""").param(application).query(this::sitting).list();
    }

    /** Those on whose agendas these votes are held, the first one first. */
    List<Sitting> ofVotes(Collection<UUID> votes) {
        return votes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select s.* from commission_sitting s
                         where exists (select from sitting_item i where i.sitting_id = s.id and i.vote_id in (:votes))
                         order by s.opened_at""").param("votes", votes).query(this::sitting).list();
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

    private Sitting sitting(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Sitting(
                id,
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
                items(id));
    }

    private List<Sitting.Item> items(UUID sitting) {
        return jdbc.sql("""
                select i.application_id, i.place, i.state, i.vote_id, i.why, a.number, a.applicant_id, a.amount, a.due_on
                  from sitting_item i join application_case_v a on a.id = i.application_id
                 where i.sitting_id = ? order by i.place""")
                .param(sitting)
                .query((row, n) -> new Sitting.Item(
                        row.getObject("application_id", UUID.class),
                        row.getInt("place"),
                        Sitting.ItemState.valueOf(row.getString("state")),
                        row.getObject("vote_id", UUID.class),
                        row.getString("why"),
                        row.getString("number"),
                        row.getObject("applicant_id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
