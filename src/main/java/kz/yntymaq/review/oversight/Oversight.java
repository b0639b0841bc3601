package kz.yntymaq.review.oversight;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office sees of all applications of its territory, whoever decides on them, and of the load of its own people. Officials are named to their own
 * office alone, and no applicant is named at all. Each figure is one statement, however many cases there are; days are counted
 * by the calendar, a pair of days once.
 */
@Service
@Transactional(readOnly = true)
class Oversight {

    private static final String OPEN = "a.state in ('SUBMITTED', 'CORRECTION_ASKED')";
    private static final String LATE = "count(*) filter (where a.due_on < :today) as late";
    private static final String DONE = """
            count(*) as done, count(*) filter (where (e.at at time zone :zone)::date > e.due_on) as done_late,
            count(*) filter (where not e.known) as unknown""";

    /** Decisions that stand: of one that was taken back the next one counts. */
    private static final String STANDS = """
            e.at >= :from and e.at < :until
            and not exists (select from application_event_v n
                             where n.application_id = e.application_id and n.at > e.at and n.event in (%s))""".formatted(Stream.of(ApplicationEvent.values())
            .filter(ApplicationEvent::beginsAnew)
            .map(each -> "'" + each + "'")
            .collect(Collectors.joining(", ")));

    private static final String DECIDED = "e.event in ('APPROVED', 'REFUSED', 'REFUSED_AT_CHECK') and " + STANDS;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Territories territories;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Oversight(JdbcClient jdbc, Colleagues colleagues, Territories territories, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.territories = territories;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The places right beneath the actor's territory. @throws NotFoundException for who works in no office */
    List<Territory> places(Actor actor) {
        Scope scope = scope(actor);
        return scope.code() == null ? territories.oblasts() : territories.children(scope.code());
    }

    /** The figures of a period whose days are filled in. @throws NotFoundException for who works in no office */
    OfficeFigures figures(Actor actor, OversightFilter asked) {
        Optional<Scope> place = places(actor).stream()
                .filter(each -> each.getCode().equals(asked.place()))
                .findFirst()
                .map(each -> new Scope(each.getCode(), each.getLevel()));
        Scope scope = place.orElseGet(() -> scope(actor));
        String beneath = scope.condition("a", "village_code");
        Map<String, Object> parameters = parameters(scope, asked);
        return new OfficeFigures(
                place.isEmpty() ? loads(actor, parameters) : List.of(),
                stages(beneath, parameters),
                done(beneath, parameters),
                refusals(beneath, parameters),
                corrections(beneath, parameters),
                times(beneath, parameters));
    }

    private Map<String, Object> parameters(Scope scope, OversightFilter asked) {
        var found = new HashMap<String, Object>(scope.parameters());
        found.put("today", LocalDate.now(clock));
        found.put("from", moment(requireNonNull(asked.from())));
        found.put("until", moment(requireNonNull(asked.to()).plusDays(1)));
        found.put("zone", clock.getZone().getId());
        return found;
    }

    private OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private record Hand(UUID person, long open, long late) {}

    private List<OfficeFigures.Load> loads(Actor actor, Map<String, Object> parameters) {
        List<Colleague> people = colleagues.of(actor);
        if (people.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = people.stream().map(Colleague::id).toList();
        Map<UUID, Hand> hands = jdbc
                .sql(
                        "select a.worker_id, count(*) as open, %s from application_case_v a where a.worker_id in (:people) and %s group by 1"
                                .formatted(LATE, OPEN))
                .params(parameters)
                .param("people", ids)
                .query((row, n) ->
                        new Hand(row.getObject("worker_id", UUID.class), row.getLong("open"), row.getLong("late")))
                .list()
                .stream()
                .collect(Collectors.toMap(Hand::person, Function.identity()));
        Map<UUID, Hand> decided = jdbc
                .sql(
                        "select e.by_account, count(*) as many from application_event_v e where e.by_account in (:people) and %s group by 1"
                                .formatted(DECIDED))
                .params(parameters)
                .param("people", ids)
                .query((row, n) -> new Hand(row.getObject("by_account", UUID.class), row.getLong("many"), 0))
                .list()
                .stream()
                .collect(Collectors.toMap(Hand::person, Function.identity()));
        Map<UUID, OfficeFigures.Done> done = doneBy(ids, parameters);
        return people.stream()
                .map(one -> {
                    Hand now = hands.getOrDefault(one.id(), new Hand(one.id(), 0, 0));
                    Hand ended = decided.getOrDefault(one.id(), new Hand(one.id(), 0, 0));
                    return new OfficeFigures.Load(
                            one.name(),
                            now.open(),
                            now.late(),
                            ended.open(),
                            done.getOrDefault(one.id(), OfficeFigures.Done.NONE));
                })
                .toList();
    }

    private List<OfficeFigures.StageWait> stages(String beneath, Map<String, Object> parameters) {
        return jdbc.sql("""
                select a.stage, max(a.edition_id) as edition, count(*) as open, %s
                  from application_case_v a where a.number is not null and %s and %s
                 group by a.stage order by open desc, a.stage""".formatted(LATE, OPEN, beneath))
                .params(parameters)
                .query((row, n) -> new OfficeFigures.StageWait(
                        row.getString("stage"), row.getString("edition"), row.getLong("open"), row.getLong("late")))
                .list();
    }

    private Map<UUID, OfficeFigures.Done> doneBy(List<UUID> people, Map<String, Object> parameters) {
        var found = new HashMap<UUID, OfficeFigures.Done>();
        jdbc.sql("""
                select e.by_account, %s from application_stage_end_v e
                 where e.by_account in (:people) and e.at >= :from and e.at < :until group by 1""".formatted(DONE)).params(parameters).param("people", people).query(row -> {
            found.put(row.getObject("by_account", UUID.class), done(row));
        });
        return found;
    }

    private List<OfficeFigures.StageDone> done(String beneath, Map<String, Object> parameters) {
        return jdbc.sql("""
                select e.stage, max(a.edition_id) as edition, %s
                  from application_stage_end_v e join application_case_v a on a.id = e.application_id
                 where e.at >= :from and e.at < :until and %s
                 group by e.stage order by done desc, e.stage""".formatted(DONE, beneath))
                .params(parameters)
                .query((row, n) ->
                        new OfficeFigures.StageDone(row.getString("stage"), row.getString("edition"), done(row)))
                .list();
    }

    private static OfficeFigures.Done done(ResultSet row) throws SQLException {
        return new OfficeFigures.Done(row.getLong("done"), row.getLong("done_late"), row.getLong("unknown"));
    }

    private List<OfficeFigures.Refusal> refusals(String beneath, Map<String, Object> parameters) {
        return jdbc.sql("""
                select e.rule, count(distinct e.application_id) as cases
                  from application_refusal_v e join application_case_v a on a.id = e.application_id
                 where %s and %s
                 group by e.rule order by cases desc, e.rule""".formatted(STANDS, beneath))
                .params(parameters)
                .query((row, n) -> new OfficeFigures.Refusal(row.getString("rule"), row.getLong("cases")))
                .list();
    }

    private List<OfficeFigures.Corrected> corrections(String beneath, Map<String, Object> parameters) {
        return jdbc.sql("""
                select returned, count(*) as cases from (
                  select d.application_id,
                         count(c.*) filter (where c.event = 'CORRECTION_ASKED') - count(c.*) filter (where c.event = 'RECALLED') as returned
                    from (select distinct e.application_id
                            from application_event_v e join application_case_v a on a.id = e.application_id
                           where %s and %s) d
                    join application_event_v c on c.application_id = d.application_id
                   group by d.application_id) as each_case
                 group by returned order by returned""".formatted(DECIDED, beneath))
                .params(parameters)
                .query((row, n) -> new OfficeFigures.Corrected(row.getInt("returned"), row.getLong("cases")))
                .list();
    }

    private DecisionTimes times(String beneath, Map<String, Object> parameters) {
        Map<Integer, Long> byDays = jdbc
                .sql("""
                select (a.submitted_at at time zone :zone)::date as sent, (e.at at time zone :zone)::date as decided, count(*) as cases
                  from application_event_v e join application_case_v a on a.id = e.application_id
                 where %s and %s group by 1, 2""".formatted(DECIDED, beneath))
                .params(parameters)
                .query((row, n) -> new DecisionTimes.Span(
                        calendar.workingDaysBetween(
                                row.getObject("sent", LocalDate.class), row.getObject("decided", LocalDate.class)),
                        row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        DecisionTimes.Span::days, Collectors.summingLong(DecisionTimes.Span::cases)));
        return new DecisionTimes(byDays.entrySet().stream()
                .map(each -> new DecisionTimes.Span(each.getKey(), each.getValue()))
                .toList());
    }

    private static Scope scope(Actor actor) {
        if (!actor.worksInOffice()) {
            throw new NotFoundException();
        }
        return requireNonNull(actor.scope());
    }
}
