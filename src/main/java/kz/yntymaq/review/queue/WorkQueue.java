package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.DueDays;
import kz.yntymaq.review.OpenedCases;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of an office: the applications of its territory. Read straight from the tables, a page in
 * two statements however many applications there are.
 */
@Service
@Transactional
class WorkQueue {

    private static final Set<WorkQueueTab> OF_OBLASTS = EnumSet.allOf(WorkQueueTab.class);
    private static final Set<WorkQueueTab> OF_DISTRICTS = EnumSet.complementOf(EnumSet.of(WorkQueueTab.CONTRACT));
    private static final Set<WorkQueueTab> OF_READERS = EnumSet.of(
            WorkQueueTab.ALL, WorkQueueTab.OVERDUE, WorkQueueTab.NEW, WorkQueueTab.CORRECTION, WorkQueueTab.DECIDED);

    private final JdbcClient jdbc;
    private final QueueConditions conditions;
    private final Readers readers;
    private final OpenedCases opened;
    private final OfficeVisits visits;
    private final OfficeNews news;
    private final DueDays dueDays;
    private final Clock clock;

    WorkQueue(
            JdbcClient jdbc,
            QueueConditions conditions,
            Readers readers,
            OpenedCases opened,
            OfficeVisits visits,
            OfficeNews news,
            DueDays dueDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.readers = readers;
        this.opened = opened;
        this.visits = visits;
        this.news = news;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    /** The tabs that the actor has, in their order. */
    public List<WorkQueueTab> tabs(Actor actor) {
        Set<WorkQueueTab> found = actor.isOfficialOf(Level.DISTRICT) ? OF_DISTRICTS : OF_READERS;
        if (actor.isOfficialOf(Level.OBLAST)) {
            found = OF_OBLASTS;
        }
        return List.copyOf(found);
    }

    /** The tab that is shown unless another is asked for: the own cases where there are any, else the office's. */
    WorkQueueTab usual(Actor actor) {
        List<WorkQueueTab> tabs = tabs(actor);
        if (!tabs.contains(WorkQueueTab.MINE)) {
            return tabs.get(0);
        }
        Reader reader = readers.of(actor, Instant.EPOCH);
        boolean any = jdbc.sql("select exists (select from application_case_v a where %s)"
                        .formatted(reader.in(WorkQueueTab.MINE)))
                .params(reader.parameters())
                .query(Boolean.class)
                .single();
        return any ? WorkQueueTab.MINE : WorkQueueTab.OFFICE;
    }

    /**
     * A page of the actor's queue; that the actor looked is remembered.
     *
     * @param signedInAt when the actor's session began
     * @throws NotFoundException when the actor works in no office or has no such tab
     */
    public WorkQueuePage findVisibleTo(Actor actor, WorkQueueFilter question, Instant signedInAt) {
        List<WorkQueueTab> tabs = tabs(actor);
        if (!actor.worksInOffice() || !tabs.contains(question.tab())) {
            throw new NotFoundException();
        }
        Instant before = visits.look(actor.accountId(), signedInAt);
        Reader reader = readers.of(actor, before);
        QueueConditions.Condition narrowing = conditions.narrowing(question);
        var counts = counts(reader, tabs, narrowing);
        CappedCount overdue = narrowing.where().isEmpty()
                ? Objects.requireNonNull(counts.get(WorkQueueTab.OVERDUE))
                : overdue(reader);
        return new WorkQueuePage(
                question,
                rows(reader, question, conditions.of(reader, question.tab(), narrowing)),
                counts,
                reader.standsFor(),
                news.of(actor, before, clock.instant(), overdue));
    }

    /** The news of the queue for another page; that the actor looked there is not remembered. None without an office. */
    List<OfficeNews.Line> news(Actor actor) {
        if (!actor.worksInOffice()) {
            return List.of();
        }
        Instant before = visits.before(actor.accountId());
        Reader reader = new Reader(actor, ReviewAccess.Kept.NOTHING, Set.of(), before, LocalDate.now(clock));
        return news.of(actor, before, clock.instant(), overdue(reader));
    }

    private CappedCount overdue(Reader reader) {
        var whole = new QueueConditions.Condition("", Map.of());
        return Objects.requireNonNull(
                counts(reader, List.of(WorkQueueTab.OVERDUE), whole).get(WorkQueueTab.OVERDUE));
    }

    private KeyPage<WorkQueueRow> rows(Reader reader, WorkQueueFilter question, QueueConditions.Condition condition) {
        WorkQueueSort sort = question.sort();
        var after = sort.place(question.after());
        String where = condition.where() + (after.isPresent() ? " and " + sort.after() : "");
        StatementSpec asked = jdbc.sql("""
                with page as materialized (
                  select a.* from application_case_v a where %1$s order by %2$s limit %3$d)
                select a.id, a.number, c.name_kk, c.name_ru, a.programme, a.direction, a.amount, a.state, a.stage, a.edition_id, a.due_on, queue_day(a.due_on, a.state, a.submitted_at) as queue_day, a.clock_stopped_on, a.registered_on, a.submitted_at,
                       a.worker_id, w.family_name as worker_family, w.given_name as worker_given,
                       exists (select 1 from application_event_v t
                                where t.application_id = a.id and t.at > :newsSince and t.by_account <> :me
                                  and not exists (select 1 from opened_case o where o.application_id = a.id
                                                     and o.account_id = :me and o.opened_at >= t.at)) as fresh,
                       k.outcome as complaint, k.due_on as complaint_until
                  from page a join applicant_v c on c.id = a.applicant_id
                  left join complaint_told_v k on k.application_id = a.id
                  left join account_v w on w.id = a.worker_id
                 order by %2$s""".formatted(where, sort.orderBy(), KeyPage.ASK))
                .params(condition.parameters())
                .param("newsSince", opened.newsSince())
                .param("me", reader.actor().accountId());
        if (after.isPresent()) {
            asked = asked.param("afterValue", after.get().value(0))
                    .param("afterId", after.get().id());
        }
        return KeyPage.of(asked.query(this::row).list(), row -> sort.place(row).written());
    }

    /** How many rows each tab has under a filter. @param narrowing what it asks for beside the tab */
    private Map<WorkQueueTab, CappedCount> counts(
            Reader reader, List<WorkQueueTab> tabs, QueueConditions.Condition narrowing) {
        var each = tabs.stream()
                .map(tab -> "(%s) as %s"
                        .formatted(
                                CappedCount.sql(
                                        "application_case_v a where " + reader.counted(tab) + narrowing.where()),
                                column(tab)))
                .toList();
        return jdbc.sql("select " + String.join(", ", each))
                .params(reader.parameters())
                .params(narrowing.parameters())
                .query((row, n) -> {
                    Map<WorkQueueTab, CappedCount> counts = new EnumMap<>(WorkQueueTab.class);
                    for (WorkQueueTab tab : tabs) {
                        counts.put(tab, CappedCount.of(row.getInt(column(tab))));
                    }
                    return counts;
                })
                .single();
    }

    private static String column(WorkQueueTab tab) {
        return "in_" + tab.path();
    }

    private WorkQueueRow row(ResultSet row, int number) throws SQLException {
        ApplicationState state = ApplicationState.valueOf(row.getString("state"));
        String stage = row.getString("stage");
        String direction = row.getString("direction");
        BigDecimal amount = row.getBigDecimal("amount");
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new WorkQueueRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name_kk"),
                row.getString("name_ru"),
                row.getString("programme"),
                direction,
                amount,
                state,
                stage,
                row.getString("edition_id"),
                dueOn,
                row.getObject("queue_day", LocalDate.class),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("worker_id", UUID.class),
                workerName(row),
                row.getBoolean("fresh"),
                dueDays.of(
                        state,
                        dueOn,
                        row.getObject("clock_stopped_on", LocalDate.class),
                        row.getObject("registered_on", LocalDate.class)),
                WorkQueueRow.Complained.read(row));
    }

    private static @Nullable String workerName(ResultSet row) throws SQLException {
        String family = row.getString("worker_family");
        return family == null ? null : new PersonName(family, row.getString("worker_given"), null).brief();
    }
}
