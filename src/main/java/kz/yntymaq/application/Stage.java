package kz.yntymaq.application;

import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.territory.Level;

/**
 * The stages of the built-in route of «Ауыл аманаты», in order. Each deadline runs in working days
 * from the registration of the application.
 */
public enum Stage {
    /** Contents of documents and data are checked (rules of microcredit, point 6). */
    DOCUMENT_CHECK(Level.DISTRICT, Figure.DOCUMENT_CHECK_DAYS),
    /** The district akimat writes its conclusion. */
    CONCLUSION(Level.DISTRICT, Figure.CONCLUSION_DAYS),
    /** The decision on the money (rules of microcredit, point 7). */
    DECISION(Level.OBLAST, Figure.DECISION_DAYS);

    private final Level level;
    private final Figure deadline;

    Stage(Level level, Figure deadline) {
        this.level = level;
        this.deadline = deadline;
    }

    /** Level of the akimat that acts. */
    public Level level() {
        return level;
    }

    /** The figure that says how many working days it may take. */
    public Figure deadline() {
        return deadline;
    }

    /** Message key of its name. */
    public String key() {
        return "application.stage." + name();
    }
}
