package kz.yntymaq.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of where something stands: steps in order, each done, current, waiting or ended badly. */
public record Steps(List<Step> steps) {

    /** How a step stands. */
    public enum Mark {
        DONE,
        CURRENT,
        WAITING,
        STOPPED
    }

    /**
     * One step.
     *
     * @param label its name, already written for a reader
     * @param note what stands under it, already written for a reader (a date, say)
     */
    public record Step(String label, Mark mark, @Nullable String note) {}
}
