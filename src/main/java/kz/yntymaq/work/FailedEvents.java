package kz.yntymaq.work;

import java.time.Duration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives events to the listeners that failed at them again, once a minute, without waiting for a restart. */
@Component
class FailedEvents {

    private static final ResubmissionOptions OLD_ENOUGH =
            ResubmissionOptions.defaults().withMinAge(Duration.ofMinutes(1));

    private final FailedEventPublications failed;

    FailedEvents(FailedEventPublications failed) {
        this.failed = failed;
    }

    // Failed ones only: a listener still at work, such as a long import, must not get its event twice.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void resubmit() {
        failed.resubmit(OLD_ENOUGH);
    }
}
