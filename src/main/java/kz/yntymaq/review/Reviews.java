package kz.yntymaq.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.CorrectionPeriod;
import kz.yntymaq.application.Corrections;
import kz.yntymaq.application.Deadlines;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.application.route.RouteDays;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district akimat's work: the document check, corrections, the conclusion. Each press acts once. */
@Service
@Transactional
public class Reviews {

    private final ReviewAccess access;
    private final Applications applications;
    private final List<StageGate> gates;
    private final OpenedCases opened;
    private final FieldReader fields;
    private final ApplicationEditions editions;
    private final RouteDays days;
    private final CorrectionPeriod period;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewAccess access,
            Applications applications,
            List<StageGate> gates,
            OpenedCases opened,
            FieldReader fields,
            ApplicationEditions editions,
            RouteDays days,
            CorrectionPeriod period,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.gates = gates;
        this.opened = opened;
        this.fields = fields;
        this.editions = editions;
        this.days = days;
        this.period = period;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An application that the actor's office can look at; each look is noted once, and its mark in the queue goes.
     *
     * @throws NotFoundException unless it was sent from the actor's territory
     */
    public Application read(Actor actor, UUID id) {
        Application application = access.findVisibleTo(actor, id);
        if (opened.open(actor, id, application.lastTransition().at())) {
            audit.note(actor.accountId(), "application.read", number(application), null);
        }
        return application;
    }

    /**
     * An application on which the actor is about to act.
     *
     * @param shown version that the page showed
     * @throws NotFoundException when the actor's office never does this, or not in this territory
     * @throws kz.yntymaq.kernel.RuleViolationException when it is not on turn or the actor has a part in it
     */
    @Transactional(readOnly = true)
    public Application findFor(Actor actor, UUID id, ReviewAction action, int shown) {
        return access.findFor(actor, id, action, shown);
    }

    /**
     * An application for the page of an action.
     *
     * @throws NotFoundException when the actor's office never does this, or not in this territory
     * @throws MovedOnException to the application's own page, when the action is not to be had now
     */
    @Transactional(readOnly = true)
    public Application findForPage(Actor actor, UUID id, ReviewAction action) {
        try {
            return access.findFor(actor, id, action);
        } catch (RuleViolationException notNow) {
            throw new MovedOnException(CaseAddress.of(id), notNow.key());
        }
    }

