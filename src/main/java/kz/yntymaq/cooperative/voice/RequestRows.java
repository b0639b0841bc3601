package kz.yntymaq.cooperative.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.AssociateEntities;
import kz.yntymaq.cooperative.associate.AssociateEntity;
import kz.yntymaq.cooperative.meeting.MeetingAccess.Became;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.SittingState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests in the database. */
@Component
class RequestRows {

    private static final String SELECT = """
            select r.*, q.question_id, q.meeting_id, v.state as question_state, v.outcome, s.state as meeting_state,
                   d.decided_on, d.present, d.votes_for, d.votes_against, d.abstained,
            """ + AssociateEntities.COLUMNS + """

              from associate_request r
                   left join lateral (select question_id, meeting_id from associate_question
                                       where request_id = r.id order by put_at desc, question_id limit 1) q on true
                   left join voting_question_v v on v.id = q.question_id and v.sitting_id = q.meeting_id
                   left join voting_sitting_v s on s.id = q.meeting_id
                   left join associate_decision d on d.request_id = r.id
                   left join associate_entity f on f.id = r.entity_id
             where\s""";

    private static final String WAITS = "r.id in (select o.id from associate_request_open_v o)";

    /** Of whom nothing came yet: a contract can be recorded otherwise too. */
    static final String OPEN = "r.cooperative_id = :cooperative and " + WAITS;

    private final AssociateEntities entities;
    private final JdbcClient jdbc;

    RequestRows(AssociateEntities entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** What is written of a request. @param by account of who asks, or of the chair who proposes */
    record Asking(
            UUID cooperative,
            String name,
            @Nullable UUID account,
            @Nullable AssociateEntity entity,
            String produces,
            UUID by,
            Instant at) {}

    /** @return id of the request */
    UUID add(Asking asking) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into associate_request (id, cooperative_id, name, account_id, entity_id, produces, asked_by, asked_at)
                values (:id, :cooperative, :name, :account, :entity, :produces, :by, :at)""")
                .param("id", id)
                .param("cooperative", asking.cooperative())
                .param("name", asking.name())
                .param("account", asking.account())
                .param("entity", entities.add(asking.entity()))
                .param("produces", asking.produces())
                .param("by", asking.by())
                .param("at", asking.at().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether a legal entity asked, or was proposed, and nothing came of it yet. */
    boolean hasAsked(UUID cooperative, String bin) {
        return jdbc.sql("select exists (" + SELECT + OPEN + " and f.bin = :bin)")
                .param("cooperative", cooperative)
                .param("bin", bin)
                .query(Boolean.class)
                .single();
    }

    Optional<Request> find(UUID cooperative, UUID id) {
        return jdbc.sql(SELECT + "r.cooperative_id = ? and r.id = ?")
                .params(cooperative, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The person's own, the latest. */
    Optional<Request> ofPerson(UUID cooperative, UUID account) {
        return jdbc.sql(SELECT + "r.cooperative_id = ? and r.account_id = ? order by r.asked_at desc, r.id limit 1")
                .params(cooperative, account)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Request> ofQuestion(UUID question) {
        return jdbc.sql(SELECT + "r.id = (select request_id from associate_question where question_id = ?)")
                .param(question)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of whom nothing came yet, the first first. */
    List<Request> open(UUID cooperative) {
        return jdbc.sql(SELECT + OPEN + " order by r.asked_at, r.id")
                .param("cooperative", cooperative)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * A request of a person of which nothing came yet.
     *
     * @param name of the co-operative
     */
    public record Asked(UUID cooperative, Bilingual name, Request.Stage stage) {}

    /** Those of a person, by the names of the co-operatives. */
    List<Asked> openOf(UUID account) {
        return jdbc.sql("select c.name_kk, c.name_ru, x.* from (" + SELECT + WAITS + """
                         and r.account_id = ?) x join cooperative c on c.id = x.cooperative_id
                 where c.state = 'ACTIVE' order by c.name_kk collate kazakh, x.id""")
                .param(account)
                .query((row, n) -> {
                    Request one = read(row);
                    return new Asked(
                            one.cooperative(),
                            new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                            one.stage());
                })
                .list();
    }

    /** Holds the vote on a request, so that it neither begins nor ends meanwhile; taken before the co-operative is held, as a count does. */
    void holdVote(UUID id) {
        jdbc.sql("""
                select q.id from voting_question_v q join associate_question a on a.question_id = q.id
                 where a.request_id = ? order by q.id for share of q""").param(id).query(UUID.class).list();
    }

    private static Request read(ResultSet row) throws SQLException {
        String voted = row.getString("question_state");
        String outcome = row.getString("outcome");
        UUID meeting = row.getObject("meeting_id", UUID.class);
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                !row.getObject("asked_by", UUID.class).equals(row.getObject("account_id", UUID.class)),
                row.getString("produces"),
                row.getObject("withdrawn_at") != null,
                row.getObject("associate_id", UUID.class),
                meeting,
                meeting == null
                        ? null
                        : Became.of(
                                voted == null ? null : QuestionState.valueOf(voted),
                                outcome == null ? null : Outcome.valueOf(outcome),
                                SittingState.valueOf(row.getString("meeting_state"))),
                "OPEN".equals(voted),
                decided == null
                        ? null
                        : new MeetingDecision(
                                decided,
                                row.getInt("present"),
                                row.getInt("votes_for"),
                                row.getInt("votes_against"),
                                row.getInt("abstained")),
                AssociateEntities.read(row));
    }
}
