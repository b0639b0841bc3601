package kz.yntymaq.account.passkey;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Sessions;
import kz.yntymaq.account.SignInDetails;
import kz.yntymaq.account.factor.FactorChanged;
import kz.yntymaq.account.factor.FactorDuty;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.account.factor.OtherFactors;
import kz.yntymaq.account.passkey.PasskeyChallenges.Purpose;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People's passkeys: added and removed by their owner, and asked for at the second step of the sign-in. A challenge is
 * used up before its answer is looked at, so what takes an answer opens its own transaction after that.
 */
@Service
public class Passkeys {

    static final String WRONG = "account.passkey.wrong";

    /** More than anybody has devices. */
    private static final int MOST = 10;

    private final PasskeyStore store;
    private final PasskeyChallenges challenges;
    private final RelyingParty portal;
    private final Factors factors;
    private final FactorDuty duty;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Passkeys(
            PasskeyStore store,
            PasskeyChallenges challenges,
            RelyingParty portal,
            Factors factors,
            FactorDuty duty,
            Accounts accounts,
            Sessions sessions,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.challenges = challenges;
        this.portal = portal;
        this.factors = factors;
        this.duty = duty;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * What a device is asked.
     *
     * @param challenge to be signed
     * @param portal the address for which the passkey is
     * @param credentials what the devices call the account's passkeys, with spaces between
     */
    public record Asked(String challenge, String portal, String credentials) {}

    /**
     * What a device needs to make a passkey.
     *
     * @param handle by which the device tells accounts apart
     * @param person as the device shows it: the given name
     * @param name of the portal
     */
    record Offered(Asked asked, String handle, String person, String name) {}

    /** Whether passkeys can be added here at all. */
    boolean canBeAdded() {
        return factors.canBeAdded() && portal.isPossible();
    }

    /** Asks a device of the actor for a new passkey. @param session id of the session that takes the answer */
    Offered offer(Actor actor, String session) {
        UUID account = actor.accountId();
        return new Offered(
                ask(account, Purpose.ADD, session),
                RelyingParty.handle(account).toBase64UrlString(),
                actor.givenName(),
                RelyingParty.NAME);
    }

    /**
     * Adds the passkey that a device made, and signs the account out everywhere else.
     *
     * @param name by which its owner knows it
     * @param session id of the session that was asked and goes on
     * @return recovery codes, to be shown once, where the account had none; else empty
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<String> add(Actor actor, String name, PasskeyAnswer answer, String session) {
        UUID account = actor.accountId();
        requireGiven(answer);
        challenges.use(answer.challenge(), account, Purpose.ADD, session);
        return Objects.requireNonNull(transaction.execute(status -> {
            accounts.hold(List.of(account));
            if (store.list(account).size() >= MOST) {
                throw new RuleViolationException("account.passkey.many", MOST);
            }
            portal.requireMade(account, answer, name);
            audit.note(account, "account.passkey-added", account, null);
            events.publishEvent(new FactorChanged(account, FactorChanged.What.PASSKEY_ADDED));
            sessions.endOthers(account, session);
            return factors.firstCodes(account);
        }));
    }

    /** One of the actor's own. @throws NotFoundException for any other */
    OtherFactors.Kept own(Actor actor, UUID id) {
        return store.list(actor.accountId()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Removes a passkey of the actor, and signs the account out everywhere else.
     *
     * @throws RuleViolationException when it is the last second factor of somebody whose office needs one
     */
    @Transactional
    public void remove(Actor actor, UUID id, String session) {
        UUID account = actor.accountId();
        accounts.hold(List.of(account)); // of two who remove the last two at once, one waits
        if (!store.remove(account, id)) {
            throw new NotFoundException();
        }
        if (duty.isOf(actor) && !factors.isNeeded(account)) {
            throw new RuleViolationException("account.factor.last");
        }
        factors.endCodesWithTheLast(account);
        audit.note(account, "account.passkey-removed", account, null);
        events.publishEvent(new FactorChanged(account, FactorChanged.What.PASSKEY_REMOVED));
        sessions.endOthers(account, session);
    }

    /** What the devices of somebody at the second step are asked; empty where the account has no passkey. */
    public Optional<Asked> ask(UUID account, String session) {
        return store.hasAny(account) && portal.isPossible()
                ? Optional.of(ask(account, Purpose.SIGN_IN, session))
                : Optional.empty();
    }

    /**
     * The second step of a sign-in by a passkey.
     *
     * @param session id of the session that was asked
     * @param from where the try comes from
     * @throws RuleViolationException when the answer does not hold, or there were too many wrong ones
     */
    @Transactional(propagation = Propagation.NEVER)
    public void pass(UUID account, PasskeyAnswer answer, String session, SignInDetails from) {
        requireGiven(answer);
        challenges.use(answer.challenge(), account, Purpose.SIGN_IN, session);
        factors.passOtherwise(account, from, () -> portal.requireUsed(account, answer));
    }

    /** What the devices of somebody who is signed in are asked, to prove that it is still them; empty where there are none. */
    public Optional<Asked> askAgain(Actor actor, String session) {
        UUID account = actor.accountId();
        return store.hasAny(account) && portal.isPossible()
                ? Optional.of(ask(account, Purpose.PROOF, session))
                : Optional.empty();
    }

    /**
     * Somebody who is signed in proves by a passkey that it is still them.
     *
     * @param session id of the session that was asked
     * @throws RuleViolationException when the answer does not hold, or there were too many wrong ones
     */
    @Transactional(propagation = Propagation.NEVER)
    public void prove(Actor actor, PasskeyAnswer answer, String session) {
        UUID account = actor.accountId();
        requireGiven(answer);
        challenges.use(answer.challenge(), account, Purpose.PROOF, session);
        factors.proveOtherwise(account, () -> portal.requireUsed(account, answer));
    }

    private Asked ask(UUID account, Purpose purpose, String session) {
        return new Asked(
                challenges.open(account, purpose, session),
                portal.id(),
                store.credentials(account).stream()
                        .map(Bytes::toBase64UrlString)
                        .collect(Collectors.joining(" ")));
    }

    private static void requireGiven(PasskeyAnswer answer) {
        if (answer.isEmpty()) {
            throw new RuleViolationException("account.passkey.empty");
        }
    }
}
