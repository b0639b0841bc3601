package kz.yntymaq.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the days off and the moved working days. Only an administrator of the whole country changes them. */
@Service
@Transactional
class SpecialDays {

    /** Fewer days off has no year that is whole: law № 267 gives more, and moves those at a weekend. The number is the portal's own. */
    private static final int LEAST_DAYS_OFF = 10;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SpecialDays(JdbcClient jdbc, WorkingCalendar calendar, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
    }

    /** The special days of a year, the earliest first. */
    @Transactional(readOnly = true)
    public List<SpecialDay> ofYear(int year) {
        return jdbc.sql("select * from calendar_day where day between ? and ? order by day")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, i) -> new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("note_kk"),
                        row.getString("note_ru")))
                .list();
    }

    /** Whether the year's list has been marked as complete, asked of the database itself. */
    @Transactional(readOnly = true)
    public boolean isComplete(int year) {
        return jdbc.sql("select year from calendar_year where year = ?")
                .param(year)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether the actor may change the calendar. */
    public boolean mayChange(Actor actor) {
        return actor.administersCountry();
    }

    /**
     * Adds a special day.
     *
     * @throws RuleViolationException when the day is on the list already, or is a day off or a working day anyway
     */
    public void add(Actor actor, SpecialDay day) {
        requireChange(actor);
        if ((day.kind() == DayKind.DAY_OFF) == WorkDays.isWeekend(day.day())) {
            throw new RuleViolationException("calendar.error.already." + day.kind());
        }
        WorkDays before = calendar.holdForChange();
        int added = jdbc.sql(
                        "insert into calendar_day (day, kind, note_kk, note_ru) values (?, ?, ?, ?) on conflict do nothing")
                .params(day.day(), day.kind().name(), day.noteKk(), day.noteRu())
                .update();
        if (added == 0) {
            throw new RuleViolationException("calendar.error.listed");
        }
        audit.note(
                actor.accountId(), "calendar.day-added", day.day(), day.kind().name());
        tell(actor, day.day(), before);
    }

    /** Takes a special day off the list; does nothing when it is not on it. */
    public void remove(Actor actor, LocalDate day) {
        requireChange(actor);
        WorkDays before = calendar.holdForChange();
        Optional<String> kind = jdbc.sql("delete from calendar_day where day = ? returning kind")
                .param(day)
                .query(String.class)
                .optional();
        kind.ifPresent(removed -> {
            audit.note(actor.accountId(), "calendar.day-removed", day, removed);
            tell(actor, day, before);
        });
    }

    /**
     * Marks the list of a year as complete, or as not complete any more.
     *
     * @throws RuleViolationException when there are fewer than {@value #LEAST_DAYS_OFF} days off on it
     */
    public void markComplete(Actor actor, int year, boolean complete) {
        requireChange(actor);
        if (complete && ofYear(year).isEmpty()) {
            throw new RuleViolationException("calendar.error.empty", String.valueOf(year));
        }
        long off = ofYear(year).stream()
                .filter(day -> day.kind() == DayKind.DAY_OFF)
                .count();
        if (complete && off < LEAST_DAYS_OFF) {
            throw new RuleViolationException("calendar.error.few", String.valueOf(year), off, (long) LEAST_DAYS_OFF);
        }
        int changed = complete
                ? jdbc.sql("insert into calendar_year (year, completed_by) values (?, ?) on conflict do nothing")
                        .params(year, actor.accountId())
                        .update()
                : jdbc.sql("delete from calendar_year where year = ?")
                        .param(year)
                        .update();
        if (changed == 1) {
            audit.note(actor.accountId(), complete ? "calendar.year-completed" : "calendar.year-reopened", year, null);
        }
        forgetAtTheEnd();
    }

    private void tell(Actor actor, LocalDate day, WorkDays before) {
        forgetAtTheEnd();
        events.publishEvent(new CalendarChanged(day, before, calendar.load(), actor.accountId()));
    }

    private void requireChange(Actor actor) {
        if (!mayChange(actor)) {
            throw new NotFoundException();
        }
    }

    /** Not before: what another request reads meanwhile is still the days of before, and would stay. */
    private void forgetAtTheEnd() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendar.changed();
            }
        });
    }
}
