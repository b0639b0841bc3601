package kz.yntymaq.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an office is told at the top of its queue: what came since the last visit, and what waits. */
@Service
class OfficeNews {

    /** Older news is none, also for who never looked before. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final String NEWEST = "/office?tab=new";

    private final JdbcClient jdbc;

    OfficeNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line.
     *
     * @param key message key; its argument is how many
     */
    record Line(String key, CappedCount many, String link) {}

    /**
     * The news of an office; none when nothing happened.
     *
     * @param overdue how many applications are overdue now
     */
    List<Line> of(Actor actor, Instant before, Instant now, CappedCount overdue) {
        Instant from = before.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : before;
        return Stream.of(
                        new Line("review.news.SUBMITTED", sent(actor, from), NEWEST),
                        new Line("review.news.RESUBMITTED", moved(actor, "RESUBMITTED", from), NEWEST),
                        new Line("review.news.OBJECTED", moved(actor, "OBJECTED", from), NEWEST),
                        new Line("review.news.WITHDRAWN", moved(actor, "WITHDRAWN", from), "/office?tab=decided"),
                        new Line("review.news.COMPLAINTS", complaints(actor), "/office/complaints"),
                        new Line("review.news.OVERDUE", overdue, "/office?tab=overdue"),
                        new Line("review.news.COOPERATIVES", waitingCooperatives(actor), "/office/cooperatives"),
                        new Line("review.news.CHANGES", waitingChanges(actor), "/office/cooperatives"),
                        new Line("review.news.CLOSINGS", waitingClosings(actor), "/office/cooperatives?ending=true"))
                .filter(line -> !line.many().isZero())
                .toList();
    }

    /** Sent since then; the index of the queue tells it, however many there are in the country. */
    private CappedCount sent(Actor actor, Instant from) {
        return count(
                "application_case_v a where a.number is not null and a.submitted_at > :from and "
                        + scope(actor).condition("a", "village_code"),
                actor,
                from);
    }

    private CappedCount moved(Actor actor, String event, Instant from) {
        return count("""
                (select distinct e.application_id from application_event_v e join application_case_v a on a.id = e.application_id
                  where e.at > :from and e.by_account <> :me and e.event = '%s' and a.number is not null and %s) as moved""".formatted(event, scope(actor).condition("a", "village_code")), actor, from);
    }

    /** Those that wait for the decision of this oblast. */
    private CappedCount complaints(Actor actor) {
        return actor.isOfficialOf(Level.OBLAST)
                ? count(
                        "complaint_waiting_v c join application_case_v a on a.id = c.application_id where "
                                + scope(actor).condition("a", "village_code"),
                        actor,
                        Instant.EPOCH)
                : CappedCount.exactly(0);
    }

    /** Those whose registration this district has to confirm. */
    private CappedCount waitingCooperatives(Actor actor) {
        return actor.isOfficialOf(Level.DISTRICT)
                ? count(
                        "cooperative_v c where c.state = 'REGISTRATION_CLAIMED' and "
                                + scope(actor).condition("c", "seat_code"),
                        actor,
                        Instant.EPOCH)
                : CappedCount.exactly(0);
    }

    /** Those of whose facts a change waits until this district confirms it. */
    private CappedCount waitingChanges(Actor actor) {
        return actor.isOfficialOf(Level.DISTRICT)
                ? count(
                        "cooperative_change_waiting_v c where " + scope(actor).condition("c", "seat_code"),
                        actor,
                        Instant.EPOCH)
                : CappedCount.exactly(0);
    }

    /** Those whose end waits until this district confirms the record of the state register. */
    private CappedCount waitingClosings(Actor actor) {
        return actor.isOfficialOf(Level.DISTRICT)
                ? count(
                        "cooperative_v c join closing_waiting_v w on w.cooperative_id = c.id where "
                                + scope(actor).condition("c", "seat_code"),
                        actor,
                        Instant.EPOCH)
                : CappedCount.exactly(0);
    }

    private CappedCount count(String rows, Actor actor, Instant from) {
        return CappedCount.of(jdbc.sql(CappedCount.sql(rows))
                .params(scope(actor).parameters())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("me", actor.accountId())
                .query(Integer.class)
                .single());
    }

    private static Scope scope(Actor actor) {
        return Objects.requireNonNull(actor.scope());
    }
}
