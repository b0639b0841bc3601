package kz.yntymaq.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an application.
 *
 * @param number null when a draft was given up
 */
public record ApplicationMoved(
        UUID applicationId, UUID applicantId, @Nullable String number, ApplicationEvent event) {

    /** The last thing that happened to it. */
    public static ApplicationMoved last(Application application) {
        var steps = application.getTransitions();
        var last = steps.get(steps.size() - 1);
        return new ApplicationMoved(
                application.getId(), application.getApplicantId(), application.getNumber(), ApplicationEvent.of(last));
    }
}
