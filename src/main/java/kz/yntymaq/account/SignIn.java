package kz.yntymaq.account;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs in by IIN and password. An unknown IIN costs as much time as a wrong password and answers the same. Who has a
 * second factor is not signed in by this: they are known as one who {@link SecondStep.Owed owes} it.
 */
@Component
public class SignIn implements AuthenticationProvider {

    private static final String HOW = "password";

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInGuard guard;
    private final KnownDevices devices;
    private final SecondStep second;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final String nobody;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInGuard guard,
            KnownDevices devices,
            SecondStep second,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.devices = devices;
        this.second = second;
        this.audit = audit;
        this.transaction = transaction;
        this.nobody = passwords.encode("nobody has this password");
    }

    /** A further try has to wait. */
    public static final class TooSoonException extends LockedException {

        private final transient Duration delay;

        TooSoonException(Duration delay) {
            super("too soon");
            this.delay = delay;
        }

        public Duration delay() {
            return delay;
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String typedIin = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Account account = find(typedIin);
        Tries tries = tries(typedIin, account, (SignInDetails) Objects.requireNonNull(attempt.getDetails()));
        Duration delay = guard.attempt(tries);
        if (!delay.isZero()) {
            throw new TooSoonException(delay);
        }
        String hash = account == null || account.isDisabled() ? null : account.passwordHash();
        boolean right = passwords.matches(password, hash == null ? nobody : hash);
        if (!right || hash == null || account == null) {
            throw new BadCredentialsException("wrong");
        }
        guard.succeeded(tries);
        boolean owes = second.isNeeded(account.getId());
        String newer = passwords.upgradeEncoding(hash) ? passwords.encode(password) : null;
        transaction.executeWithoutResult(status -> {
            if (newer != null) {
                accounts.replaceHash(account.getId(), hash, newer);
            }
            if (!owes) {
                audit.note(account.getId(), "account.signed-in", account.getId(), null);
            }
        });
        return authenticated(owes ? new SecondStep.Owed(account.getId()) : new SignedIn(account.getId()));
    }

    /** What a session keeps of somebody who gave all that was asked. */
    public static Authentication authenticated(Principal who) {
        var known = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        known.setDetails(HOW); // else those of the attempt would be kept in the session
        return known;
    }

    /**
     * Signs in the owner of an account who showed by a certificate who they are.
     *
     * @throws BadCredentialsException when the account is shut
     */
    public Authentication byCertificate(UUID id) {
        Account account = accounts.findById(id)
                .filter(found -> !found.isDisabled())
                .orElseThrow(() -> new BadCredentialsException("shut"));
        transaction.executeWithoutResult(
                status -> audit.note(account.getId(), "account.signed-in", account.getId(), "CERTIFICATE"));
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account.getId()), null, List.of());
        signedIn.setDetails("certificate");
        return signedIn;
    }

    private Tries tries(String typedIin, @Nullable Account account, SignInDetails from) {
        String device = from.device();
        return account != null && device != null && devices.knows(device, account.getId())
                ? Tries.ofKnownDevice(typedIin, device)
                : Tries.ofStranger(typedIin, from.address());
    }

    private @Nullable Account find(String typedIin) {
        return Iin.parse(typedIin)
                .flatMap(iin -> accounts.findByIin(iin.digits()))
                .orElse(null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
