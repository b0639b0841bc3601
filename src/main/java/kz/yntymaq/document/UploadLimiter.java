package kz.yntymaq.document;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets only a few files at a time be whole in memory, one of each person; the others wait in the order they came, not
 * for long and not many, so that uploads never hold the threads of everybody. Enter it outside a transaction, so that
 * who waits holds no connection.
 */
@Component
public class UploadLimiter {

    static final int AT_ONCE = 4;
    static final int MOST_WAITING = 16;
    static final int MOST_WAITING_OF_ONE = 2;

    private static final Duration WAIT = Duration.ofSeconds(15);

    private final Duration wait;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();

    /** The uploads of one person: how many there are, of which one goes on. */
    private static final class Turn {
        private final Semaphore one = new Semaphore(1, true);
        private int uploads;
    }

    @Autowired
    UploadLimiter() {
        this(WAIT);
    }

    UploadLimiter(Duration wait) {
        this.wait = wait;
    }

    /**
     * Runs what reads files into memory one after another, as soon as there is a place.
     *
     * @param account whose files they are
     * @throws RuleViolationException {@code error.file.busy} when there is none in time
     */
    public void run(UUID account, Runnable work) {
        run(account, "error.file.busy", work);
    }

    /** The same. @param busy key of what is said when there is no place in time */
    void run(UUID account, String busy, Runnable work) {
        Turn turn = turns.compute(account, (same, known) -> {
            Turn his = known == null ? new Turn() : known;
            if (his.uploads > MOST_WAITING_OF_ONE) {
                throw new RuleViolationException(busy);
            }
            his.uploads++;
            return his;
        });
        try {
            long until = System.nanoTime() + wait.toNanos();
            holding(turn.one, until, busy, () -> holding(places, until, busy, work));
        } finally {
            turns.computeIfPresent(account, (same, his) -> --his.uploads == 0 ? null : his);
        }
    }

    /** How many wait at this moment. */
    int waiting() {
        return waiting.get();
    }

    private void holding(Semaphore place, long until, String busy, Runnable work) {
        take(place, until, busy);
        try {
            work.run();
        } finally {
            place.release();
        }
    }

    private void take(Semaphore place, long until, String busy) {
        try {
            if (waiting.incrementAndGet() > MOST_WAITING
                    || !place.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new RuleViolationException(busy);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new RuleViolationException(busy);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
