package kz.yntymaq.review;

import static kz.yntymaq.application.ApplicationState.APPROVED;
import static kz.yntymaq.application.ApplicationState.CORRECTION_ASKED;
import static kz.yntymaq.application.ApplicationState.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.programme.content.StageEntry.Kind;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;

/** What an official can do with an application, in which state and at which kinds of stages. The stage says whose akimat acts. */
public enum ReviewAction {
    COMPLETE_CHECK(SUBMITTED, Kind.CHECK),
    ASK_CORRECTIONS(SUBMITTED, Kind.CHECK),
    /** Says of each correction that came back whether it is accepted. */
    JUDGE_CORRECTIONS("application.corrections-judged", SUBMITTED, Kind.CHECK),
    /** Takes a request for corrections back. */
    RECALL(CORRECTION_ASKED, Kind.CHECK),
    /** Closes a case whose applicant stayed silent after a warning. */
    LAPSE(CORRECTION_ASKED, Kind.CHECK),
    CONCLUDE(SUBMITTED, Kind.OPINION),
    /** Says what was found of a rule that only people can tell. */
    ANSWER(SUBMITTED, Kind.CHECK, Kind.OPINION, Kind.INSPECTION, Kind.DECISION),
    /** Writes down what was found when people looked at the object. */
    INSPECT(SUBMITTED, Kind.INSPECTION),
    /** Writes down what was found when people looked once more, after a hearing. */
    INSPECT_AGAIN(SUBMITTED, Kind.DECISION),
    /** Tells a preliminary decision to refuse, on which the applicant is heard. */
    HEAR("application.hearing", SUBMITTED, Kind.DECISION),
    /** Writes down what was said at an oral hearing. */
    WRITE_MINUTES("application.hearing", SUBMITTED, Kind.DECISION),
    /** Writes down that the programme's administrator raised the share that is given back. */
    RAISE("application.share-raised", SUBMITTED, Kind.DECISION),
    APPROVE(SUBMITTED, Kind.DECISION),
    REFUSE(SUBMITTED, Kind.CHECK, Kind.DECISION),
    /** Writes the contract on what was approved down. */
    CONTRACT("application.contracted", APPROVED, Kind.DECISION),
    /** Writes down how a duty after the approval was met. */
    DUTY("application.duty-recorded", APPROVED, Kind.DECISION),
    /** Gives an approval up. */
    RELEASE(APPROVED, Kind.DECISION);

    private static final Set<ReviewAction> STAYING =
            EnumSet.of(ANSWER, JUDGE_CORRECTIONS, INSPECT_AGAIN, HEAR, WRITE_MINUTES, RAISE);

    private final @Nullable String logged;
    private final ApplicationState state;
    private final Set<Kind> kinds;

    ReviewAction(ApplicationState state, Kind first, Kind... further) {
        this(null, state, first, further);
    }

    /** One that leaves the application where it stands. @param logged what the log calls it */
    ReviewAction(@Nullable String logged, ApplicationState state, Kind first, Kind... further) {
        this.logged = logged;
        this.state = state;
        this.kinds = EnumSet.of(first, further);
    }

    /** What the log calls it, where it leaves the application where it stands. */
    String logged() {
        return Objects.requireNonNull(logged);
    }

    /** Whether the stage is done with it, or goes to the applicant. */
    public boolean endsStage() {
        return state == SUBMITTED && !STAYING.contains(this);
    }

    /** Whether akimats of this level ever do it on this route. */
    boolean isOf(Route route, Level level) {
        return route.stages().stream().anyMatch(stage -> kinds.contains(stage.kind()) && stage.level() == level);
    }

    /** What can be done with an application as it stands. @param stage whose office acts */
    static Set<ReviewAction> with(Application application, Stage stage) {
        var found = EnumSet.noneOf(ReviewAction.class);
        Arrays.stream(values())
                .filter(action -> action.state == application.getState() && action.kinds.contains(stage.kind()))
                .forEach(found::add);
        return found;
    }

    /** The stage whose office acts: the present one; an approval belongs to the last. Null when nobody acts. */
    static @Nullable Stage stageOf(Application application, Route route) {
        return application.getState() == APPROVED ? route.last() : application.getStage();
    }
}
