package kz.yntymaq.application.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Deadlines;
import kz.yntymaq.application.StageDays;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.FigureEntry.Unit;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.content.StageEntry.From;
import kz.yntymaq.programme.edition.Edition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts until when each stage of a route must be done. A period begins on the day after its event, be that a working
 * day or not (Civil Code, article 173).
 */
@Component
public class RouteDays {

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    RouteDays(WorkingCalendar calendar, @Value("${yntymaq.zone}") ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * Day zero of what was registered at this moment: after the office's hours, where the edition names them, or on a day
     * off it is the next working day (Administrative Code, article 64(3)).
     */
    public LocalDate dayZero(Edition edition, Instant registered) {
        LocalDateTime at = LocalDateTime.ofInstant(registered, zone);
        boolean late = closesAt(edition)
                .map(closes -> at.toLocalTime().isAfter(closes.clock()))
                .orElse(false);
        return calendar.hold().sameOrNext(late ? at.toLocalDate().plusDays(1) : at.toLocalDate());
    }

    /** Until when applications of an edition are taken on a working day; empty where its act names no hour. */
    public static Optional<FigureEntry> closesAt(Edition edition) {
        return edition.content().figures().stream()
                .filter(figure -> figure.unit() == Unit.TIME_OF_DAY)
                .findFirst();
    }

    /** The days of all stages of an application that is registered on this day. */
    public Deadlines registered(Edition edition, LocalDate dayZero) {
        return anew(edition, edition.content().route().get(0).code(), dayZero);
    }

    /**
     * The days of a stage that begins anew, and of those after it, with their whole terms.
     *
     * @param stage its code
     * @param dayZero day on which it begins anew
     */
    public Deadlines anew(Edition edition, String stage, LocalDate dayZero) {
        WorkDays days = calendar.hold();
        var due = new LinkedHashMap<String, LocalDate>();
        LocalDate before = dayZero;
        boolean reached = false;
        for (StageEntry each : edition.content().route()) {
            reached |= each.code().equals(stage);
            if (reached && each.days() != null) {
                FigureEntry term = edition.figure(each.days());
                before = plus(days, each.from() == From.REGISTRATION ? dayZero : before, term);
                due.put(each.code(), before);
            }
        }
        return new Deadlines(dayZero, new StageDays(due));
    }

    /** The days of the stages that follow the present one, which is done today: those counted from it begin now. */
    public Deadlines afterStage(Application application, Edition edition, LocalDate today) {
        Deadlines now = application.getDeadlines();
        String present = Objects.requireNonNull(application.getStage()).code();
        if (edition.content().route().stream().noneMatch(stage -> stage.from() == From.STAGE_BEFORE)) {
            return now;
        }
        WorkDays days = calendar.hold();
        var due = new LinkedHashMap<String, LocalDate>();
        LocalDate before = now.counted(today);
        boolean later = false;
        for (StageEntry stage : edition.content().route()) {
            LocalDate old = now.of(stage.code());
            if (later && stage.days() != null && stage.from() == From.STAGE_BEFORE) {
                before = plus(days, before, edition.figure(stage.days()));
                due.put(stage.code(), before);
            } else if (old != null) {
                due.put(stage.code(), old);
                before = later ? old : before;
            }
            later |= stage.code().equals(present);
        }
        return new Deadlines(now.registeredOn(), new StageDays(due));
    }

    private static LocalDate plus(WorkDays days, LocalDate from, FigureEntry term) {
        return term.unit() == Unit.CALENDAR_DAYS ? from.plusDays(term.whole()) : days.plus(from, term.whole());
    }
}
