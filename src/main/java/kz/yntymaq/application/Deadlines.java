package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Until when each stage must be done, in working days from the registration, and how the clock stands.
 *
 * @param registeredOn day zero of all clocks
 * @param stageDue when each stage must be done
 * @param dueOn when the present stage must be done; null after the end, and while the clock stands still, unless
 *     the office was late already when it stopped
 * @param stoppedOn since when the clock stands still; null while it runs
 */
@Embeddable
public record Deadlines(
        @Nullable LocalDate registeredOn,

        @Convert(converter = StageDays.Json.class) @Nullable StageDays stageDue,

        @Nullable LocalDate dueOn,
        @Column(name = "clock_stopped_on") @Nullable LocalDate stoppedOn) {

    static final Deadlines NONE = new Deadlines(null, StageDays.NONE);

    /** The stages' days; the clock runs as soon as a stage begins. */
    public Deadlines(@Nullable LocalDate registeredOn, StageDays stageDue) {
        this(registeredOn, stageDue, null, null);
    }

    /** The due date of a stage. @param stage its code */
    public @Nullable LocalDate of(String stage) {
        return stages().of(stage);
    }

    /**
     * The day from which a term counts that something began on this day: no clock runs before the registration, which of what came
     * on a day off is the next working day.
     */
    public LocalDate counted(LocalDate day) {
        return registeredOn != null && day.isBefore(registeredOn) ? registeredOn : day;
    }

    /** The clock runs until a stage must be done. */
    Deadlines running(Stage stage) {
        return new Deadlines(registeredOn, stageDue, of(stage.code()), null);
    }

    /** The clock stands still. What was overdue by then stays so: handing it back is no cure for being late. */
    Deadlines stopped(LocalDate on) {
        return new Deadlines(registeredOn, stageDue, dueOn != null && dueOn.isBefore(on) ? dueOn : null, on);
    }

    /** Nothing is due any more. */
    Deadlines ended() {
        return new Deadlines(registeredOn, stageDue, null, stoppedOn);
    }

    /** Counted anew by a changed calendar; whether the clock runs does not change. */
    Deadlines recounted(UnaryOperator<LocalDate> anew) {
        return new Deadlines(registeredOn, stages().moved(anew), dueOn == null ? null : anew.apply(dueOn), stoppedOn);
    }

    /** Each stage is due later. */
    public Deadlines moved(UnaryOperator<LocalDate> later) {
        return new Deadlines(registeredOn, stages().moved(later));
    }

    private StageDays stages() {
        return Objects.requireNonNullElse(stageDue, StageDays.NONE);
    }
}
