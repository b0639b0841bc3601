package kz.yntymaq.review.talk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.worker.CaseWorkers;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.assignment.Absences;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who works on a case, and who stands in today, that the applicant did what they waited for. */
@Component
class WorkerMessages {

    private static final Set<ApplicationEvent> TOLD = Set.of(ApplicationEvent.RESUBMITTED, ApplicationEvent.OBJECTED);

    private final CaseWorkers workers;
    private final Absences absences;
    private final Inbox inbox;

    WorkerMessages(CaseWorkers workers, Absences absences, Inbox inbox) {
        this.workers = workers;
        this.absences = absences;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(ApplicationMoved event) {
        if (!TOLD.contains(event.event())) {
            return;
        }
        workers.of(event.applicationId()).ifPresent(worker -> {
            var people = new LinkedHashSet<UUID>(Set.of(worker));
            people.addAll(absences.deputiesOf(Set.of(worker)));
            people.forEach(each -> inbox.deliver(
                    each,
                    "review.work.message." + event.event(),
                    "/office/applications/" + event.applicationId(),
                    RecordedValue.words(event.number())));
        });
    }
}