    /** Gives the application back for named corrections; the clock stops. @param asked at least one */
    public void askForCorrections(Actor actor, UUID id, UUID onceKey, int version, List<AskedCorrection> asked) {
        act(actor, id, onceKey, version, ReviewAction.ASK_CORRECTIONS, asked, application -> {
            Instant now = clock.instant();
            application.askForCorrections(
                    asked, fields.read(application), actor.accountId(), now, today(now), period.answerBy(today(now)));
            audit.note(
                    actor.accountId(),
                    "application.corrections-asked",
                    number(application),
                    asked.stream().map(AskedCorrection::field).collect(Collectors.joining(" ")));
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    /** Says of corrections that came back whether they are accepted. @param found at least one */
    public void judgeCorrections(Actor actor, UUID id, UUID onceKey, int version, List<Corrections.Judged> found) {
        act(actor, id, onceKey, version, ReviewAction.JUDGE_CORRECTIONS, found, application -> {
            application.judgeCorrections(found, actor.accountId(), clock.instant());
            long accepted = found.stream()
                    .filter(one -> one.verdict() == Correction.Verdict.ACCEPTED)
                    .count();
            audit.note(
                    actor.accountId(),
                    ReviewAction.JUDGE_CORRECTIONS.logged(),
                    number(application),
                    accepted + " of " + found.size() + " accepted");
        });
    }

    /** Takes a request for corrections back; the clock goes on where it stopped. */
    public void recall(Actor actor, UUID id, UUID onceKey, int version) {
        act(actor, id, onceKey, version, ReviewAction.RECALL, List.of(), application -> {
            Instant now = clock.instant();
            application.recallCorrections(
                    fields.read(application),
                    period.moved(application.getDeadlines(), today(now)),
                    actor.accountId(),
                    now);
            audit.note(actor.accountId(), "application.corrections-recalled", number(application), null);
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    /** Closes a case in which the applicant corrected nothing and stayed silent after a warning. */
    public void lapse(Actor actor, UUID id, UUID onceKey, int version) {
        act(actor, id, onceKey, version, ReviewAction.LAPSE, List.of(), application -> {
            Instant now = clock.instant();
            application.lapse(actor.accountId(), now, today(now));
            audit.note(actor.accountId(), "application.lapsed", number(application), null);
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    /**
     * What was to be checked is in order: the next stage begins.
     *
     * @throws RuleViolationException while a rule that only people can tell has no answer, or is found not to be met
     */
    public void completeDocumentCheck(Actor actor, UUID id, UUID onceKey, int version) {
        act(actor, id, onceKey, version, ReviewAction.COMPLETE_CHECK, List.of(), application -> {
            Instant now = clock.instant();
            application.completeCheck(editions.route(application), daysAfter(application, now), actor.accountId(), now);
            audit.note(actor.accountId(), "application.documents-checked", number(application), null);
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    /**
     * The object was looked at: the next stage begins, whatever was found. Looked at once more, it stays where it stands.
     *
     * @param action the first or another inspection
     * @param found what makes the press another one
     * @param record keeps what was found, in the transaction that ends the stage
     */
    public void inspect(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            ReviewAction action,
            Record found,
            Consumer<Application> record) {
        act(actor, id, onceKey, version, action, List.of(found), application -> {
            Instant now = clock.instant();
            applications.hold(application);
            record.accept(application);
            if (action == ReviewAction.INSPECT) {
                application.inspected(editions.route(application), daysAfter(application, now), actor.accountId(), now);
            } else {
                application.note(ApplicationEvent.INSPECTED_AGAIN, null, actor.accountId(), now);
            }
            audit.note(actor.accountId(), "application.inspected", number(application), null);
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    /**
     * Notes something that leaves the application where it stands: of the hearing before a refusal, of its share, its contract.
     *
     * @param action what is done
     * @param event that the history names
     * @param words that stand there
     * @param record keeps it, in the same transaction
     */
    public void note(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            ReviewAction action,
            ApplicationEvent event,
            String words,
            Consumer<Application> record) {
        act(actor, id, onceKey, version, action, List.of(event, words), application -> {
            applications.hold(application);
            record.accept(application);
            application.note(event, words, actor.accountId(), clock.instant());
            audit.note(actor.accountId(), action.logged(), number(application), event.name());
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    /**
     * The akimat's conclusion, which goes to the oblast with the application.
     *
     * @param supports whether the akimat supports the project
     */
    public void conclude(Actor actor, UUID id, UUID onceKey, int version, boolean supports, String conclusion) {
        act(actor, id, onceKey, version, ReviewAction.CONCLUDE, List.of(supports, conclusion), application -> {
            Instant now = clock.instant();
            application.conclude(
                    editions.route(application),
                    daysAfter(application, now),
                    supports,
                    conclusion,
                    actor.accountId(),
                    now);
            audit.note(
                    actor.accountId(),
                    "application.concluded",
                    number(application),
                    supports ? "supports" : "does not support");
            events.publishEvent(ApplicationMoved.last(application));
        });
    }

    private void act(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            ReviewAction action,
            List<?> answers,
            Consumer<Application> work) {
        once.run(Press.of(onceKey, actor.accountId(), "application." + action, id, answers), () -> {
            Application application = access.findFor(actor, id, action, version);
            gates.forEach(gate -> gate.pass(application, action));
            work.accept(application);
            return number(application);
        });
    }

    private Deadlines daysAfter(Application application, Instant now) {
        return days.afterStage(application, editions.of(application), today(now));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }

    private static String number(Application application) {
        return Objects.requireNonNull(application.getNumber());
    }
}
