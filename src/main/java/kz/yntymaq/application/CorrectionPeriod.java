package kz.yntymaq.application;

import java.time.LocalDate;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.calendar.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long an applicant may take to correct; the portal's own periods, set in its configuration, in working days. */
@Component
public class CorrectionPeriod {

    private final WorkingCalendar calendar;
    private final int answer;
    private final int reminder;
    private final int closing;

    CorrectionPeriod(
            WorkingCalendar calendar,
            @Value("${yntymaq.correction.answer-days}") int answer,
            @Value("${yntymaq.correction.reminder-days}") int reminder,
            @Value("${yntymaq.correction.closing-days}") int closing) {
        this.calendar = calendar;
        this.answer = answer;
        this.reminder = reminder;
        this.closing = closing;
    }

    /** Last day for what is asked today. */
    public LocalDate answerBy(LocalDate today) {
        return calendar.hold().plus(today, answer);
    }

    /** Whether the last day is so near that the applicant is reminded. */
    boolean isNear(LocalDate today, LocalDate dueOn) {
        return calendar.workingDaysBetween(today, dueOn) <= reminder;
    }

    /** First day on which a silent case may be closed after a warning given today. */
    LocalDate closableFrom(LocalDate today) {
        return calendar.hold().plus(today, closing);
    }

    /** The deadlines after a pause: each moves by the working days that the clock stood still. */
    public Deadlines moved(Deadlines stopped, LocalDate today) {
        WorkDays days = calendar.hold();
        int stood = stopped.stoppedOn() == null ? 0 : days.between(stopped.counted(stopped.stoppedOn()), today);
        return stopped.moved(due -> stood <= 0 ? due : days.plus(due, stood));
    }
}
