package kz.yntymaq.review.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a press did with many cases, and shows it to who pressed. */
@Service
@Transactional
public class Batches {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Batches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of one case. @param to who has it now, null where nothing was done @param why message key, its argument the words */
    public record Outcome(
            UUID application,
            @Nullable UUID to,
            @Nullable String why,
            @Nullable String words) {}

    /** A line of the report. @param to what who has it now is called; null where nothing was done */
    public record Line(
            UUID id,
            String number,
            @Nullable String to,
            @Nullable String why,
            @Nullable String words) {}

    /** The report of a press. */
    public record Report(BulkAct act, List<Line> lines) {

        public List<Line> done() {
            return lines.stream().filter(line -> line.why() == null).toList();
        }

        public List<Line> skipped() {
            return lines.stream().filter(line -> line.why() != null).toList();
        }
    }

    /** Keeps what was done. */
    public UUID keep(Actor actor, BulkAct act, List<Outcome> outcomes) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into case_batch (id, account_id, at, act) values (?, ?, ?, ?)")
                .params(id, actor.accountId(), clock.instant().atOffset(ZoneOffset.UTC), act.name())
                .update();
        outcomes.forEach(one -> jdbc.sql("""
                insert into case_batch_line (batch_id, application_id, to_account, why, words)
                values (:batch, :application, cast(:to as uuid), :why, :words)""")
                .param("batch", id)
                .param("application", one.application())
                .param("to", one.to() == null ? null : one.to().toString())
                .param("why", one.why())
                .param("words", one.words())
                .update());
        return id;
    }

    /** What a press of the actor did. @throws NotFoundException for another's, and for one that was forgotten */
    @Transactional(readOnly = true)
    public Report find(Actor actor, UUID id) {
        BulkAct act = jdbc.sql("select act from case_batch where id = ? and account_id = ?")
                .params(id, actor.accountId())
                .query((row, n) -> BulkAct.valueOf(row.getString("act")))
                .optional()
                .orElseThrow(NotFoundException::new);
        return new Report(act, jdbc.sql("""
                select l.application_id, a.number, l.why, l.words, t.family_name, t.given_name
                  from case_batch_line l join application_case_v a on a.id = l.application_id
                  left join account_v t on t.id = l.to_account
                 where l.batch_id = ? order by a.submitted_at, a.id""").param(id).query(Batches::line).list());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String family = row.getString("family_name");
        return new Line(
                row.getObject("application_id", UUID.class),
                row.getString("number"),
                family == null ? null : new PersonName(family, row.getString("given_name"), null).full(),
                row.getString("why"),
                row.getString("words"));
    }

    /** Forgets what nobody reads any more. */
    @Scheduled(cron = "0 45 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from case_batch where at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
