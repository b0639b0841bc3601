package kz.yntymaq.review.reopening;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.complaint.Complaints;
import kz.yntymaq.waiting.WaitingLists;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    ReopeningRule(ReviewAccess access, Complaints complaints, WaitingLists lists, JdbcClient jdbc) {
        this.access = access;
        this.complaints = complaints;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Why the decision on an application cannot be taken back, as a message key; empty where it can. */
    Optional<String> hindrance(Application application) {
        if (access.decision(application).isEmpty()) {
            return Optional.of("reopening.error.state");
        }
        return application.getState() == ApplicationState.APPROVED
                ? ofApproval(application).or(() -> underWay(application))
                : complaint(application).or(() -> underWay(application));
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
        return lists.settled(application.getId()).map(WaitingLists.Settled::key);
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

    /** An applicant has one application under way in a programme. */
    private Optional<String> underWay(Application application) {
        boolean other = jdbc.sql("""
                        select exists (select from application_case_v
                                        where applicant_id = ? and programme = ? and id <> ?
                                          and state in ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED'))""")
                .params(application.getApplicantId(), application.getProgramme(), application.getId())
                .query(Boolean.class)
                .single();
        return other ? Optional.of("reopening.error.other") : Optional.empty();
    }
}
