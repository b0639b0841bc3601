package kz.yntymaq.application;

import java.util.UUID;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an application.
 *
 * @param number null when a draft was given up
 * @param stage at which it happened; null where there is none
 */
public record ApplicationMoved(
        UUID applicationId,
        UUID applicantId,
        @Nullable String number,
        ApplicationEvent event,
        @Nullable Stage stage) {

    /** The last thing that happened to it. */
    public static ApplicationMoved last(Application application) {
        var steps = application.getTransitions();
        var last = steps.get(steps.size() - 1);
        return new ApplicationMoved(
                application.getId(),
                application.getApplicantId(),
                application.getNumber(),
                ApplicationEvent.of(last),
                last.stage() == null ? null : Stage.valueOf(last.stage()));
    }

    /** Ending of the message keys of what happened. By the rules a check refuses the documents, a decision the money. */
    String key() {
        if (event == ApplicationEvent.REFUSED && stage != null && stage.kind() == Stage.Kind.CHECK) {
            return event + "." + stage;
        }
        return event.key(stage == null ? null : stage.name());
    }
}
