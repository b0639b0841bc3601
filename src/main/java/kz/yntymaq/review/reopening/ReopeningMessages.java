package kz.yntymaq.review.reopening;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.acting.StandingMandates;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.CaseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells of a decision that is to be taken anew: whoever helps the applicant, who proposed it, who worked on the case last, and the
 * officials who acted at any stage, as far as they hold an office of that place still and no tie keeps them from the case. The applicant's own
 * people are told as of any decision.
 */
@Component
class ReopeningMessages {

    /** What the applicant does, or the portal; all else is done by officials. */
    private static final Set<ApplicationEvent> OF_OTHERS = EnumSet.of(
            ApplicationEvent.STARTED,
            ApplicationEvent.SUBMITTED,
            ApplicationEvent.RESUBMITTED,
            ApplicationEvent.WITHDRAWN,
            ApplicationEvent.RESTORED,
            ApplicationEvent.HANDED_IN,
            ApplicationEvent.OBJECTED,
            ApplicationEvent.COMPLAINED);

    private final JdbcClient jdbc;
    private final Applicants applicants;
    private final StandingMandates mandates;
    private final Ties ties;
    private final Inbox inbox;

    ReopeningMessages(JdbcClient jdbc, Applicants applicants, StandingMandates mandates, Ties ties, Inbox inbox) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.mandates = mandates;
        this.ties = ties;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(ApplicationMoved event) {
        if (event.event() != ApplicationEvent.REOPENED) {
            return;
        }
        RecordedValue number = RecordedValue.words(event.number());
        officials(event)
                .forEach(each ->
                        inbox.deliver(each, "reopening.message.office", CaseAddress.of(event.applicationId()), number));
        UUID filledInBy = applicants.facts(event.applicantId()).filledInBy();
        mandates.helpersOf(filledInBy, event.applicantId())
                .forEach(helper -> inbox.deliver(helper, "reopening.message.helper", "/cabinet/helping", number));
    }

    private Set<UUID> officials(ApplicationMoved event) {
        Set<UUID> people = new HashSet<>(jdbc.sql("""
                        select distinct p.account_id
                          from application_case_v c
                          join office_v o on o.territory_code in (c.oblast_code, c.district_code) and o.closed_at is null
                          join appointment_v p on p.office_id = o.id and p.ended_at is null
                         where c.id = :application
                           and p.account_id <> (select r.answered_by from reopening r
                                                 where r.application_id = :application and r.state = 'CONFIRMED'
                                                 order by r.answered_at desc limit 1)
                           and (p.account_id in (select e.by_account from application_event_v e
                                                  where e.application_id = :application and e.event <> all (cast(:others as text[])))
                             or p.account_id in (select r.proposed_by from reopening r
                                                  where r.application_id = :application and r.state = 'CONFIRMED')
                             or p.account_id = (select w.to_account from case_work w
                                                 where w.application_id = :application order by w.id desc limit 1))""")
                .param("application", event.applicationId())
                .param("others", OF_OTHERS.stream().map(Enum::name).toArray(String[]::new))
                .query(UUID.class)
                .set());
        people.removeIf(each ->
                ties.of(each, event.applicantId(), event.applicationId()).isPresent());
        return people;
    }
}
