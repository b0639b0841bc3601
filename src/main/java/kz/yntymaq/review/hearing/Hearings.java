package kz.yntymaq.review.hearing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.GroundEntry;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells preliminary decisions, takes objections, writes down what was said. */
@Service
@Transactional
public class Hearings {

    private final HearingRepository hearings;
    private final Reviews reviews;
    private final Applications applications;
    private final ApplicationEditions editions;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hearings(
            HearingRepository hearings,
            Reviews reviews,
            Applications applications,
            ApplicationEditions editions,
            WorkingCalendar calendar,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hearings = hearings;
        this.reviews = reviews;
        this.applications = applications;
        this.editions = editions;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The hearing of an application that the caller has opened; empty before one is begun. */
    @Transactional(readOnly = true)
    Optional<Hearing> of(Application application) {
        return hearings.findById(application.getId());
    }

    /**
     * When the preliminary decision was told to which the applicant objected and on which, who asked for it, was heard by word
     * of mouth; empty before that.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> heardOn(UUID application) {
        return hearings.findById(application).filter(Hearing::wasHeld).map(Hearing::getToldAt);
    }

    /**
     * A preliminary decision to refuse, as it was told.
     *
     * @param ground by which it would be refused; null where the edition has it no more
     * @param law the article that asks for the hearing
     * @param objectUntil last day on which the applicant may object
     * @param from first day on which it may be refused
     */
    public record Told(
            LegalReference law, @Nullable GroundEntry ground, String reason, LocalDate objectUntil, LocalDate from) {}

    /** The preliminary decision on an application; empty before one was told. */
    @Transactional(readOnly = true)
    public Optional<Told> told(Application application) {
        return of(application)
                .map(hearing -> new Told(
                        Hearing.LAW,
                        editions.of(application).content().grounds().stream()
                                .filter(ground -> ground.code().equals(hearing.getGround()))
                                .findFirst()
                                .orElse(null),
                        hearing.getReason(),
                        hearing.getDays().objectUntil(),
                        hearing.getDays().from()));
    }

    /** The hearing of an application that an official acts on; empty before one is begun. */
    @Transactional(readOnly = true)
    Optional<Hearing> find(Actor official, UUID application) {
        return of(applications.findVisibleTo(official, application));
    }

    /** The grounds by which an application may be refused where it stands. */
    @Transactional(readOnly = true)
    List<GroundEntry> grounds(Application application) {
        var stage = application.getStage();
        return stage == null
                ? List.of()
                : editions.of(application).content().grounds().stream()
                        .filter(ground -> ground.stages().contains(stage.kind()))
                        .toList();
    }

    /**
     * Tells a preliminary decision to refuse.
     *
     * @param ground code of one of the edition's
     * @throws RuleViolationException when one was told already
     */
    public void tell(Actor actor, UUID id, UUID onceKey, int version, String ground, String reason) {
        reviews.note(
                actor,
                id,
                onceKey,
                version,
                ReviewAction.HEAR,
                ApplicationEvent.HEARING_OPENED,
                reason,
                application -> {
                    if (grounds(application).stream()
                            .noneMatch(each -> each.code().equals(ground))) {
                        throw new FieldViolationException("ground", "error.choice");
                    }
                    if (of(application).isPresent()) {
                        throw new RuleViolationException("review.hearing.error.told");
                    }
                    hearings.save(Hearing.told(
                            id, ground, reason, actor.accountId(), clock.instant(), today(), calendar.hold()));
                });
    }

    /** Writes down what was said at an oral hearing. */
    public void writeMinutes(Actor actor, UUID id, UUID onceKey, int version, String words) {
        reviews.note(
                actor,
                id,
                onceKey,
                version,
                ReviewAction.WRITE_MINUTES,
                ApplicationEvent.HEARING_HELD,
                words,
                application -> of(application)
                        .orElseThrow(() -> new RuleViolationException("review.hearing.error.no-minutes"))
                        .write(words, actor.accountId(), clock.instant()));
    }

    /**
     * The application and its hearing, for who fills in for the applicant.
     *
     * @throws NotFoundException for anybody else, and where there is no hearing
     */
    @Transactional(readOnly = true)
    Hearing ofChair(Actor actor, UUID id) {
        return findOfChair(actor, id).orElseThrow(NotFoundException::new);
    }

    /** The hearing of an application that the actor fills in; empty before one is begun. */
    @Transactional(readOnly = true)
    Optional<Hearing> findOfChair(Actor actor, UUID id) {
        return of(applications.findOfChair(actor, id));
    }

    /**
     * The applicant objects.
     *
     * @param oral whether to be heard by word of mouth too
     * @throws NotFoundException for who does not fill in for the applicant, and where there is no hearing
     * @throws RuleViolationException after the last day, after an objection, and when the application was decided
     */
    public void object(Actor actor, UUID id, String words, boolean oral) {
        Application application = applications.findOfChair(actor, id);
        Hearing hearing = ofChair(actor, id);
        applications.hold(application);
        Instant now = clock.instant();
        hearing.object(words, oral, now, today());
        application.note(ApplicationEvent.OBJECTED, words, actor.accountId(), now);
        audit.note(
                actor.accountId(),
                "application.hearing",
                Objects.requireNonNull(application.getNumber()),
                ApplicationEvent.OBJECTED.name());
        events.publishEvent(ApplicationMoved.last(application));
    }

    /** Whether the applicant may object now. */
    @Transactional(readOnly = true)
    boolean mayObject(Application application, Hearing hearing) {
        return application.getState().isWaiting() && hearing.mayBeObjectedTo(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
