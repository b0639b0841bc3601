package kz.yntymaq.programme.route;

import java.util.Arrays;
import java.util.Optional;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.territory.Level;

/**
 * The stages of the built-in route of «Ауыл аманаты», in order; the route is the portal's own. Each deadline runs
 * in working days from the registration of the application. Deadlines, steps, history, the work queue and the
 * support page follow this list; how to add a stage is told in {@code src/docs/architecture.md}.
 */
public enum Stage {
    /** Contents of documents and data are checked. */
    DOCUMENT_CHECK(Kind.CHECK, Level.DISTRICT, Figure.DOCUMENT_CHECK_DAYS),
    /** The district akimat writes its conclusion. */
    CONCLUSION(Kind.OPINION, Level.DISTRICT, Figure.CONCLUSION_DAYS),
    /** The decision on the money. */
    DECISION(Kind.DECISION, Level.OBLAST, Figure.DECISION_DAYS);

    /** What is done at a stage. */
    public enum Kind {
        /** Something is checked: it is in order, is returned for correction, or ends in a refusal. */
        CHECK,
        /** Somebody says in words whether they support the project, and it goes on either way. */
        OPINION,
        /** The application is approved or refused. */
        DECISION
    }

    private final Kind kind;
    private final Level level;
    private final Figure deadline;

    Stage(Kind kind, Level level, Figure deadline) {
        this.kind = kind;
        this.level = level;
        this.deadline = deadline;
    }

    /** What is done at it. */
    public Kind kind() {
        return kind;
    }

    /** Level of the akimat that acts. */
    public Level level() {
        return level;
    }

    /** The figure that says how many working days it may take. */
    public Figure deadline() {
        return deadline;
    }

    /** The stage at which a sent application begins. */
    public static Stage first() {
        return values()[0];
    }

    /** The stage at which it is decided. */
    public static Stage last() {
        return values()[values().length - 1];
    }

    /** The stage after this one; empty after the last. */
    public Optional<Stage> next() {
        return Arrays.stream(values())
                .filter(stage -> stage.ordinal() == ordinal() + 1)
                .findFirst();
    }

    /** Message key of its name. */
    public String key() {
        return "application.stage." + name();
    }
}
