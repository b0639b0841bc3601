package kz.yntymaq.review.talk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written about cases; it is only added to. */
@Component
class TalkRows {

    private final JdbcClient jdbc;

    TalkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(TalkKind kind, UUID author, Instant at, String words) {}

    /** How much there is, and the newest of it. */
    record Summary(int many, Instant last) {}

    /** In the order of its time. @param notes whether with what colleagues noted for themselves */
    List<Row> of(UUID application, boolean notes) {
        return jdbc.sql("""
                        select kind, author_id, at, words from case_talk
                         where application_id = :application and (:notes or kind <> 'NOTE') order by at, id""")
                .param("application", application)
                .param("notes", notes)
                .query((row, n) -> new Row(
                        TalkKind.valueOf(row.getString("kind")),
                        row.getObject("author_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    /** How much was written; an empty list for nothing. @param notes whether with what colleagues noted for themselves */
    List<Summary> summary(UUID application, boolean notes) {
        return jdbc.sql("""
                        select count(*) as many, max(at) as last from case_talk
                         where application_id = :application and (:notes or kind <> 'NOTE') having count(*) > 0""")
                .param("application", application)
                .param("notes", notes)
                .query((row, n) -> new Summary(
                        row.getInt("many"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    int writtenSince(UUID application, UUID author, Instant since) {
        return jdbc.sql("select count(*) from case_talk where application_id = ? and author_id = ? and at > ?")
                .params(application, author, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void add(UUID application, TalkKind kind, UUID author, Instant at, String words) {
        jdbc.sql("insert into case_talk (id, application_id, kind, author_id, at, words) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), application, kind.name(), author, at.atOffset(ZoneOffset.UTC), words)
                .update();
    }

    /** The officials of the akimat on turn, after the decision of the oblast. */
    List<UUID> onTurn(UUID application) {
        return jdbc.sql("""
                        select p.account_id
                          from application_case_v c
                          join office_v o on o.kind = 'AKIMAT' and o.closed_at is null
                           and o.territory_code = case coalesce(c.acting_level, 'OBLAST') when 'OBLAST' then c.oblast_code else c.district_code end
                          join appointment_v p on p.office_id = o.id and p.ended_at is null
                         where c.id = ?""").param(application).query(UUID.class).list();
    }
}
