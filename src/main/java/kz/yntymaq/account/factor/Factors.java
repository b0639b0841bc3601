package kz.yntymaq.account.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People's second factors. A code is counted as a try before it is looked at and stays counted when it is wrong, so
 * what asks for one opens its own transaction after that.
 */
@Service
public class Factors implements SecondStep {

    /** How long a secret that was offered stays the same, so that a page looked at again shows what was scanned. */
    private static final Duration OFFERED = Duration.ofHours(1);

    private final FactorSeal seal;
    private final RecoveryCodes recovery;
    private final FactorDuty duty;
    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SignInGuard guard;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(
            FactorSeal seal,
            RecoveryCodes recovery,
            FactorDuty duty,
            Accounts accounts,
            Sessions sessions,
            KnownDevices devices,
            SignInGuard guard,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.seal = seal;
        this.recovery = recovery;
        this.duty = duty;
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.guard = guard;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A stored secret and the step of the last code that was taken. */
    private record Stored(byte[] secret, @Nullable Long lastStep) {}

    @Override
    public boolean isNeeded(UUID account) {
        return since(account).isPresent();
    }

    /** Since when the account has a second factor; empty where it has none. */
    public Optional<Instant> since(UUID account) {
        return jdbc.sql("select confirmed_at from totp_factor where account_id = ? and confirmed_at is not null")
                .param(account)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
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

    /** Whether the portal can keep second factors at all: its key is set. */
    boolean canBeAdded() {
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
        UUID account = actor.accountId();
        byte[] fresh = new byte[Totp.SECRET_BYTES];
        random.nextBytes(fresh);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into totp_factor (account_id, secret, made_at) values (:account, :secret, :now)
                on conflict (account_id) do update set secret = excluded.secret, made_at = excluded.made_at
                 where totp_factor.confirmed_at is null and totp_factor.made_at < :expired""")
                .param("account", account)
                .param("secret", seal.seal(account, fresh))
                .param("now", at(now))
                .param("expired", at(now.minus(OFFERED)))
                .update();
        return stored(account, false)
                .orElseThrow(() -> new RuleViolationException("account.factor.there"))
                .secret();
    }

    /**
     * Adds the offered second factor and signs the account out everywhere else.
     *
     * @param code that the application on the phone shows for the offered secret
     * @param session id of the session that goes on
     * @return ten recovery codes, to be shown once
     */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted though the change is refused
    public List<String> confirm(Actor actor, String code, String session) {
        UUID account = actor.accountId();
        return counted(Tries.ofSecondStep(account, null), () -> {
            Stored offered =
                    stored(account, false).orElseThrow(() -> new RuleViolationException("account.factor.there"));
            requireUsed(account, offered, code);
            jdbc.sql("update totp_factor set confirmed_at = ? where account_id = ?")
                    .params(at(clock.instant()), account)
                    .update();
            List<String> codes = recovery.make(account);
            changed(account, What.ADDED, "account.factor-added");
            sessions.endOthers(account, session);
            return codes;
        });
    }

    /** Removes the second factor of the actor, who gives password and code, and signs the account out everywhere else. */
    @Transactional(propagation = Propagation.NEVER)
    public void remove(Actor actor, String password, String code, String session) {
        UUID account = actor.accountId();
        accounts.requirePassword(actor, password);
        counted(Tries.ofSecondStep(account, null), () -> {
            requireCode(account, code);
            delete(account);
            changed(account, What.REMOVED, "account.factor-removed");
            sessions.endOthers(account, session);
            return true;
        });
    }

    /** Makes ten new recovery codes for the actor, who gives a code of the application; the old ones end. */
    @Transactional(propagation = Propagation.NEVER)
    public List<String> newCodes(Actor actor, String code) {
        UUID account = actor.accountId();
        return counted(Tries.ofSecondStep(account, null), () -> {
            Stored factor = stored(account, true).orElseThrow(() -> new RuleViolationException("account.factor.none"));
            requireUsed(account, factor, code);
            List<String> codes = recovery.make(account);
            changed(account, What.CODES_MADE, "account.recovery-codes-made");
            return codes;
        });
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
        counted(Tries.ofSecondStep(account, from.knownTo(devices, account)), () -> {
            requireCode(account, code);
            audit.note(account, "account.signed-in", account, "second factor");
            return true;
        });
    }

    /** Whoever got the password by a link has shown who they are in person: a lost phone locks nobody out. */
    @EventListener
    void on(PasswordChanged.Reset event) {
        if (delete(event.accountId())) {
            changed(event.accountId(), What.REMOVED_BY_LINK, "account.factor-removed-by-link");
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
            return;
        }
        requireUsed(
                account,
                stored(account, true).orElseThrow(() -> new RuleViolationException("account.factor.none")),
                typed);
    }

    /** Uses a code up: in one statement, so that of two who send the same at once only one passes. */
    private void requireUsed(UUID account, Stored factor, String typed) {
        String code = typed.replaceAll("\\s", "");
        OptionalLong step = Totp.match(factor.secret(), code, clock.instant(), factor.lastStep());
        boolean taken = step.isPresent()
                && jdbc.sql("""
                        update totp_factor set last_step = :step
                         where account_id = :account and (last_step is null or last_step < :step)""")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
        if (!taken) {
            throw new FieldViolationException("code", "account.factor.wrong");
        }
    }

    private void changed(UUID account, What what, String action) {
        audit.note(account, action, account, null);
        events.publishEvent(new FactorChanged(account, what));
    }

    private boolean delete(UUID account) {
        return jdbc.sql("delete from totp_factor where account_id = ? returning confirmed_at is not null")
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Optional<Stored> stored(UUID account, boolean confirmed) {
        return jdbc.sql("""
                select secret, last_step from totp_factor
                 where account_id = ? and (confirmed_at is not null) = ?""")
                .params(account, confirmed)
                .query((row, n) -> new Stored(seal.open(account, row.getBytes(1)), row.getObject(2, Long.class)))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
