package kz.yntymaq.signature.check;

import java.io.IOException;
import java.net.URI;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * The list of one authority at one address, or that there is none: fetched by the first who needs it, while others wait,
 * and kept until it is old.
 */
final class KeptList {

    private static final int LONGEST_LIST = 32 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(1); // the national authority publishes more often than daily
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(1);

    private final URI address;
    private final X509CertificateHolder issuer;
    private final BoundedWeb web;
    private final Provider provider;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private @Nullable Answer answer;

    KeptList(URI address, X509CertificateHolder issuer, BoundedWeb web, Provider provider, Clock clock) {
        this.address = address;
        this.issuer = issuer;
        this.web = web;
        this.provider = provider;
        this.clock = clock;
    }

    /** @param list null for none, with why where it could not be had at all */
    private record Answer(
            @Nullable RevocationList list, @Nullable String why, Instant until) {}

    /**
     * The list; empty when the one at this address is another authority's.
     *
     * @throws IOException when it cannot be had, or could not a moment ago
     */
    Optional<RevocationList> get() throws IOException {
        fetching.lock();
        try {
            Instant now = clock.instant();
            if (answer == null || now.isAfter(answer.until())) {
                answer = fetch(now);
            }
            if (answer.why() != null) {
                throw new IOException(answer.why());
            }
            return Optional.ofNullable(answer.list());
        } finally {
            fetching.unlock();
        }
    }

    private Answer fetch(Instant now) {
        try {
            var read = new X509CRLHolder(web.ask(address, null, null, LONGEST_LIST));
            if (!read.getIssuer().equals(issuer.getSubject())) {
                return new Answer(null, null, now.plus(KEPT));
            }
            RevocationList list = RevocationList.checked(read, issuer, provider, now);
            Instant old = now.plus(KEPT);
            return new Answer(list, null, list.until().isBefore(old) ? list.until() : old);
        } catch (IOException | RuntimeException failed) { // the library throws either for what is no list
            return new Answer(null, String.valueOf(failed.getMessage()), now.plus(FAILURE_KEPT));
        }
    }
}
