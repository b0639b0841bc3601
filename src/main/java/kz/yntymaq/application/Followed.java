package kz.yntymaq.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;

/** What stands somewhere on a route: in which state, at which stage, until when, and how it came there. */
@MappedSuperclass
abstract class Followed {

    @Embedded
    private Standing standing;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Followed() {}

    Followed(Standing standing) {
        this.standing = standing;
    }

    /** For what happens to it. */
    Standing standing() {
        return standing;
    }

    /** Whether the applicant stayed silent so long after a warning that the office may close the case. */
    public boolean mayLapse(LocalDate today) {
        return standing.mayLapse(today);
    }

    /** The calendar has changed: each deadline is counted anew, see {@link Standing#recount}. @return whether any moved */
    public boolean recount(CalendarChanged changed, int stood) {
        return standing.recount(changed, stood);
    }

    /** Whether it was handed in where its act says and no stage of it is done yet. */
    public boolean isOnlyHandedIn() {
        return standing.isOnlyHandedIn();
    }

    /** The applicant complains of its refusal, which stands meanwhile. */
    public void complained(String words, UUID by, Instant now) {
        standing.afterRefusal(ApplicationEvent.COMPLAINED, words, by, now);
    }

    /** The akimat above leaves its refusal as it is. */
    public void refusalKept(String reason, UUID by, Instant now) {
        standing.afterRefusal(ApplicationEvent.COMPLAINT_KEPT, reason, by, now);
    }

    /**
     * Its decision stands no more, since the akimat above cancels a refusal or the office takes it back: the stage begins anew, the place
     * in the queue stays. The caller gives back what an approval holds in the same transaction.
     */
    public void beginAnew(ApplicationEvent event, Stage stage, Deadlines days, String reason, UUID by, Instant now) {
        standing.beginAnew(event, stage, days, reason, by, now);
    }

    public ApplicationState getState() {
        return standing.getState();
    }

    /** When it was given up as a draft; null for any other. */
    public @Nullable Instant getGivenUpAt() {
        return standing.getGivenUpAt();
    }

    /** Who works on it; null before it is sent and after its end. */
    public @Nullable Stage getStage() {
        return standing.getStage();
    }

    /** Whether an office checks it now. */
    public boolean isAtCheck() {
        return standing.isAt(StageEntry.Kind.CHECK);
    }

    public Deadlines getDeadlines() {
        return standing.getDeadlines();
    }

    /** Until when the applicant is asked to correct. */
    public CorrectionTime getCorrectionTime() {
        return standing.getCorrectionTime();
    }

    /** The newest change of state; a thing that has been sent has one. */
    public Transition lastTransition() {
        return getTransitions().get(getTransitions().size() - 1);
    }

    /** The newest change that brought it into another state; a thing that has been sent has one. */
    public Transition lastMove() {
        List<Transition> moves = getTransitions().stream()
                .filter(step -> !step.to().equals(step.from()))
                .toList();
        return moves.get(moves.size() - 1);
    }

    /** Whether a step is the newest of its kind: what is kept of the last one only is told of no earlier one. */
    public boolean isLatest(Transition step) {
        return getTransitions().stream()
                .filter(each -> each.event().equals(step.event()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.at().equals(step.at()))
                .isPresent();
    }

    /** What happened since its decision was last taken back to be decided anew, the oldest first; all, where it never was. */
    public List<Transition> sinceReopened() {
        List<Transition> steps = getTransitions();
        for (int i = steps.size() - 1; i > 0; i--) {
            if (ApplicationEvent.of(steps.get(i)) == ApplicationEvent.REOPENED) {
                return steps.subList(i, steps.size());
            }
        }
        return steps;
    }

    /** Whether the contract on what was approved was made. */
    public boolean isContracted() {
        return getTransitions().stream().anyMatch(step -> ApplicationEvent.of(step) == ApplicationEvent.CONTRACTED);
    }

    /** All that happened to it, the oldest first. */
    public List<Transition> getTransitions() {
        return standing.getTransitions();
    }
}
