package kz.yntymaq.voting.slip;

import java.security.KeyPair;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys of secret votes. One is made in advance, so that nobody waits for it; it stands in memory alone until it is used. */
@Component
class Keys {

    private @Nullable CompletableFuture<KeyPair> spare;

    /** One may be needed soon. */
    synchronized void prepare() {
        spare = spare();
    }

    private synchronized CompletableFuture<KeyPair> spare() {
        CompletableFuture<KeyPair> there = spare;
        if (there == null || there.isCompletedExceptionally()) {
            there = CompletableFuture.supplyAsync(BlindSignature::newKey);
            spare = there;
        }
        return there;
    }

    /** A key that no other vote has. */
    KeyPair next() {
        CompletableFuture<KeyPair> taken;
        synchronized (this) {
            taken = spare();
            spare = null;
        }
        return taken.join();
    }
}
