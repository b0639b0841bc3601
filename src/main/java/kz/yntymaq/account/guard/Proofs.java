package kz.yntymaq.account.guard;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a person proved lately, in the session that goes on, that it is them. What changes how an account is guarded asks
 * for it: an open session alone may have been left at a café or stolen. A proof is good for one change.
 */
@Component
public class Proofs {

    /** How long a proof is good. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String PASSWORD = "proved-by-password";
    private static final String PASSKEY = "proved-by-passkey";
    private static final String CERTIFICATE = "proved-by-certificate";

    private final Clock clock;

    Proofs(Clock clock) {
        this.clock = clock;
    }

    /** Names its account: a session in which somebody else signs in keeps what it holds. */
    private record Proof(UUID account, Instant at) implements Serializable {}

    /** The right password was typed again. */
    public void byPassword(HttpSession session, UUID account) {
        session.setAttribute(PASSWORD, new Proof(account, clock.instant()));
    }

    /** A passkey of the account was used again. */
    public void byPasskey(HttpSession session, UUID account) {
        session.setAttribute(PASSKEY, new Proof(account, clock.instant()));
    }

    /** A certificate signed in to the account. */
    public void byCertificate(HttpSession session, UUID account) {
        session.setAttribute(CERTIFICATE, new Proof(account, clock.instant()));
    }

    /** Whether the password was typed again, not long ago. */
    public boolean isByPassword(HttpSession session, UUID account) {
        return isGood(session.getAttribute(PASSWORD), account);
    }

    /** Whether a passkey was used again, not long ago. */
    public boolean isByPasskey(HttpSession session, UUID account) {
        return isGood(session.getAttribute(PASSKEY), account);
    }

    /** Whether a certificate signed in, not long ago. */
    public boolean isByCertificate(HttpSession session, UUID account) {
        return isGood(session.getAttribute(CERTIFICATE), account);
    }

    /** What the proof was given for is done. */
    public void useUp(HttpSession session) {
        session.removeAttribute(PASSWORD);
        session.removeAttribute(PASSKEY);
        session.removeAttribute(CERTIFICATE);
    }

    private boolean isGood(@Nullable Object kept, UUID account) {
        return kept instanceof Proof proof
                && proof.account().equals(account)
                && clock.instant().isBefore(proof.at().plus(GOOD_FOR));
    }
}
