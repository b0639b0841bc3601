package kz.yntymaq.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two actions at the same moment, in the order that a test needs: not by chance. */
@Component
public class Interleaving {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(10);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Interleaving(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * Begins the second action after the first has done its work and before it commits. Commits the first
     * when the second waits for it in the database, or has ended without waiting.
     *
     * @return how the second ended
     * @throws AssertionError when it neither waited for the first nor ended in time: there was no race
     */
    public <T> Future<T> meanwhile(Runnable first, Callable<T> second) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return transaction.execute(status -> {
                first.run();
                Future<T> running = thread.submit(second);
                until(() -> running.isDone() || waits());
                return running;
            });
        } finally {
            thread.shutdown();
        }
    }

    /** Why an action failed; null when it did not. */
    public static Throwable failure(Future<?> ended) throws InterruptedException {
        try {
            ended.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private boolean waits() {
        return jdbc.sql(
                                "select count(*) from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void until(Supplier<Boolean> reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.get()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The second neither waited for the first nor ended within " + PATIENCE);
            }
            LockSupport.parkNanos(POLL.toNanos()); // waits for another session of the database: nothing notifies
        }
    }
}
