package kz.yntymaq.review.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.authorisation.AuthorisedApplications;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.StagesAnew;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints against refusals and the decisions on them; who refused decides on none. */
@Service
@Transactional
public class Complaints {

    private final ComplaintRepository complaints;
    private final Applications applications;
    private final Applicants applicants;
    private final ReviewAccess access;
    private final ApplicationEditions editions;
    private final StagesAnew stages;
    private final WorkingCalendar calendar;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final AuthorisedApplications authorised;
    private final Clock clock;

    Complaints(
            ComplaintRepository complaints,
            Applications applications,
            Applicants applicants,
            ReviewAccess access,
            ApplicationEditions editions,
            StagesAnew stages,
            WorkingCalendar calendar,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            AuthorisedApplications authorised,
            Clock clock) {
        this.complaints = complaints;
        this.applications = applications;
        this.applicants = applicants;
        this.access = access;
        this.editions = editions;
        this.stages = stages;
        this.calendar = calendar;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.authorised = authorised;
        this.clock = clock;
    }

    /** The way against the refusal that stands; empty where none stands, and where the state's own system refused. */
    @Transactional(readOnly = true)
    Optional<ComplaintWay> way(Application application) {
        if (application.getState() != ApplicationState.REFUSED || application.getElsewhere() != null) {
            return Optional.empty();
        }
        Transition refusal = application.lastMove();
        int row = application.getTransitions().lastIndexOf(refusal);
        return stage(application, refusal)
                .map(stage -> ComplaintWay.of(
                        refusal, row, stage.level(), LocalDate.ofInstant(refusal.at(), clock.getZone())));
    }

    private Optional<StageEntry> stage(Application application, Transition refusal) {
        return Optional.ofNullable(refusal.stage())
                .flatMap(code -> editions.route(application).entry(code));
    }

    /** The newest complaint on an application that the caller has opened. */
    @Transactional(readOnly = true)
    Optional<Complaint> of(Application application) {
        return complaints.findByApplicationIdOrderByStepDesc(application.getId()).stream()
                .findFirst();
    }

    /** The complaint that waits for a decision, for an office that reads the case. @throws NotFoundException for anybody else */
    @Transactional(readOnly = true)
    Optional<Complaint> findWaiting(Actor official, UUID id) {
        return of(access.findVisibleTo(official, id)).filter(Complaint::isWaiting);
    }

    /** Whether a complaint on an application that the caller has opened waits for its decision. */
    @Transactional(readOnly = true)
    public boolean isWaiting(Application application) {
        return of(application).filter(Complaint::isWaiting).isPresent();
    }

    /** Whether there was ever a complaint on an application that the caller has opened. */
    @Transactional(readOnly = true)
    boolean isFiled(Application application) {
        return of(application).isPresent();
    }

    /** Whether the applicant may complain now: in time, and once against each refusal. */
    @Transactional(readOnly = true)
    boolean mayFile(Application application) {
        return way(application)
                .filter(way -> way.isOpen(today()) && of(application, way).isEmpty())
                .isPresent();
    }

    private Optional<Complaint> of(Application application, ComplaintWay way) {
        return of(application).filter(complaint -> complaint.getStep() == way.row());
    }

