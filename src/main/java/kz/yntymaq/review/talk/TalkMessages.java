package kz.yntymaq.review.talk;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the other side that something was written, without a word of it. */
@Component
class TalkMessages {

    private final CaseHearers hearers;
    private final Applicants applicants;
    private final Inbox inbox;

    TalkMessages(CaseHearers hearers, Applicants applicants, Inbox inbox) {
        this.hearers = hearers;
        this.applicants = applicants;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(TalkSaid event) {
        switch (event.kind()) {
            case NOTE -> {} // colleagues find it in the case
            case TO_APPLICANT ->
                tell(
                        Set.of(applicants.facts(event.applicantId()).filledInBy()),
                        "talk.message.office",
                        "/cabinet",
                        event);
            case FROM_APPLICANT ->
                tell(
                        hearers.officials(event.applicationId(), event.applicantId()),
                        "talk.message.applicant",
                        "/office",
                        event);
        }
    }

    private void tell(Collection<UUID> people, String key, String area, TalkSaid event) {
        people.forEach(each -> inbox.deliver(
                each,
                key,
                area + "/applications/" + event.applicationId() + "/talk",
                RecordedValue.words(event.number())));
    }
}
