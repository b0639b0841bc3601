package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NearWords;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.SearchWords;
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

    private static final List<WorkQueueTab> OF_READERS =
            List.of(WorkQueueTab.ALL, WorkQueueTab.OVERDUE, WorkQueueTab.CORRECTION, WorkQueueTab.DECIDED);

    private static final List<WorkQueueTab> OF_DISTRICTS = List.of(
            WorkQueueTab.MINE, WorkQueueTab.ALL, WorkQueueTab.OVERDUE, WorkQueueTab.CORRECTION, WorkQueueTab.DECIDED);

    private static final String NAME = "c.search_name like %s";

    /**
     * Up to so many co-operatives their applications are looked up; beyond, the queue is read until a page is full, which
     * then comes soon.
     */
    private static final int MOST_NAMED = 3_000;

    private final JdbcClient jdbc;
    private final NearWords near;
    private final ReviewAccess access;
    private final OpenedCases opened;
    private final OfficeVisits visits;
    private final OfficeNews news;
    private final DueDays dueDays;
    private final Clock clock;

    WorkQueue(
            JdbcClient jdbc,
            ReviewAccess access,
            OpenedCases opened,
            OfficeVisits visits,
            OfficeNews news,
            DueDays dueDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.near = new NearWords(jdbc, "cooperative_word_v");
        this.access = access;
        this.opened = opened;
        this.visits = visits;
        this.news = news;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    /** The tabs that the actor has; the first is shown unless another is asked for. */
    public List<WorkQueueTab> tabs(Actor actor) {
        if (actor.isOfficialOf(Level.OBLAST)) {
            return List.of(WorkQueueTab.values());
        }
        return actor.isOfficialOf(Level.DISTRICT) ? OF_DISTRICTS : OF_READERS;
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
        List<UUID> own = access.ownApplicants(actor);
        var counts = counts(actor, tabs, own);
        return new WorkQueuePage(
                question,
                rows(actor, question, own),
                counts,
                news.of(actor, before, clock.instant(), Objects.requireNonNull(counts.get(WorkQueueTab.OVERDUE))));
    }

    /** The news of the queue for another page; that the actor looked there is not remembered. None without an office. */
    List<OfficeNews.Line> news(Actor actor) {
        if (!actor.worksInOffice()) {
            return List.of();
        }
        var overdue = counts(actor, List.of(WorkQueueTab.OVERDUE), List.of()).get(WorkQueueTab.OVERDUE);
        return news.of(actor, visits.before(actor.accountId()), clock.instant(), Objects.requireNonNull(overdue));
    }

    private KeyPage<WorkQueueRow> rows(Actor actor, WorkQueueFilter question, List<UUID> own) {
        WorkQueueSort sort = question.sort();
        var after = sort.place(question.after());
        var where = new StringBuilder(in(actor, question.tab(), own));
        if (question.programme() != null) {
            where.append(" and a.programme = :programme");
        }
        if (question.direction() != null) {
            where.append(" and a.direction = :direction");
        }
        SearchWords words = question.search();
        if (question.isNumber()) {
            where.append(" and ").append(SearchWords.numberCondition("a"));
        } else if (!words.isEmpty()) {
            int named = countNamed(words);
            if (named == 0) {
                words = near.of(words);
                named = countNamed(words);
            }
            String fits = words.condition(NAME, false);
            where.append(" and ")
                    .append(
                            named > MOST_NAMED
                                    ? "(select %s from applicant_v c where c.id = a.applicant_id)".formatted(fits)
                                    : "a.applicant_id = any (array(select c.id from applicant_v c where %s))"
                                            .formatted(fits));
        }
        after.ifPresent(place -> where.append(" and ").append(sort.after()));
        StatementSpec asked = with(actor, question, jdbc.sql("""
                with page as materialized (
                  select a.* from application_case_v a where %1$s order by %2$s limit %3$d)
                select a.id, a.number, c.name_kk, c.name_ru, a.programme, a.direction, a.amount, a.state, a.stage, a.edition_id, a.due_on, queue_day(a.due_on, a.state, a.submitted_at) as queue_day, a.clock_stopped_on, a.submitted_at,
                       exists (select 1 from application_event_v t
                                where t.application_id = a.id and t.at > :newsSince and t.by_account <> :me
                                  and not exists (select 1 from opened_case o where o.application_id = a.id
                                                     and o.account_id = :me and o.opened_at >= t.at)) as fresh
                  from page a join applicant_v c on c.id = a.applicant_id
                 order by %2$s""".formatted(where, sort.orderBy(), KeyPage.ASK)))
                .params(words.parameters(false))
                .params(words.numberParameters())
                .param("newsSince", opened.newsSince())
                .params(own(own))
                .param("me", actor.accountId());
        if (after.isPresent()) {
            asked = asked.param("afterValue", after.get().value(0))
                    .param("afterId", after.get().id());
        }
        return KeyPage.of(asked.query(this::row).list(), row -> sort.place(row).written());
    }

    /** How many co-operatives have these words in their name; one more than {@value #MOST_NAMED} for all that is more. */
    private int countNamed(SearchWords words) {
        return jdbc.sql("select count(*) from (select from applicant_v c where %s limit %d) as named"
                        .formatted(words.condition(NAME, false), MOST_NAMED + 1))
                .params(words.parameters(false))
                .query(Integer.class)
                .single();
    }

    private Map<WorkQueueTab, CappedCount> counts(Actor actor, List<WorkQueueTab> tabs, List<UUID> own) {
        var each = tabs.stream()
                .map(tab -> "(%s) as %s"
                        .formatted(
                                CappedCount.sql("application_case_v a where " + counted(actor, tab, own)), column(tab)))
                .toList();
        return with(actor, null, jdbc.sql("select " + String.join(", ", each)))
                .params(own(own))
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

    /** The condition of a tab in a territory. Constants stand in it as such, so that partial indexes serve it. */
    private static String in(Actor actor, WorkQueueTab tab, List<UUID> own) {
        return "a.number is not null" + territory(actor)
                + switch (tab) {
                    case MINE -> " and a.state = 'SUBMITTED'" + onTurn(actor) + foreign(own);
                    case ALL -> "";
                    case OVERDUE -> " and queue_day(a.due_on, a.state, a.submitted_at) < :today";
                    case CORRECTION -> " and a.state = 'CORRECTION_ASKED'";
                    case CONTRACT ->
                        " and a.state = 'APPROVED' and a.id in (select application_id from awaited_contract_v)";
                    case DECIDED -> " and a.state in ('APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RELEASED')";
                };
    }

    /** The same rows as {@link #in}, asked for so that an index alone answers: what waits always has a number. */
    private static String counted(Actor actor, WorkQueueTab tab, List<UUID> own) {
        return switch (tab) {
            case MINE -> "a.state = 'SUBMITTED'" + onTurn(actor) + territory(actor) + foreign(own);
            case OVERDUE -> "a.state in ('SUBMITTED', 'CORRECTION_ASKED') and a.due_on < :today" + territory(actor);
            case CORRECTION -> "a.state = 'CORRECTION_ASKED'" + territory(actor);
            case ALL, CONTRACT, DECIDED -> in(actor, tab, own);
        };
    }

    private static String onTurn(Actor actor) {
        return " and a.acting_level = '%s'".formatted(actor.isOfficialOf(Level.OBLAST) ? Level.OBLAST : Level.DISTRICT);
    }

    /** Nobody has to do anything with a case of an own applicant. Said only where there is one, so that indexes serve the others. */
    private static String foreign(List<UUID> own) {
        return own.isEmpty() ? "" : " and a.applicant_id <> all (cast(:own as uuid[]))";
    }

    private static Map<String, Object> own(List<UUID> own) {
        return own.isEmpty()
                ? Map.of()
                : Map.of("own", own.stream().map(UUID::toString).toArray(String[]::new));
    }

    private static String territory(Actor actor) {
        return " and " + scope(actor).condition("a", "village_code");
    }

    private static Scope scope(Actor actor) {
        return Objects.requireNonNull(actor.scope());
    }

    private StatementSpec with(Actor actor, @Nullable WorkQueueFilter question, StatementSpec statement) {
        StatementSpec asked = statement.params(scope(actor).parameters()).param("today", LocalDate.now(clock));
        if (question != null && question.programme() != null) {
            asked = asked.param("programme", question.programme());
        }
        if (question != null && question.direction() != null) {
            asked = asked.param("direction", question.direction());
        }
        return asked;
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
                row.getBoolean("fresh"),
                dueDays.of(state, dueOn, row.getObject("clock_stopped_on", LocalDate.class)));
    }
}
