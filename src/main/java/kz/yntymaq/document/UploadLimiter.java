package kz.yntymaq.document;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Lets only a few files at a time be whole in memory; the others wait in the order they came. Enter it
 * outside a transaction, so that who waits holds no connection.
 */
@Component
public class UploadLimiter {

    static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    UploadLimiter() {}

    /** Runs what reads a file into memory, as soon as there is a place. */
    public void run(Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }
}
