package kz.yntymaq.application;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when each stage must be done; in working days from the registration.
 *
 * @param registeredOn day zero of all clocks
 */
@Embeddable
public record Deadlines(
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate documentCheckDue,
        @Nullable LocalDate conclusionDue,
        @Nullable LocalDate decisionDue) {

    static final Deadlines NONE = new Deadlines(null, null, null, null);

    /** The due date of a stage. */
    public @Nullable LocalDate of(Stage stage) {
        return switch (stage) {
            case DOCUMENT_CHECK -> documentCheckDue;
            case CONCLUSION -> conclusionDue;
            case DECISION -> decisionDue;
        };
    }
}
