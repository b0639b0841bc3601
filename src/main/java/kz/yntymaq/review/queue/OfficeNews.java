package kz.yntymaq.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an office is told at the top of its queue: what came since the last visit, and what waits. */
@Service
class OfficeNews {

    /** Older news is none, also for who never looked before. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final JdbcClient jdbc;

    OfficeNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line.
     *
     * @param key message key; its argument is how many
     */
    record Line(String key, int many, String link) {}

    /**
     * The news of an office; none when nothing happened.
     *
     * @param overdue how many applications are overdue now
     */
    List<Line> of(Actor actor, Instant before, Instant now, int overdue) {
        Instant from = before.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : before;
        var lines = new ArrayList<Line>();
        Scope scope = Objects.requireNonNull(actor.scope());
        jdbc.sql("""
                select e.event, count(distinct e.application_id) as many
                  from application_event_v e join application_case_v a on a.id = e.application_id
                 where e.at > :from and e.by_account <> :me and e.event in ('SUBMITTED', 'RESUBMITTED', 'WITHDRAWN')
                   and a.number is not null and %s
                 group by e.event order by array_position(array['SUBMITTED', 'RESUBMITTED', 'WITHDRAWN'], e.event)""".formatted(scope.condition("a", "village_code")))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("me", actor.accountId())
                .params(scope.parameters())
                .query((row, n) -> new Line(
                        "review.news." + row.getString("event"),
                        row.getInt("many"),
                        row.getString("event").equals("WITHDRAWN")
                                ? "/office?tab=decided"
                                : "/office?tab=all&sort=newest"))
                .list()
                .forEach(lines::add);
        if (overdue > 0) {
            lines.add(new Line("review.news.OVERDUE", overdue, "/office?tab=overdue"));
        }
        int cooperatives = waitingCooperatives(actor);
        if (cooperatives > 0) {
            lines.add(new Line("review.news.COOPERATIVES", cooperatives, "/office/cooperatives"));
        }
        return lines;
    }

    /** Those whose registration this district has to confirm. */
    private int waitingCooperatives(Actor actor) {
        if (!actor.isOfficialOf(Level.DISTRICT)) {
            return 0;
        }
        Scope scope = Objects.requireNonNull(actor.scope());
        return jdbc.sql("select count(*) from cooperative_v c where c.state = 'REGISTRATION_CLAIMED' and "
                        + scope.condition("c", "seat_code"))
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }
}
