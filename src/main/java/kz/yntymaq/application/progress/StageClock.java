package kz.yntymaq.application.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.Deadlines;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.FigureEntry.Unit;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.content.StageEntry.From;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how many working days of the present stage's term are used and how many are left, also while its clock stands still. */
@Component
class StageClock {

    private final ApplicationEditions editions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StageClock(ApplicationEditions editions, WorkingCalendar calendar, Clock clock) {
        this.editions = editions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * How a term stands.
     *
     * @param used working days
     * @param left working days; 0 on the last day and after it
     */
    record Spent(int used, int left) {}

    /** The term of the present stage; empty where it has none, or one in calendar days. */
    Optional<Spent> of(Application application) {
        Stage stage = application.getStage();
        if (stage == null) {
            return Optional.empty();
        }
        StageEntry entry = editions.route(application).entry(stage.code()).orElse(null);
        Deadlines deadlines = application.getDeadlines();
        LocalDate due = deadlines.of(stage.code());
        if (entry == null || entry.days() == null || due == null) {
            return Optional.empty();
        }
        if (editions.of(application).figure(entry.days()).unit() == Unit.CALENDAR_DAYS) {
            return Optional.empty();
        }
        Term term = term(application, entry.from() == From.REGISTRATION);
        LocalDate now = Objects.requireNonNullElse(deadlines.stoppedOn(), LocalDate.now(clock));
        return Optional.of(new Spent(term.used, between(term.begins.isAfter(now) ? term.begins : now, due)));
    }

    /**
     * The working days of a term that are used.
     *
     * @param begins day zero of the term
     */
    private record Term(int used, LocalDate begins) {}

    /** @param fromRegistration whether the term runs since then, and not since the stage before was done */
    private Term term(Application application, boolean fromRegistration) {
        Deadlines deadlines = application.getDeadlines();
        LocalDate registered = Objects.requireNonNull(deadlines.registeredOn());
        int used = 0;
        LocalDate begins = registered;
        LocalDate runsSince = null;
        for (Transition step : application.getTransitions()) {
            LocalDate day = deadlines.counted(LocalDate.ofInstant(step.at(), clock.getZone()));
            ApplicationEvent event = ApplicationEvent.of(step);
            switch (event) {
                case SUBMITTED, HANDED_IN, COMPLAINT_GRANTED, REOPENED -> {
                    used = 0;
                    begins = registered; // also of what was handed in elsewhere, which is told later
                    runsSince = registered;
                }
                case CORRECTION_ASKED -> {
                    used += between(runsSince, day);
                    runsSince = null;
                }
                case RESUBMITTED, RECALLED -> runsSince = day;
                default -> {
                    if (event.completesStage() && !fromRegistration) {
                        used = 0;
                        begins = day;
                        runsSince = day;
                    }
                }
            }
        }
        return new Term(used + between(runsSince, LocalDate.now(clock)), begins);
    }

    private int between(@Nullable LocalDate since, LocalDate until) {
        return since == null || !since.isBefore(until) ? 0 : calendar.workingDaysBetween(since, until);
    }
}
