package kz.yntymaq.application;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who fills in of each step of an application, and all the applicant's people of the decision. */
@Component
class ApplicationMessages {

    private final Inbox inbox;
    private final Applicants applicants;

    ApplicationMessages(Inbox inbox, Applicants applicants) {
        this.inbox = inbox;
        this.applicants = applicants;
    }

    @ApplicationModuleListener
    void on(ApplicationMoved event) {
        if (event.number() == null) {
            return;
        }
        Set<UUID> people = new LinkedHashSet<>();
        people.add(applicants.facts(event.applicantId()).filledInBy());
        if (event.event().isDecision()) {
            people.addAll(applicants.people(event.applicantId()));
        }
        people.forEach(person -> inbox.deliver(
                person,
                "application.message." + event.event(),
                "/cabinet/applications/" + event.applicationId(),
                RecordedValue.words(event.number())));
    }
}
