package kz.yntymaq.review.queue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.territory.Level;

/**
 * Who looks at the queue, and what stands in each tab for this reader, as conditions of SQL on the rows of
 * {@code application_case_v}. Constants stand in them as such, so that partial indexes serve them.
 *
 * @param kept what a tie keeps the reader from
 * @param standsFor the absent colleagues in whose place the reader is today
 * @param before when the visit before this one ended
 */
record Reader(Actor actor, ReviewAccess.Kept kept, Set<UUID> standsFor, Instant before, LocalDate today) {

    /** What the applicant has to do something about: corrections, a preliminary decision, a part that was offered. */
    private static final String APPLICANTS = """
            (a.state = 'CORRECTION_ASKED'
             or a.state = 'SUBMITTED' and a.id = any (array(select application_id from hearing_running_v where object_until >= :today))
             or a.state = 'APPROVED' and a.id = any (array(select application_id from waiting_offer_open_v where answer_by >= :today)))""";

    /** What came back; an index of the history has the same events. */
    private static final String BACK = """
            a.id = any (array(select e.application_id from application_event_v e
                               where e.at > :before and e.event in (%s)))""".formatted(Stream.of(ApplicationEvent.values())
            .filter(ApplicationEvent::comesBack)
            .map(each -> "'" + each + "'")
            .collect(Collectors.joining(", ")));

    /** The condition of a tab. */
    String in(WorkQueueTab tab) {
        return "a.number is not null" + territory()
                + switch (tab) {
                    case MINE -> mine() + foreign();
                    case OFFICE -> " and a.state = 'SUBMITTED'" + onTurn() + foreign();
                    case UNASSIGNED -> " and a.state = 'SUBMITTED'" + onTurn() + " and a.worker_id is null" + foreign();
                    case ALL -> "";
                    case OVERDUE -> " and queue_day(a.due_on, a.state, a.submitted_at) < :today";
                    case WEEK ->
                        " and a.state = 'SUBMITTED'" + onTurn()
                                + " and queue_day(a.due_on, a.state, a.submitted_at) between :today and :sunday"
                                + foreign();
                    case NEW -> " and (a.submitted_at > :before or " + BACK + ")";
                    case CORRECTION -> " and " + APPLICANTS;
                    case CONTRACT ->
                        " and a.state = 'APPROVED' and a.id in (select application_id from awaited_contract_v)";
                    case DECIDED -> " and a.state in ('APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RELEASED')";
                };
    }

    /** The same rows as {@link #in}, asked for so that an index alone answers: what waits always has a number. */
    String counted(WorkQueueTab tab) {
        return switch (tab) {
            case OFFICE -> "a.state = 'SUBMITTED'" + onTurn() + territory() + foreign();
            case OVERDUE -> "a.state in ('SUBMITTED', 'CORRECTION_ASKED') and a.due_on < :today" + territory();
            case CORRECTION -> APPLICANTS + territory();
            case MINE, UNASSIGNED, ALL, WEEK, NEW, CONTRACT, DECIDED -> in(tab);
        };
    }

    /** What the conditions ask for. */
    Map<String, Object> parameters() {
        var found = new HashMap<String, Object>(scope().parameters());
        found.put("today", today);
        found.put("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        found.put("before", before.atOffset(ZoneOffset.UTC));
        found.put("mine", written(mineOf()));
        found.put("own", written(kept.applicants()));
        found.put("aside", written(kept.cases()));
        return found;
    }

    /** What no colleague at work has: for who looks for the next thing to do. */
    String free() {
        return "(a.worker_id is null or a.worker_id = any (cast(:mine as uuid[])))";
    }

    private List<UUID> mineOf() {
        return Stream.concat(Stream.of(actor.accountId()), standsFor.stream()).toList();
    }

    private static String mine() {
        return " and a.worker_id = any (cast(:mine as uuid[]))";
    }

    private String onTurn() {
        return " and a.acting_level = '%s'".formatted(actor.isOfficialOf(Level.OBLAST) ? Level.OBLAST : Level.DISTRICT);
    }

    /** Nobody has to do anything with a case from which a tie keeps them. Said only where there is one, so that indexes serve the others. */
    private String foreign() {
        return (kept.applicants().isEmpty() ? "" : " and a.applicant_id <> all (cast(:own as uuid[]))")
                + (kept.cases().isEmpty() ? "" : " and a.id <> all (cast(:aside as uuid[]))");
    }

    private String territory() {
        return " and " + scope().condition("a", "village_code");
    }

    private Scope scope() {
        return Objects.requireNonNull(actor.scope());
    }

    private static String[] written(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
