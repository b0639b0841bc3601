package kz.yntymaq.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kz.yntymaq.application.Stage;
import kz.yntymaq.territory.Level;

/** What an official can do with an application, and at which stages. The stage says whose akimat acts. */
public enum ReviewAction {
    COMPLETE_CHECK(Stage.DOCUMENT_CHECK),
    ASK_CORRECTIONS(Stage.DOCUMENT_CHECK),
    CONCLUDE(Stage.CONCLUSION),
    APPROVE(Stage.DECISION),
    REFUSE(Stage.DOCUMENT_CHECK, Stage.DECISION);

    private final Set<Stage> stages;

    ReviewAction(Stage first, Stage... further) {
        this.stages = EnumSet.of(first, further);
    }

    boolean isFor(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether akimats of this level ever do it. */
    boolean isOf(Level level) {
        return stages.stream().anyMatch(stage -> stage.level() == level);
    }

    static Set<ReviewAction> at(Stage stage) {
        var found = EnumSet.noneOf(ReviewAction.class);
        Arrays.stream(values()).filter(action -> action.isFor(stage)).forEach(found::add);
        return found;
    }
}
