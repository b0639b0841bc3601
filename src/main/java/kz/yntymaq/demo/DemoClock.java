package kz.yntymaq.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of a demonstration: the system's, but while the demonstration is being made its thread may
 * stand in the past, so that applications have a history.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final Clock system;
    private final ThreadLocal<Duration> back = ThreadLocal.withInitial(() -> Duration.ZERO);

    @Autowired
    DemoClock(@Value("${yntymaq.zone}") ZoneId zone) {
        this(Clock.system(zone));
    }

    private DemoClock(Clock system) {
        this.system = system;
    }

    /** Does something as if it were so many days ago. */
    void daysAgo(long days, Runnable action) {
        back.set(Duration.ofDays(days));
        try {
            action.run();
        } finally {
            back.remove();
        }
    }

    /** The clock of now, also while the demonstration is being made. */
    Clock system() {
        return system;
    }

    @Override
    public Instant instant() {
        return system.instant().minus(back.get());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(system.withZone(zone));
    }
}
