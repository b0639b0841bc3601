package kz.yntymaq.demo;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the events of the demonstration's history happened. */
@Component
@Profile("demo")
class DemoTimes {

    private final Map<Object, Instant> times = Collections.synchronizedMap(new IdentityHashMap<>());
    private final DemoClock clock;

    DemoTimes(DemoClock clock) {
        this.clock = clock;
    }

    @EventListener
    void remember(Object event) {
        clock.past().ifPresent(then -> times.put(event, then));
    }

    /** Does something as if it were when the event happened; once it was remembered. */
    @Nullable
    Object at(Object event, DemoClock.Work handling) throws Throwable {
        Instant then = times.get(event);
        return then == null ? handling.run() : clock.at(then, handling);
    }
}
