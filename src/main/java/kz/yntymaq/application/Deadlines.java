package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Until when each stage must be done, in working days from the registration, and how the clock stands.
 *
 * @param registeredOn day zero of all clocks
 * @param dueOn when the present stage must be done; null while the clock stands still and after the end
 * @param stoppedOn since when the clock stands still; null while it runs
 */
@Embeddable
public record Deadlines(
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate documentCheckDue,
        @Nullable LocalDate conclusionDue,
        @Nullable LocalDate decisionDue,
        @Nullable LocalDate dueOn,
        @Column(name = "clock_stopped_on") @Nullable LocalDate stoppedOn) {

    static final Deadlines NONE = new Deadlines(null, null, null, null);

    /** The stages' days; the clock runs as soon as a stage begins. */
    public Deadlines(
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate documentCheckDue,
            @Nullable LocalDate conclusionDue,
            @Nullable LocalDate decisionDue) {
        this(registeredOn, documentCheckDue, conclusionDue, decisionDue, null, null);
    }

    /** The due date of a stage. */
    public @Nullable LocalDate of(Stage stage) {
        return switch (stage) {
            case DOCUMENT_CHECK -> documentCheckDue;
            case CONCLUSION -> conclusionDue;
            case DECISION -> decisionDue;
        };
    }

    /** The clock runs until a stage must be done. */
    Deadlines running(Stage stage) {
        return new Deadlines(registeredOn, documentCheckDue, conclusionDue, decisionDue, of(stage), null);
    }

    /** The clock stands still. */
    Deadlines stopped(LocalDate on) {
        return new Deadlines(registeredOn, documentCheckDue, conclusionDue, decisionDue, null, on);
    }

    /** Nothing is due any more. */
    Deadlines ended() {
        return new Deadlines(registeredOn, documentCheckDue, conclusionDue, decisionDue, null, stoppedOn);
    }

    /** Counted anew by a changed calendar; whether the clock runs does not change. */
    Deadlines recounted(UnaryOperator<LocalDate> anew) {
        return new Deadlines(
                registeredOn,
                recounted(documentCheckDue, anew),
                recounted(conclusionDue, anew),
                recounted(decisionDue, anew),
                recounted(dueOn, anew),
                stoppedOn);
    }

    private static @Nullable LocalDate recounted(@Nullable LocalDate due, UnaryOperator<LocalDate> anew) {
        return due == null ? null : anew.apply(due);
    }

    /** Each stage is due later. */
    public Deadlines moved(UnaryOperator<@Nullable LocalDate> later) {
        return new Deadlines(
                registeredOn, later.apply(documentCheckDue), later.apply(conclusionDue), later.apply(decisionDue));
    }
}
