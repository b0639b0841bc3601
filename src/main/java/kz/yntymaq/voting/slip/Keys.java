package kz.yntymaq.voting.slip;

import java.security.KeyPair;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys of secret votes. One is made in advance, by one thread for all votes, and stands in memory alone until it is used.
 * Making one takes about a second of a processor, so nobody who holds a connection or a question waits for it: what needs a
 * key waits first and begins then.
 */
@Component
class Keys implements DisposableBean {

    private static final String BUSY = "voting.slip.refused.busy";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    private final TransactionTemplate transaction;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "keys-of-votes");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable CompletableFuture<KeyPair> spare;

    Keys(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Another took the key that was waited for. */
    private static final class NoneLeft extends RuleViolationException {

        private static final long serialVersionUID = 1L;

        NoneLeft() {
            super(BUSY);
        }
    }

    /** One may be needed soon. */
    synchronized void prepare() {
        spare = spare();
    }

    private synchronized CompletableFuture<KeyPair> spare() {
        CompletableFuture<KeyPair> there = spare;
        if (there == null || there.isCompletedExceptionally()) {
            there = CompletableFuture.supplyAsync(BlindSignature::newKey, maker);
            spare = there;
        }
        return there;
    }

    /**
     * Does in a transaction what may take a key, when one is there.
     *
     * @throws RuleViolationException {@code voting.slip.refused.busy} when others take all that are made, or none comes in time
     */
    void whenReady(Runnable work) {
        for (int tried = 1; ; tried++) {
            await();
            try {
                transaction.executeWithoutResult(status -> work.run());
                return;
            } catch (NoneLeft taken) {
                if (tried == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private void await() {
        try {
            spare().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new RuleViolationException(BUSY);
        } catch (ExecutionException | TimeoutException none) {
            throw new RuleViolationException(BUSY);
        }
    }

    /** A key that no other vote has; it is there already, none is made here. Inside {@link #whenReady} alone. */
    synchronized KeyPair next() {
        CompletableFuture<KeyPair> there = spare;
        if (there == null || !there.isDone() || there.isCompletedExceptionally()) {
            throw new NoneLeft();
        }
        spare = null;
        return there.join();
    }

    /** What makes them, one after the other. */
    ExecutorService maker() {
        return maker;
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }
}