    /**
     * The applicant complains.
     *
     * @throws NotFoundException for who does not fill in for the applicant
     * @throws RuleViolationException where no refusal stands, none above decides, the time is over, and after a complaint
     */
    public void file(Actor actor, UUID id, String words, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "complaint.file", id, words), () -> {
            file(actor, id, words);
            return id.toString();
        });
    }

    private void file(Actor actor, UUID id, String words) {
        Application application = applications.findOfChair(actor, id);
        applications.hold(application);
        ComplaintWay way = way(application)
                .filter(each -> each.above() != null)
                .orElseThrow(() -> new RuleViolationException("complaint.error.none"));
        if (of(application, way).isPresent()) {
            throw new RuleViolationException("complaint.error.filed");
        }
        if (!way.isOpen(today())) {
            throw new RuleViolationException("complaint.error.late");
        }
        Instant now = clock.instant();
        complaints.save(Complaint.filed(
                id, way.row(), way.refusal().by(), words, actor.accountId(), now, today(), calendar.hold()));
        application.complained(words, actor.accountId(), now);
        audit.note(actor.accountId(), "application.complained", number(application), null);
        events.publishEvent(ApplicationMoved.last(application));
    }

    /** What keeps the actor from deciding on the complaint that waits, as a message key; empty where nothing does. */
    @Transactional(readOnly = true)
    Optional<String> bar(Actor actor, Application application) {
        Complaint waiting = of(application).filter(Complaint::isWaiting).orElse(null);
        ComplaintWay way = way(application).orElse(null);
        if (waiting == null || way == null || way.above() == null) {
            return Optional.of("complaint.error.decided");
        }
        if (!actor.is(Role.OFFICIAL) || !actor.isOfficialOf(way.above())) {
            return Optional.of("complaint.error.above");
        }
        if (actor.accountId().equals(waiting.getRefusedBy())) {
            return Optional.of("complaint.error.refused-by-you");
        }
        if (hasPart(actor, application)) { // also who refused; that is told in words of its own
            return Optional.of("complaint.error.part");
        }
        return access.tie(actor.accountId(), application).map(ReviewAccess.Bar::key);
    }

    /** Whether somebody acted on the application otherwise than by deciding on complaints. */
    private static boolean hasPart(Actor actor, Application application) {
        return application.getTransitions().stream()
                .filter(each -> each.by().equals(actor.accountId()))
                .map(ApplicationEvent::of)
                .anyMatch(
                        each -> each != ApplicationEvent.COMPLAINT_KEPT && each != ApplicationEvent.COMPLAINT_GRANTED);
    }

    /**
     * An application on whose complaint the actor is about to decide.
     *
     * @param shown version that the page showed
     * @throws NotFoundException unless it was sent from the actor's territory
     * @throws RuleViolationException for who may not decide on it, and once it is decided
     */
    @Transactional(readOnly = true)
    Application findToDecide(Actor actor, UUID id, int shown) {
        Application application = access.findVisibleTo(actor, id);
        Transition last = application.lastTransition();
        versions.require(shown, application.getVersion(), last.by(), last.at());
        bar(actor, application).ifPresent(key -> {
            throw new RuleViolationException(key);
        });
        return application;
    }

    /**
     * Decides on a complaint: the refusal stays, or the stage at which it was refused begins anew, with days counted from today.
     *
     * @param keep whether the refusal stays
     * @throws RuleViolationException for who may not, and where the applicant has another application under way meanwhile
     */
    void decide(Actor actor, UUID id, UUID onceKey, int version, boolean keep, String reason) {
        once.run(Press.of(onceKey, actor.accountId(), "application.complaint-decided", id, keep, reason), () -> {
            Application application = findToDecide(actor, id, version);
            applicants.hold(application.getApplicantId()); // begins nothing else meanwhile
            applications.hold(application);
            Instant now = clock.instant();
            of(application).orElseThrow().decide(keep, reason, actor.accountId(), now);
            if (keep) {
                application.refusalKept(reason, actor.accountId(), now);
            } else {
                if (authorised.isReplaced(application)) {
                    throw new RuleViolationException("complaint.error.other");
                }
                stages.begin(application, ApplicationEvent.COMPLAINT_GRANTED, reason, actor.accountId(), now);
            }
            audit.note(
                    actor.accountId(),
                    "application.complaint-decided",
                    number(application),
                    keep ? "the refusal stays" : "the refusal is cancelled");
            events.publishEvent(ApplicationMoved.last(application));
            return number(application);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String number(Application application) {
        return Objects.requireNonNull(application.getNumber());
    }
}
