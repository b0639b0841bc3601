package kz.yntymaq.review.reopening;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.StagesAnew;
import kz.yntymaq.review.reopening.Reopening.Outcome;
import kz.yntymaq.territory.Level;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes decisions back so that they are decided anew: one official of the office that decided proposes it, another confirms it, neither
 * of them tied to the applicant. Until then nothing changes. The portal's own order.
 */
@Service
@Transactional
public class Reopenings {

    private final ReopeningRepository reopenings;
    private final ReopeningRule rule;
    private final ReopenedMoney money;
    private final ReviewAccess access;
    private final Applications applications;
    private final Applicants applicants;
    private final StagesAnew stages;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final Inbox inbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    Reopenings(
            ReopeningRepository reopenings,
            ReopeningRule rule,
            ReopenedMoney money,
            ReviewAccess access,
            Applications applications,
            Applicants applicants,
            StagesAnew stages,
            VersionCheck versions,
            OnceOnly once,
            Inbox inbox,
            AuditLog audit,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.reopenings = reopenings;
        this.rule = rule;
        this.money = money;
        this.access = access;
        this.applications = applications;
        this.applicants = applicants;
        this.stages = stages;
        this.versions = versions;
        this.once = once;
        this.inbox = inbox;
        this.audit = audit;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** The proposals of an application that the caller has opened, the newest first. */
    @Transactional(readOnly = true)
    List<Reopening> of(Application application) {
        return reopenings.findByApplicationIdOrderByProposedAtDesc(application.getId());
    }

    /** The proposal of an application that the caller has opened and that waits for a second official. */
    @Transactional(readOnly = true)
    Optional<Reopening> waiting(Application application) {
        return reopenings.findByApplicationIdAndState(application.getId(), Reopening.State.PROPOSED);
    }

    /** The same for an official of the office that decided. @throws NotFoundException as {@link #find} */
    @Transactional(readOnly = true)
    Optional<Reopening> findWaiting(Actor actor, UUID id) {
        return waiting(find(actor, id));
    }

    /** Whether the actor is an official of the office that took the decision that stands. */
    @Transactional(readOnly = true)
    boolean isOfOffice(Actor actor, Application application) {
        return access.decision(application)
                .filter(decision -> actor.isOfficialOf(decision.level()))
                .isPresent();
    }

    /**
     * An application whose decision the actor's office may take back.
     *
     * @throws NotFoundException for who is no official there, and for officials of another office than the one that decided
     */
    @Transactional(readOnly = true)
    Application find(Actor actor, UUID id) {
        if (!actor.isOfficialOf(Level.DISTRICT) && !actor.isOfficialOf(Level.OBLAST)) {
            throw new NotFoundException();
        }
        Application found = access.findVisibleTo(actor, id);
        if (access.decision(found).isPresent() && !isOfOffice(actor, found)) {
            throw new NotFoundException();
        }
        return found;
    }

    /** What keeps an official of the office from proposing it, as a message key; empty where nothing does. */
    @Transactional(readOnly = true)
    Optional<String> barToPropose(Actor actor, Application application) {
        return rule.hindrance(application).or(() -> tie(actor, application));
    }

    /** What keeps the decision itself from being taken back now, as a message key; empty where nothing does. */
    @Transactional(readOnly = true)
    Optional<String> hindrance(Application application) {
        return rule.hindrance(application);
    }

    /** What keeps an official of the office from answering a proposal, as a message key; empty where nothing does. Who proposed it can take it back. */
    @Transactional(readOnly = true)
    Optional<String> barToAnswer(Actor actor, Application application, Reopening waiting) {
        return waiting.isOf(actor.accountId()) ? Optional.empty() : tie(actor, application);
    }

    private Optional<String> tie(Actor actor, Application application) {
        return access.tie(actor.accountId(), application).map(ReviewAccess.Bar::key);
    }

    /**
     * The application of a form that is sent.
     *
     * @param shown version that the page showed
     * @throws NotFoundException as {@link #find}
     * @throws kz.yntymaq.kernel.StaleEditException when it has changed since
     */
    @Transactional(readOnly = true)
    Application findShown(Actor actor, UUID id, int shown) {
        Application found = find(actor, id);
        Transition last = found.lastTransition();
        versions.require(shown, found.getVersion(), last.by(), last.at());
        return found;
    }

    /**
     * Proposes to take the decision that stands back. Nothing changes by it.
     *
     * @param found what was found
     * @param words why, which the applicant reads too
     * @throws RuleViolationException where it cannot be taken back, for whom a tie keeps from the case, and while another waits
     */
    public void propose(Actor actor, UUID id, UUID onceKey, int version, Found found, String words) {
        once.run(Press.of(onceKey, actor.accountId(), "application.reopening-proposed", id, found, words), () -> {
            Application application = findShown(actor, id, version);
            applications.hold(application);
            refuse(barToPropose(actor, application));
            if (waiting(application).isPresent()) {
                throw new RuleViolationException("reopening.error.waits");
            }
            int step = application.getTransitions().lastIndexOf(application.lastMove());
            Level level = access.decision(application).orElseThrow().level();
            reopenings.saveAndFlush(
                    Reopening.proposed(id, step, level, found, words, actor.accountId(), clock.instant()));
            audit.note(actor.accountId(), "application.reopening-proposed", number(application), found.name());
            return number(application);
        });
    }

    /**
     * Answers a proposal: it is confirmed or turned down by another official of the office, or taken back by who proposed it. Confirmed,
     * the application goes back to the stage at which it was decided, with days counted from today, and what an approval held is free.
     *
     * @param proposal that the page showed
     * @param words why
     * @throws kz.yntymaq.kernel.FieldViolationException by {@code outcome}, see {@link Reopening#answer}
     * @throws RuleViolationException once it is answered, for whom a tie keeps from the case, and where it cannot be taken back any more
     */
    void answer(Actor actor, UUID id, UUID onceKey, int version, UUID proposal, Outcome outcome, String words) {
        once.run(Press.of(onceKey, actor.accountId(), "application.reopening", id, proposal, outcome, words), () -> {
            Application application = findShown(actor, id, version);
            applicants.hold(application.getApplicantId()); // begins nothing else meanwhile
            applications.hold(application);
            Reopening waiting = waiting(application)
                    .filter(each -> each.getId().equals(proposal))
                    .orElseThrow(() -> new RuleViolationException("reopening.error.answered"));
            refuse(barToAnswer(actor, application, waiting));
            Instant now = clock.instant();
            waiting.answer(outcome, words, actor.accountId(), now);
            switch (outcome) {
                case CONFIRM -> decideAnew(actor, application, waiting, now);
                case TURN_DOWN -> turnedDown(actor, application, waiting);
                case TAKE_BACK ->
                    audit.note(actor.accountId(), "application.reopening-taken-back", number(application), null);
            }
            return number(application);
        });
    }

    private void decideAnew(Actor actor, Application application, Reopening confirmed, Instant now) {
        rule.require(application);
        boolean approved = application.getState() == ApplicationState.APPROVED;
        stages.begin(application, ApplicationEvent.REOPENED, confirmed.reason(), actor.accountId(), now);
        entities.flush(); // of two who act at once the later one stops here, before any money moves
        audit.note(
                actor.accountId(),
                "application.reopened",
                number(application),
                approved ? "released: " + money.release(actor.accountId(), application) : "a refusal");
        events.publishEvent(ApplicationMoved.last(application));
    }

    private void turnedDown(Actor actor, Application application, Reopening proposal) {
        audit.note(actor.accountId(), "application.reopening-turned-down", number(application), null);
        inbox.deliver(
                proposal.getProposedBy(),
                "reopening.message.turned-down",
                CaseAddress.of(application.getId()),
                RecordedValue.words(number(application)));
    }

    private static void refuse(Optional<String> bar) {
        bar.ifPresent(key -> {
            throw new RuleViolationException(key);
        });
    }

    private static String number(Application application) {
        return Objects.requireNonNull(application.getNumber());
    }
}
