package kz.yntymaq.application.progress;

import java.time.Instant;
import java.util.List;
import kz.yntymaq.application.Application;
import org.jspecify.annotations.Nullable;

/** What officials found of the rules that only people can tell, as the applicant reads it; the room of the offices knows it. */
public interface OfficeFindings {

    /** What was found at the stages that are done, a line a rule, in the order of the edition. */
    List<Line> of(Application application);

    /**
     * What was found of a rule.
     *
     * @param rule its name
     * @param source act and point
     * @param words the official's, where they are a reason of a refusal or of corrections; else null
     */
    record Line(
            String rule,
            String source,
            boolean met,
            @Nullable String words,
            Instant at) {}
}
