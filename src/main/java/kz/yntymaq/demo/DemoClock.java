package kz.yntymaq.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
public class DemoClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final long MINUTES = 53;
    private static final long WORKING_DAY = 480;

    private static final ThreadLocal<Instant> PAST = new ThreadLocal<>();

    private final Clock system;

    @Autowired
    DemoClock(@Value("${yntymaq.zone}") ZoneId zone) {
        this(Clock.system(zone));
    }

    DemoClock(Clock system) {
        this.system = system;
    }

    /** Something that can fail. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Throwable;
    }

    /**
     * Does something as if it were in the working hours so many days ago, each day at another time; each look at the
     * clock is a second later.
     */
    public void daysAgo(long days, Runnable action) {
        PAST.set(LocalDate.now(system)
                .minusDays(days)
                .atTime(MORNING)
                .plusMinutes(days * MINUTES % WORKING_DAY)
                .atZone(getZone())
                .toInstant());
        try {
            action.run();
        } finally {
            PAST.remove();
        }
    }

    /** Does something as if it were at that moment. */
    @Nullable
    Object at(Instant moment, Work action) throws Throwable {
        PAST.set(moment);
        try {
            return action.run();
        } finally {
            PAST.remove();
        }
    }

    /** The moment in the past at which this thread stands; empty for one that stands nowhere. */
    Optional<Instant> past() {
        return Optional.ofNullable(PAST.get());
    }

    /** The clock of now, also while the demonstration is being made. */
    public Clock ofNow() {
        return system;
    }

    @Override
    public Instant instant() {
        Instant then = PAST.get();
        if (then == null) {
            return system.instant();
        }
        PAST.set(then.plusSeconds(1));
        return then;
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
