package kz.yntymaq.review.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the work on cases went from hand to hand: in the case and in the log. */
@Component
class WorkHistory {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Texts texts;
    private final Clock clock;

    WorkHistory(JdbcClient jdbc, AuditLog audit, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** One step. @param from null where it was nobody's @param to null where it is nobody's now */
    record Step(
            WorkAct act,
            UUID by,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable String reason) {}

    /** A step as a reader sees it. @param who did it */
    public record Line(
            Instant at, String who, String what, @Nullable String reason) {}

    /** Writes a step down. @param number of the application */
    void note(UUID application, String number, Step step) {
        jdbc.sql("""
                insert into case_work (application_id, at, act, by_account, from_account, to_account, reason)
                values (:application, :at, :act, :by, cast(:from as uuid), cast(:to as uuid), :reason)""")
                .param("application", application)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("act", step.act().name())
                .param("by", step.by())
                .param("from", written(step.from()))
                .param("to", written(step.to()))
                .param("reason", step.reason())
                .update();
        audit.note(step.by(), step.act().logged(), number, step.to() == null ? null : written(step.to()));
    }

    /** The steps of a case, the newest first. */
    List<Line> of(UUID application) {
        return jdbc.sql("""
                select w.at, w.act, w.reason, b.family_name as by_family, b.given_name as by_given,
                       f.family_name as from_family, f.given_name as from_given, t.family_name as to_family, t.given_name as to_given
                  from case_work w join account_v b on b.id = w.by_account
                  left join account_v f on f.id = w.from_account
                  left join account_v t on t.id = w.to_account
                 where w.application_id = ? order by w.id desc""").param(application).query(this::line).list();
    }

    /** What an official is called; a dash for nobody. */
    String name(@Nullable UUID official) {
        return official == null
                ? "–"
                : jdbc.sql("select family_name, given_name from account_v where id = ?")
                        .param(official)
                        .query((row, n) -> name(row, ""))
                        .optional()
                        .orElse("–");
    }

    private Line line(ResultSet row, int number) throws SQLException {
        WorkAct act = WorkAct.valueOf(row.getString("act"));
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                name(row, "by_"),
                texts.get(act.key(), name(row, "from_"), name(row, "to_")),
                row.getString("reason"));
    }

    private static String name(ResultSet row, String whose) throws SQLException {
        String family = row.getString(whose.isEmpty() ? "family_name" : whose + "family");
        String given = row.getString(whose.isEmpty() ? "given_name" : whose + "given");
        return family == null ? "–" : new PersonName(family, given, null).full();
    }

    private static @Nullable String written(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
