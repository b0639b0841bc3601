package kz.yntymaq.account.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.KnownDevices;
import kz.yntymaq.account.PasswordChanged;
import kz.yntymaq.account.SecondStep;
import kz.yntymaq.account.Sessions;
import kz.yntymaq.account.SignInDetails;
import kz.yntymaq.account.factor.FactorChanged.What;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People's second factors: the application that shows codes, what stands beside it, and the recovery codes of both. A
 * try is counted before it is looked at and stays counted when it is wrong, so what asks for one opens its own
 * transaction after that.
 */
@Service
public class Factors implements SecondStep {

    /** The page that shows recovery codes which were just made. */
    public static final String CODES_PAGE = OwnSessions.PAGE + "/codes";

    /** Flash attribute: those codes. */
    public static final String MADE_CODES = "codes";

    private final FactorSeal seal;
    private final TotpSecrets secrets;
    private final OtherFactors others;
    private final RecoveryCodes recovery;
    private final FactorDuty duty;
    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SignInGuard guard;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Factors(
            FactorSeal seal,
            TotpSecrets secrets,
            OtherFactors others,
            RecoveryCodes recovery,
            FactorDuty duty,
            Accounts accounts,
            Sessions sessions,
            KnownDevices devices,
            SignInGuard guard,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.seal = seal;
        this.secrets = secrets;
        this.others = others;
        this.recovery = recovery;
        this.duty = duty;
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.guard = guard;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public boolean isNeeded(UUID account) {
        return hasApp(account) || others.hasAny(account);
    }

    /** Whether the account has an application that shows codes. */
    public boolean hasApp(UUID account) {
        return since(account).isPresent();
    }

    /** Since when the account has an application that shows codes; empty where it has none. */
    public Optional<Instant> since(UUID account) {
        return secrets.since(account);
    }

    /**
     * Refuses to send an application where the portal asks a second factor for that and the account has none.
     *
     * @throws RuleViolationException then
     */
    public void requireToSubmit(UUID account) {
        if (isMissingToSubmit(account)) {
            throw new RuleViolationException("account.factor.submit");
        }
    }

    /** Whether the account cannot send an application before it has a second factor. */
    public boolean isMissingToSubmit(UUID account) {
        return duty.toSubmit() && !isNeeded(account);
    }

    /** Whether the portal can keep second factors and their recovery codes at all: its key is set. */
    public boolean canBeAdded() {
        return seal.isReady();
    }

    /** How many recovery codes the account has left. */
    int codesLeft(UUID account) {
        return transaction.execute(status -> recovery.left(account));
    }

    /**
     * The secret that is offered to the actor and counts once {@link #confirm} saw a code of it; a new one after an hour.
     *
     * @throws RuleViolationException where the portal has no key
     */
    byte[] offer(Actor actor) {
        return secrets.offer(actor.accountId());
    }

    /**
     * Adds the offered second factor and signs the account out everywhere else.
     *
     * @param code that the application on the phone shows for the offered secret
     * @param session id of the session that goes on
     * @return ten recovery codes, to be shown once; those of before end
     */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted though the change is refused
    public List<String> confirm(Actor actor, String code, String session) {
        UUID account = actor.accountId();
        return counted(Tries.ofSecondStep(account, null), () -> {
            secrets.confirm(account, code);
            List<String> codes = recovery.make(account);
            changed(account, What.ADDED, "account.factor-added");
            sessions.endOthers(account, session);
            return codes;
        });
    }

    /**
     * Removes the application of the actor, who gives a code, and signs the account out everywhere else.
     *
     * @throws RuleViolationException when it is the last second factor of somebody whose office needs one
     */
    @Transactional(propagation = Propagation.NEVER)
    public void remove(Actor actor, String code, String session) {
        UUID account = actor.accountId();
        counted(Tries.ofSecondStep(account, null), () -> {
            accounts.hold(List.of(account)); // of two who remove the last two at once, one waits
            if (duty.isOf(actor) && !others.hasAny(account)) {
                throw new RuleViolationException("account.factor.last");
            }
            requireCode(account, code);
            secrets.delete(account);
            endCodesWithTheLast(account);
            changed(account, What.REMOVED, "account.factor-removed");
            sessions.endOthers(account, session);
            return true;
        });
    }

    /**
     * Makes ten new recovery codes for the actor; the old ones end.
     *
     * @param code of the application, where the account has one
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<String> newCodes(Actor actor, String code) {
        UUID account = actor.accountId();
        return counted(Tries.ofSecondStep(account, null), () -> {
            if (hasApp(account) || !others.hasAny(account)) {
                secrets.requireUsed(account, code);
            }
            List<String> codes = recovery.make(account);
            changed(account, What.CODES_MADE, "account.recovery-codes-made");
            return codes;
        });
    }

    /** Recovery codes for an account that has none, in the transaction that adds a factor; empty where it has some. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> firstCodes(UUID account) {
        return recovery.left(account) == 0 ? recovery.make(account) : List.of();
    }

    /** Ends the recovery codes of an account that has no second factor any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endCodesWithTheLast(UUID account) {
        if (!isNeeded(account)) {
            recovery.end(account);
        }
    }

    /**
     * The second step of a sign-in.
     *
     * @param code of the application, or a recovery code, which is used up
     * @param from where the try comes from
     * @throws RuleViolationException when the code is wrong, was used, or there were too many wrong ones
     */
    @Transactional(propagation = Propagation.NEVER)
    public void pass(UUID account, String code, SignInDetails from) {
        passOtherwise(account, from, () -> requireCode(account, code));
    }

    /**
     * The second step of a sign-in by something else than a code, counted together with those.
     *
     * @param proof refuses who does not give it
     */
    @Transactional(propagation = Propagation.NEVER)
    public void passOtherwise(UUID account, SignInDetails from, Runnable proof) {
        counted(Tries.ofSecondStep(account, from.knownTo(devices, account)), () -> {
            proof.run();
            audit.note(account, "account.signed-in", account, "second factor");
            return true;
        });
    }

    /**
     * Somebody who is signed in proves by something else than a password that it is still them; counted together with the
     * tries of the own password.
     *
     * @param proof refuses who does not give it
     */
    @Transactional(propagation = Propagation.NEVER)
    public void proveOtherwise(UUID account, Runnable proof) {
        counted(Tries.ofSignedIn(account), () -> {
            proof.run();
            return true;
        });
    }

    /** Whoever got the password by a link has shown who they are in person: a lost phone locks nobody out. */
    @EventListener
    void on(PasswordChanged.Reset event) {
        UUID account = event.accountId();
        boolean app = secrets.delete(account);
        boolean other = others.removeAll(account);
        if (app || other) {
            transaction.executeWithoutResult(status -> recovery.end(account));
            changed(account, What.REMOVED_BY_LINK, "account.factor-removed-by-link");
        }
    }

    /** Apart from the tries of a password: whoever knows that one gets no more tries of a code by it. */
    private <T> T counted(Tries tries, Supplier<T> action) {
        Duration wait = guard.attempt(tries);
        if (!wait.isZero()) {
            throw new FieldViolationException("code", "account.sign-in.wait", wait.toSeconds() + 1);
        }
        T result = transaction.execute(status -> action.get());
        guard.succeeded(tries);
        return result;
    }

    private void requireCode(UUID account, String typed) {
        if (recovery.use(account, typed)) {
            changed(account, What.CODE_USED, "account.recovery-code-used");
        } else if (hasApp(account)) {
            secrets.requireUsed(account, typed);
        } else {
            throw new FieldViolationException("code", "account.factor.wrong");
        }
    }

    private void changed(UUID account, What what, String action) {
        audit.note(account, action, account, null);
        events.publishEvent(new FactorChanged(account, what));
    }
}
