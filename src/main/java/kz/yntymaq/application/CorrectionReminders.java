package kz.yntymaq.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.work.OneByOne;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds an applicant of the last day for corrections, and warns them when it has passed; each once. */
@Component
class CorrectionReminders {

    private final ApplicationRepository applications;
    private final CorrectionPeriod period;
    private final Applicants applicants;
    private final Inbox inbox;
    private final OneByOne oneByOne;
    private final Clock clock;

    CorrectionReminders(
            ApplicationRepository applications,
            CorrectionPeriod period,
            Applicants applicants,
            Inbox inbox,
            OneByOne oneByOne,
            Clock clock) {
        this.applications = applications;
        this.period = period;
        this.applicants = applicants;
        this.inbox = inbox;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Looks at every case that waits for its applicant; one that somebody saves meanwhile is looked at tomorrow. */
    @Scheduled(cron = "0 0 9 * * *", zone = "${yntymaq.zone}")
    void remind() {
        LocalDate today = LocalDate.now(clock);
        for (UUID id : applications.findToRemind(today)) {
            remind(id, today);
        }
    }

    void remind(UUID id, LocalDate today) {
        oneByOne.run(
                id,
                "had nobody reminded",
                () -> applications
                        .findById(id)
                        .filter(found -> found.getState() == ApplicationState.CORRECTION_ASKED)
                        .ifPresent(found -> remind(found, today)));
    }

    private void remind(Application application, LocalDate today) {
        CorrectionTime time = application.getCorrectionTime();
        LocalDate dueOn = Objects.requireNonNull(time.dueOn());
        if (time.closableFrom() != null) {
            return; // another node of the portal has warned since the cases were looked for
        }
        if (dueOn.isBefore(today)) {
            LocalDate closableFrom = period.closableFrom(today);
            application.standing().warned(today, closableFrom);
            tell(application, "warning", closableFrom);
        } else if (time.remindedOn() == null && period.isNear(today, dueOn)) {
            application.standing().reminded(today);
            tell(application, "reminder", dueOn);
        }
    }

    private void tell(Application application, String what, LocalDate day) {
        inbox.deliver(
                applicants.facts(application.getApplicantId()).filledInBy(),
                "application.message." + what,
                "/cabinet/applications/" + application.getId(),
                RecordedValue.words(application.getNumber()),
                new RecordedValue.Day(day));
    }
}
