package kz.yntymaq.application;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperatives;
import kz.yntymaq.notification.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the chair of each step of an application, and the members of its end. */
@Component
class ApplicationMessages {

    private final Inbox inbox;
    private final Cooperatives cooperatives;
    private final ApplicationRepository applications;

    ApplicationMessages(Inbox inbox, Cooperatives cooperatives, ApplicationRepository applications) {
        this.inbox = inbox;
        this.cooperatives = cooperatives;
        this.applications = applications;
    }

    @ApplicationModuleListener
    void on(ApplicationSubmitted event) {
        tellChair(event.cooperativeId(), event.applicationId(), "submitted", event.number());
    }

    @ApplicationModuleListener
    void on(CorrectionAsked event) {
        tellChair(event.cooperativeId(), event.applicationId(), "correction-asked", event.number());
    }

    @ApplicationModuleListener
    void on(ApplicationResubmitted event) {
        tellChair(event.cooperativeId(), event.applicationId(), "sent-back", event.number());
    }

    @ApplicationModuleListener
    void on(ApplicationConcluded event) {
        tellChair(event.cooperativeId(), event.applicationId(), "concluded", event.number());
    }

    @ApplicationModuleListener
    void on(ApplicationApproved event) {
        tellEveryone(event.cooperativeId(), event.applicationId(), "approved", event.number());
    }

    @ApplicationModuleListener
    void on(ApplicationRefused event) {
        tellEveryone(event.cooperativeId(), event.applicationId(), refused(event.applicationId()), event.number());
    }

    @ApplicationModuleListener
    void on(ApplicationWithdrawn event) {
        if (event.number() != null) {
            tellChair(event.cooperativeId(), event.applicationId(), "withdrawn", event.number());
        }
    }

    private String refused(UUID applicationId) {
        boolean documents = applications
                .findById(applicationId)
                .filter(Application::isRefusedByDocuments)
                .isPresent();
        return documents ? "refused-documents" : "refused";
    }

    private void tellChair(UUID cooperativeId, UUID applicationId, String what, String number) {
        tell(cooperatives.facts(cooperativeId).chairId(), applicationId, what, number);
    }

    private void tellEveryone(UUID cooperativeId, UUID applicationId, String what, String number) {
        Set<UUID> people = new LinkedHashSet<>(cooperatives.members(cooperativeId));
        people.add(cooperatives.facts(cooperativeId).chairId());
        people.forEach(person -> tell(person, applicationId, what, number));
    }

    private void tell(UUID person, UUID applicationId, String what, String number) {
        inbox.deliver(person, "application.message." + what, "/cabinet/applications/" + applicationId, number);
    }
}
