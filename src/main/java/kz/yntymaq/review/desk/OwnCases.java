package kz.yntymaq.review.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of the cases that an official works on, or that somebody does for whom they stand in: what the applicant has corrected or
 * objected to, and nobody has acted on since, or not on all of it; and how many are overdue.
 */
@Component
@Order(3)
class OwnCases implements DeskWork {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final ReviewAccess access;
    private final Texts texts;
    private final Clock clock;

    OwnCases(JdbcClient jdbc, Absences absences, ReviewAccess access, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    /** By what a case comes back to whom it was with; each has its own words. */
    private static final List<String> BACK = Stream.of(ApplicationEvent.values())
            .filter(ApplicationEvent::comesBack)
            .map(Enum::name)
            .toList();

    /** A case of theirs. @param event what the applicant did last; null where somebody else acted since */
    private record Own(UUID id, UUID applicant, String number, boolean overdue, boolean back, String event) {}

    @Override
    public List<Line> desk(Actor actor) {
        Scope scope = actor.scope();
        if (!actor.is(Role.OFFICIAL) || scope == null) {
            return List.of();
        }
        List<Own> own = own(actor, scope);
        if (own.isEmpty()) {
            return List.of();
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        List<Own> mine = own.stream()
                .filter(one -> !kept.holds(one.applicant(), one.id()))
                .toList();
        var lines = new ArrayList<Line>();
        mine.stream()
                .filter(Own::back)
                .limit(MOST)
                .map(one -> new Line(texts.get("desk.back." + one.event(), one.number()), CaseAddress.of(one.id())))
                .forEach(lines::add);
        int more = (int) mine.stream().filter(Own::back).count() - MOST;
        if (more > 0) {
            lines.add(new Line(texts.get("desk.back.more", more), "/office?tab=mine"));
        }
        int overdue = (int) mine.stream().filter(Own::overdue).count();
        if (overdue > 0) {
            lines.add(new Line(texts.get("desk.overdue", overdue), "/office?tab=mine&sort=due"));
        }
        return lines;
    }

    private List<Own> own(Actor actor, Scope scope) {
        Set<UUID> absent = absences.standsFor(actor.accountId());
        String level = actor.oblast().isPresent() ? "OBLAST" : "DISTRICT";
        return jdbc.sql("""
                select * from (
                  select a.id, a.applicant_id, a.number, a.due_on, a.due_on < :today as overdue,
                         (select e.event from application_event_v e
                           where e.application_id = a.id
                             and (e.event <> :judged
                                  or not exists (select from application_unjudged_v u where u.application_id = a.id))
                           order by e.at desc limit 1) as event
                    from application_case_v a
                   where a.worker_id = any (cast(:mine as uuid[])) and a.state = 'SUBMITTED' and a.acting_level = :level and %s) as own
                 where overdue or event in (:back)
                 order by due_on nulls last, number limit 500""".formatted(scope.condition("a", "village_code")))
                .params(scope.parameters())
                .param("today", LocalDate.now(clock))
                .param("level", level)
                .param("back", BACK)
                .param("judged", ApplicationEvent.CORRECTIONS_JUDGED.name())
                .param(
                        "mine",
                        Stream.concat(Stream.of(actor.accountId()), absent.stream())
                                .map(UUID::toString)
                                .toArray(String[]::new))
                .query((row, n) -> {
                    String event = row.getString("event");
                    return new Own(
                            row.getObject("id", UUID.class),
                            row.getObject("applicant_id", UUID.class),
                            row.getString("number"),
                            row.getBoolean("overdue"),
                            event != null && BACK.contains(event),
                            event == null ? "" : event);
                })
                .list();
    }
}
