package kz.yntymaq.account;

import java.time.Duration;
import java.util.List;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in by IIN and password. An unknown IIN costs as much time as a wrong password and answers the same. */
@Component
public class SignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInGuard guard;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final String nobody;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInGuard guard,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
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
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        Duration delay = guard.attempt(typedIin, address);
        if (!delay.isZero()) {
            throw new TooSoonException(delay);
        }
        Account account = find(typedIin);
        String hash = account == null || account.isDisabled() ? null : account.passwordHash();
        boolean right = passwords.matches(password, hash == null ? nobody : hash) && hash != null;
        if (!right || account == null) {
            throw new BadCredentialsException("wrong");
        }
        guard.succeeded(typedIin, address);
        transaction.executeWithoutResult(
                status -> audit.note(account.getId(), "account.signed-in", account.getId(), null));
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account.getId()), null, List.of());
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
