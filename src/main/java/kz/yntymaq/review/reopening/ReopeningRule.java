package kz.yntymaq.review.reopening;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.authorisation.AuthorisedApplications;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.Hindrances;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.complaint.Complaints;
import kz.yntymaq.waiting.WaitingLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which decisions can be taken back: a refusal or an approval that stands and of which nothing came yet, whatever the programme. No act
 * names this; it is the portal's own order.
 */
@Component
@Transactional(readOnly = true)
class ReopeningRule {

    static final LegalReference SOURCE = LegalReference.ROUTE;

    private final ReviewAccess access;
    private final Complaints complaints;
    private final WaitingLists lists;
    private final AuthorisedApplications authorised;
    private final Applicants applicants;
    private final Hindrances hindrances;

    ReopeningRule(
            ReviewAccess access,
            Complaints complaints,
            WaitingLists lists,
            AuthorisedApplications authorised,
            Applicants applicants,
            Hindrances hindrances) {
        this.access = access;
        this.complaints = complaints;
        this.lists = lists;
        this.authorised = authorised;
        this.applicants = applicants;
        this.hindrances = hindrances;
    }

    /** Why the decision on an application cannot be taken back, as a message key; empty where it can. */
    Optional<String> hindrance(Application application) {
        if (access.decision(application).isEmpty()) {
            return Optional.of("reopening.error.state");
        }
        return application.getState() == ApplicationState.APPROVED
                ? ofApproval(application).or(() -> replaced(application)).or(() -> ended(application))
                : complaint(application).or(() -> replaced(application)).or(() -> ended(application));
    }

    /** @throws RuleViolationException where it cannot be taken back */
    void require(Application application) {
        hindrance(application).ifPresent(key -> {
            throw new RuleViolationException(key);
        });
    }

    private Optional<String> ofApproval(Application application) {
        if (application.isContracted()) {
            return Optional.of("reopening.error.contract");
        }
        if (isDutyRecorded(application)) {
            return Optional.of("reopening.error.duty");
        }
        return hindrances
                .first(application, ReviewAction.RELEASE) // what is not given up is not taken back either
                .or(() -> lists.settled(application.getId()).map(WaitingLists.Settled::key));
    }

    /** Since the approval that stands: how its duties were met is written down of what was given. */
    private static boolean isDutyRecorded(Application application) {
        List<ApplicationEvent> events =
                application.getTransitions().stream().map(ApplicationEvent::of).toList();
        return events.lastIndexOf(ApplicationEvent.DUTY_RECORDED) > events.lastIndexOf(ApplicationEvent.APPROVED);
    }

    /** The akimat above considers the complaint and can cancel the refusal itself. */
    private Optional<String> complaint(Application application) {
        return complaints.isWaiting(application) ? Optional.of("reopening.error.complaint") : Optional.empty();
    }

    /** An applicant has one application under way in a programme, and a decision of the members serves one. */
    private Optional<String> replaced(Application application) {
        return authorised.isReplaced(application) ? Optional.of("reopening.error.other") : Optional.empty();
    }

    /** What is over for the applicant cannot go on. */
    private Optional<String> ended(Application application) {
        Applicant applicant = applicants.facts(application.getApplicantId());
        return applicant.isRegistered() && !applicant.canApply() ? Optional.of(applicant.refusal()) : Optional.empty();
    }
}
