package kz.yntymaq.review.talk;

import java.util.Set;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.CaseAddress;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who works on a case, and who stands in today, that the applicant did what they waited for. */
@Component
class WorkerMessages {

    private static final Set<ApplicationEvent> TOLD =
            Set.of(ApplicationEvent.RESUBMITTED, ApplicationEvent.OBJECTED, ApplicationEvent.COMPLAINT_GRANTED);

    private final CaseHearers hearers;
    private final Inbox inbox;

    WorkerMessages(CaseHearers hearers, Inbox inbox) {
        this.hearers = hearers;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(ApplicationMoved event) {
        if (TOLD.contains(event.event())) {
            hearers.workers(event.applicationId(), event.applicantId())
                    .forEach(each -> inbox.deliver(
                            each,
                            "review.work.message." + event.event(),
                            CaseAddress.of(event.applicationId()),
                            RecordedValue.words(event.number())));
        }
    }
}
