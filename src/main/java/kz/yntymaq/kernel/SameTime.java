package kz.yntymaq.kernel;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets an answer take the same time whatever was found, so that nobody learns from it who is registered. The
 * time is longer than the work takes, and the person who waits does not notice it.
 */
public final class SameTime {

    /** How long an answer takes at least. */
    public static final Duration LEAST = Duration.ofMillis(400);

    private SameTime() {}

    /** Does the work; ends, also with what it throws, when the time is over and not before. */
    public static void of(Runnable work) {
        long until = System.nanoTime() + LEAST.toNanos();
        try {
            work.run();
        } finally {
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
    }
}
