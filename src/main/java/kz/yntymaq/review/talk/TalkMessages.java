package kz.yntymaq.review.talk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.assignment.Absences;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the other side that something was written, without a word of it. */
@Component
class TalkMessages {

    private final TalkRows rows;
    private final Applicants applicants;
    private final Absences absences;
    private final Inbox inbox;

    TalkMessages(TalkRows rows, Applicants applicants, Absences absences, Inbox inbox) {
        this.rows = rows;
        this.applicants = applicants;
        this.absences = absences;
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
            case FROM_APPLICANT -> tell(officials(event), "talk.message.applicant", "/office", event);
        }
    }

    /** Who works on the case and who stands in today; nobody who has a part in the applicant. */
    private Set<UUID> officials(TalkSaid event) {
        var people = new LinkedHashSet<>(rows.officials(event.applicationId()));
        people.addAll(absences.deputiesOf(Set.copyOf(people)));
        people.removeIf(each -> applicants.hadPart(event.applicantId(), each));
        return people;
    }

    private void tell(Collection<UUID> people, String key, String area, TalkSaid event) {
        people.forEach(each -> inbox.deliver(
                each,
                key,
                area + "/applications/" + event.applicationId() + "/talk",
                RecordedValue.words(event.number())));
    }
}
