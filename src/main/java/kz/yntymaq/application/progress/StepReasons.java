package kz.yntymaq.application.progress;

import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written of each step, as its reader reads it. */
@Component
public class StepReasons {

    private final List<StepWords> rooms;

    StepReasons(List<StepWords> rooms) {
        this.rooms = rooms;
    }

    /** In the language of the page as far as a room keeps it in none, else in the words of who did it; null for none. */
    public @Nullable String of(Application application, Transition step) {
        return rooms.stream()
                .flatMap(room -> room.of(application, step).stream())
                .findFirst()
                .orElse(step.reason());
    }
}
