package kz.yntymaq.support;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The portal's work behind the pages: listeners of events, which run after the commit in threads of their own. */
public class Background {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ThreadPoolTaskExecutor executor;
    private final JdbcClient jdbc;

    public Background(ThreadPoolTaskExecutor executor, JdbcClient jdbc) {
        this.executor = executor;
        this.jdbc = jdbc;
    }

    /**
     * Waits until every event published so far has been handled.
     *
     * @throws AssertionError when a listener failed
     * @throws org.awaitility.core.ConditionTimeoutException when one is still at work after 20 seconds
     */
    public void await() {
        awaitIdle();
        var unhandled = jdbc.sql("select listener_id from event_publication where completion_date is null")
                .query(String.class)
                .list();
        if (!unhandled.isEmpty()) {
            throw new AssertionError("Events not handled by " + unhandled);
        }
    }

    /** Waits until no listener is at work, and none begins a moment later; whether they succeeded or not. */
    public void awaitIdle() {
        Awaitility.await("listeners at rest")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .during(Duration.ofMillis(15))
                .atMost(PATIENCE)
                .until(() -> executor.getActiveCount() == 0 && executor.getQueueSize() == 0);
    }
}
