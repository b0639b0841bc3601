package kz.yntymaq.review.complaint;

import java.util.Set;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.CaseAddress;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who refused that the refusal was complained of, and what the akimat above decided. */
@Component
class ComplaintMessages {

    private static final Set<ApplicationEvent> TOLD =
            Set.of(ApplicationEvent.COMPLAINED, ApplicationEvent.COMPLAINT_KEPT, ApplicationEvent.COMPLAINT_GRANTED);

    private final ComplaintRepository complaints;
    private final Inbox inbox;

    ComplaintMessages(ComplaintRepository complaints, Inbox inbox) {
        this.complaints = complaints;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(ApplicationMoved event) {
        if (event.number() == null || !TOLD.contains(event.event())) {
            return;
        }
        complaints.findByApplicationIdOrderByStepDesc(event.applicationId()).stream()
                .findFirst()
                .ifPresent(complaint -> inbox.deliver(
                        complaint.getRefusedBy(),
                        "complaint.message." + event.event(),
                        CaseAddress.of(event.applicationId()),
                        RecordedValue.words(event.number())));
    }
}
