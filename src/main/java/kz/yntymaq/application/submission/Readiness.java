package kz.yntymaq.application.submission;

import java.time.Clock;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.HelpingHands;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.application.form.TaskLists;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A helper tells the chair that an application is ready to be looked through and sent. */
@Service
@Transactional
public class Readiness {

    private final Applications applications;
    private final TaskLists tasks;
    private final HelpingHands hands;
    private final Sheets sheets;
    private final AuditLog audit;
    private final Clock clock;

    Readiness(
            Applications applications,
            TaskLists tasks,
            HelpingHands hands,
            Sheets sheets,
            AuditLog audit,
            Clock clock) {
        this.applications = applications;
        this.tasks = tasks;
        this.hands = hands;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tells it, once until something is changed.
     *
     * @throws NotFoundException for who helps nobody
     * @throws RuleViolationException while something is missing or a rule stops it
     */
    public void tell(Actor actor, UUID id) {
        OnBehalf help = actor.help();
        if (help == null) {
            throw new NotFoundException();
        }
        hands.require(actor);
        Application application = applications.findOfChair(actor, id);
        SectionPages.requireEditable(application);
        if (!tasks.isReady(application)) {
            throw new RuleViolationException("mandate.ready.missing");
        }
        hands.ready(
                help,
                id,
                sheets.of(application.getProgramme(), application.getBasis()),
                CheckController.path(id),
                clock.instant());
        audit.note(actor.accountId(), "application.called-ready", id, null);
    }
}
