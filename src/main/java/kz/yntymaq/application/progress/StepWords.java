package kz.yntymaq.application.progress;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.Transition;

/** How a reader reads what was written of a step; each room that keeps more in it than words answers for its own. */
public interface StepWords {

    /** In the language of the page; empty for a step of others, and for one that can be read as it stands. */
    Optional<String> of(Application application, Transition step);
}
