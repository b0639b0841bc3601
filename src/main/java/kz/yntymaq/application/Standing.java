package kz.yntymaq.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.kernel.Transition.Cause;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.programme.route.Stage;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Where an application stands on its route, until when, and how it came there. */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Embedded
    private @Nullable Stage stage;

    @Embedded
    private @Nullable Deadlines deadlines;

    @Embedded
    private @Nullable CorrectionTime correctionTime;

    @Column
    private @Nullable Instant givenUpAt;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "application_transition", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "row")
    private List<Transition> transitions = new ArrayList<>();

    /** The last day that a stage had when it ended, by the number of the change that ended it; none for a stage without a term. */
    @ElementCollection
    @CollectionTable(name = "application_stage_day", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "row")
    @Column(name = "due_on")
    private Map<Integer, LocalDate> stageDays = new HashMap<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Standing() {}

    static Standing draft(UUID by, Instant now) {
        var draft = new Standing();
        draft.state = ApplicationState.DRAFT;
        draft.transitions.add(Transition.of(by, now, null, draft.state, Cause.of(ApplicationEvent.STARTED)));
        return draft;
    }

    /** Comes to the first stage with its days. */
    void submit(Route route, Deadlines days, UUID by, Instant now, Cause cause) {
        this.deadlines = days;
        enter(route.first(), by, now, cause);
    }

    /** Goes to the applicant for a while; the clock stands still. */
    void handOver(LocalDate today, LocalDate answerBy, UUID by, Instant now, Cause cause) {
        this.deadlines = getDeadlines().stopped(today);
        this.correctionTime = CorrectionTime.until(answerBy);
        move(ApplicationState.CORRECTION_ASKED, by, now, cause);
    }

    /** Comes back to the stage that it was handed over from; the clock goes on. */
    void takeBack(Deadlines moved, UUID by, Instant now, Cause cause) {
        this.deadlines = moved;
        this.correctionTime = null;
        enter(Objects.requireNonNull(stage), by, now, cause);
    }

    /** The stage is done. @param days of the stages that follow */
    void goOn(Route route, Deadlines days, UUID by, Instant now, Cause cause) {
        keepDay();
        this.deadlines = days;
        Stage next = route.next(Objects.requireNonNull(stage))
                .orElseThrow(() -> new IllegalStateException("the route ends with a decision"));
        enter(next, by, now, cause);
    }

    private void enter(Stage next, UUID by, Instant now, Cause cause) {
        this.stage = next;
        this.deadlines = getDeadlines().running(next);
        move(ApplicationState.SUBMITTED, by, now, cause);
    }

    /** Comes to its end, in the state that belongs to the event. */
    void end(UUID by, Instant now, Cause cause) {
        ApplicationEvent event = ApplicationEvent.valueOf(cause.event().name());
        if (event.isEndOfStage()) {
            keepDay();
        }
        this.stage = null;
        this.deadlines = getDeadlines().ended();
        this.correctionTime = null;
        move(event.end(), by, now, cause);
    }

    /** Keeps until when the stage was due that the next change ends: later its day is moved with those of the others. */
    private void keepDay() {
        LocalDate due = getDeadlines().dueOn();
        if (due != null) {
            stageDays.put(transitions.size(), due);
        }
    }

    /** Taken back by the applicant. A draft is given up the same way; its time is kept, until which it can be taken back. */
    void withdraw(@Nullable String reason, UUID by, Instant now) {
        require(state.isOpen(), "withdraw");
        this.givenUpAt = state == ApplicationState.DRAFT ? now : null;
        end(by, now, cause(ApplicationEvent.WITHDRAWN).because(reason));
    }

    /** A draft that was given up, or was kept as handed in elsewhere, is one again. */
    void restore(UUID by, Instant now) {
        require(givenUpAt != null || isOnlyHandedIn(), "restore");
        this.givenUpAt = null;
        this.stage = null;
        this.deadlines = null;
        move(ApplicationState.DRAFT, by, now, cause(ApplicationEvent.RESTORED));
    }

    /** Ends by a refusal: of the documents at a check, of what was asked for at the decision. */
    void refuse(String reason, LegalReference ground, UUID by, Instant now) {
        boolean documents = isAt(StageEntry.Kind.CHECK);
        require(documents || isAt(StageEntry.Kind.DECISION), "refuse");
        var event = documents ? ApplicationEvent.REFUSED_AT_CHECK : ApplicationEvent.REFUSED;
        end(by, now, portal(event).by(ground).because(reason));
    }

    /** Whether it was handed in elsewhere and no office has brought it further since. */
    boolean isOnlyHandedIn() {
        return (state == ApplicationState.HANDED_IN || state == ApplicationState.SUBMITTED)
                && ApplicationEvent.of(transitions.get(transitions.size() - 1)) == ApplicationEvent.HANDED_IN;
    }

    /** Something happened that leaves it where it stands: before a decision is taken, or its contract after an approval. */
    void note(ApplicationEvent event, @Nullable String words, UUID by, Instant now) {
        boolean after = event.isAfterApproval();
        require(after ? state == ApplicationState.APPROVED : isAt(StageEntry.Kind.DECISION), "note");
        move(state, by, now, portal(event).because(words));
    }

    /** An official looked at what came back, during a check. */
    void judged(UUID by, Instant now) {
        require(StageEntry.Kind.CHECK, "judge corrections");
        move(state, by, now, portal(ApplicationEvent.CORRECTIONS_JUDGED));
    }

    /** Something happened after a refusal that leaves it as it is. */
    void afterRefusal(ApplicationEvent event, String words, UUID by, Instant now) {
        require(ApplicationState.REFUSED, "note");
        move(state, by, now, portal(event).because(words));
    }

    /** A decision does not stand any more: its stage begins anew with its days. @param event by which; only a complaint is of a refusal alone */
    void beginAnew(ApplicationEvent event, Stage at, Deadlines days, String reason, UUID by, Instant now) {
        require(event.beginsAnew(), "begin anew");
        boolean approved = event == ApplicationEvent.REOPENED && state == ApplicationState.APPROVED;
        require(approved || state == ApplicationState.REFUSED, "begin anew");
        this.deadlines = days;
        enter(at, by, now, portal(event).because(reason));
    }

    private void move(ApplicationState to, UUID by, Instant now, Cause cause) {
        transitions.add(Transition.of(by, now, state, to, cause));
        this.state = to;
    }

    /**
     * Counts each deadline anew, the office's and the applicant's.
     *
     * @param stood 1 when the clock stood still on the changed day, so that it lengthens a stage no more than it
     *     shortens it
     * @return whether any moved
     */
    boolean recount(CalendarChanged changed, int stood) {
        require(state.isWaiting(), "recount the deadlines");
        Deadlines before = getDeadlines();
        CorrectionTime timeBefore = getCorrectionTime();
        LocalDate registered = Objects.requireNonNull(before.registeredOn());
        this.deadlines = before.recounted(due -> changed.anew(registered, due, stood));
        if (before.stoppedOn() != null) {
            this.correctionTime = timeBefore.recounted(changed, before.stoppedOn());
        }
        return !before.equals(deadlines) || !timeBefore.equals(getCorrectionTime());
    }

    boolean mayLapse(LocalDate today) {
        return state == ApplicationState.CORRECTION_ASKED && getCorrectionTime().isClosableOn(today);
    }

    /** The applicant was reminded of the last day for corrections. */
    void reminded(LocalDate today) {
        require(ApplicationState.CORRECTION_ASKED, "remind");
        this.correctionTime = getCorrectionTime().reminded(today);
    }

    /** The last day has passed and the applicant was warned. @param closableFrom first day on which it may be closed */
    void warned(LocalDate today, LocalDate closableFrom) {
        require(ApplicationState.CORRECTION_ASKED, "warn");
        this.correctionTime = getCorrectionTime().warned(today, closableFrom);
    }

    /** A step of the portal's own at the present stage: the rules of microcredit know none of an akimat. */
    Cause portal(ApplicationEvent event) {
        return cause(event).by(LegalReference.ROUTE);
    }

    /** A step of the applicant's, at whatever stage it stands. */
    Cause cause(ApplicationEvent event) {
        return Cause.of(event).at(stage == null ? null : stage.code());
    }

    /** Whether the applicant may change answers: before it is sent, and while corrections are asked for. */
    boolean isWithApplicant() {
        return state == ApplicationState.DRAFT || state == ApplicationState.CORRECTION_ASKED;
    }

    boolean isAt(StageEntry.Kind wanted) {
        return state == ApplicationState.SUBMITTED && stage != null && stage.kind() == wanted;
    }

    /** @throws WrongStateException unless it stands at a stage of this kind */
    Stage require(StageEntry.Kind wanted, String action) {
        require(isAt(wanted), action);
        return Objects.requireNonNull(stage);
    }

    void require(ApplicationState wanted, String action) {
        require(state == wanted, action);
    }

    void require(boolean possible, String action) {
        if (!possible) {
            throw new WrongStateException(state, action);
        }
    }

    ApplicationState getState() {
        return state;
    }

    @Nullable
    Instant getGivenUpAt() {
        return givenUpAt;
    }

    @Nullable
    Stage getStage() {
        return stage;
    }

    Deadlines getDeadlines() {
        return Objects.requireNonNullElse(deadlines, Deadlines.NONE);
    }

    CorrectionTime getCorrectionTime() {
        return Objects.requireNonNullElse(correctionTime, CorrectionTime.NONE);
    }

    List<Transition> getTransitions() {
        return List.copyOf(transitions);
    }
}
