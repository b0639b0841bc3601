package kz.yntymaq.ui.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where all papers are made, a few at a time: a paper takes as much of a processor and of memory as a hundred pages. One person
 * has one in the making and one that waits, so that nobody keeps others from theirs. None is made inside a transaction, which
 * would hold a connection all the while.
 */
public final class PaperPress {

    private static final String BUSY = "page.paper.busy";
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int OF_ONE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);
    private static final Map<String, Integer> MAKING = new HashMap<>();
    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private PaperPress() {}

    /** What makes a paper. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    /**
     * Makes it when there is a place, at most ten seconds later. What is made inside has the place already.
     *
     * @throws RuleViolationException {@code page.paper.busy}, when too many are being made: a moment later it can be asked again
     * @throws IllegalStateException inside a transaction
     */
    public static <T> T make(Making<T> paper) throws IOException {
        if (INSIDE.get() != null) {
            return paper.make();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a paper is made outside of transactions");
        }
        String person = person();
        enter(person);
        try {
            return inPlace(paper);
        } finally {
            leave(person);
        }
    }

    /** What writes a paper. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The same, as bytes: nothing is answered before the paper is there. */
    public static byte[] bytes(Writing paper) throws IOException {
        return make(() -> {
            var out = new ByteArrayOutputStream();
            paper.to(out);
            return out.toByteArray();
        });
    }

    /** @throws IllegalStateException for who makes a paper without a place */
    static void requirePlace() {
        if (INSIDE.get() == null) {
            throw new IllegalStateException("papers are made by PaperPress");
        }
    }

    private static <T> T inPlace(Making<T> paper) throws IOException {
        try {
            if (PLACES.getQueueLength() >= WAITING || !PLACES.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new RuleViolationException(BUSY);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new RuleViolationException(BUSY);
        }
        INSIDE.set(true);
        try {
            return paper.make();
        } finally {
            INSIDE.remove();
            PLACES.release();
        }
    }

    private static void enter(String person) {
        synchronized (MAKING) {
            int many = MAKING.getOrDefault(person, 0);
            if (many >= OF_ONE) {
                throw new RuleViolationException(BUSY);
            }
            MAKING.put(person, many + 1);
        }
    }

    private static void leave(String person) {
        synchronized (MAKING) {
            MAKING.computeIfPresent(person, (who, many) -> many == 1 ? null : many - 1);
        }
    }

    /** Who asks: the account, or where the question comes from; a thread of its own where nobody asks. */
    private static String person() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            String account = web.getRequest().getRemoteUser();
            return account == null ? "from " + web.getRequest().getRemoteAddr() : account;
        }
        return "thread " + Thread.currentThread().getId();
    }
}
