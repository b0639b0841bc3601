package kz.yntymaq.account;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.account.consent.Consents;
import kz.yntymaq.account.data.FormerNames;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers people, keeps how they can be reached, changes passwords. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final Territories territories;
    private final PasswordEncoder passwords;
    private final SignInGuard guard;
    private final Consents consents;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final FormerNames formerNames;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Territories territories,
            PasswordEncoder passwords,
            SignInGuard guard,
            Consents consents,
            Sessions sessions,
            KnownDevices devices,
            FormerNames formerNames,
            AuditLog audit,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.territories = territories;
        this.passwords = passwords;
        this.guard = guard;
        this.consents = consents;
        this.sessions = sessions;
        this.devices = devices;
        this.formerNames = formerNames;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Registers a villager with the consent to {@link ConsentText#VERSION}, given to the operator of this moment.
     *
     * @return the account's id; empty when the IIN is registered already. The page must not tell the
     *     two apart, so that nobody can learn who is registered.
     * @throws RuleViolationException when no operator is set, so that nobody could be named in the consent
     */
    public Optional<UUID> register(Registration given) {
        consents.requireOperator();
        requireVillage(given.villageCode());
        PasswordRule.requireNotOwn(
                "password",
                given.password(),
                given.iin().digits(),
                given.phone().e164(),
                given.name());
        String hash = passwords.encode(given.password());
        if (accounts.findByIin(given.iin().digits()).isPresent()) {
            return Optional.empty();
        }
        Account account = Account.open(
                given.iin(), given.name(), given.phone(), given.email(), given.villageCode(), clock.instant());
        account.setPassword(hash);
        accounts.saveAndFlush(account);
        consents.giveAtRegistration(account.getId());
        audit.note(account.getId(), "account.registered", account.getId(), "consent " + ConsentText.VERSION);
        return Optional.of(account.getId());
    }

    /** The actor's own account. */
    @Transactional(readOnly = true)
    public Account own(Actor actor) {
        return accounts.findById(actor.accountId()).orElseThrow(NotFoundException::new);
    }

    /** Changes phone, e-mail and village of the actor's own account. */
    public void changeContacts(Actor actor, Phone phone, @Nullable String email, String villageCode) {
        requireVillage(villageCode);
        events.publishEvent(new Account.ContactsGiven(actor.accountId(), phone, email));
        own(actor).changeContacts(phone, email, villageCode);
        audit.note(actor.accountId(), "account.contacts-changed", actor.accountId(), null);
    }

    /**
     * Changes the actor's own password and signs the account out everywhere else.
     *
     * @param session id of the session that goes on
     * @throws RuleViolationException when the current one is wrong, or was wrong too often and a further try has to wait
     */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted though the change is refused
    public void changePassword(Actor actor, String current, String changed, String session) {
        Account known = requirePassword(actor, current);
        PasswordRule.requireNotOwn(known, changed);
        transaction.executeWithoutResult(status -> {
            replacePassword(own(actor), changed, session);
            audit.note(actor.accountId(), "account.password-changed", actor.accountId(), null);
        });
    }

    /**
     * Sets a password for the actor, who has just shown by a certificate who they are, and signs the account out
     * everywhere else. A second factor stays: a certificate signs in without it.
     *
     * @param session id of the session that goes on
     */
    public void setPasswordByCertificate(Actor actor, String changed, String session) {
        Account known = own(actor);
        PasswordRule.requireNotOwn(known, changed);
        replacePassword(known, changed, session);
        devices.forget(known.getId());
        events.publishEvent(new PasswordChanged.ByCertificate(known.getId()));
        audit.note(known.getId(), "account.password-set-by-certificate", known.getId(), null);
    }

    private void replacePassword(Account account, String changed, String session) {
        guard.forget(account.iin().digits());
        account.setPassword(passwords.encode(changed));
        events.publishEvent(new PasswordChanged(account.getId()));
        sessions.endOthers(account.getId(), session);
    }

    /** Refuses an actor who does not know the own password, as {@link #changePassword} does. */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted
    public Account requirePassword(Actor actor, String current) {
        Account known = own(actor);
        Tries tries = Tries.ofSignedIn(known.getId());
        guard.require(tries);
        if (!passwords.matches(current, known.passwordHash())) {
            throw new RuleViolationException("error.password.current");
        }
        guard.succeeded(tries);
        return known;
    }

    /**
     * Opens an account without a password, for a person who was appointed to an office or whom an official entered.
     *
     * @param phone null for a person who has none
     */
    public Account open(Iin iin, PersonName name, @Nullable Phone phone, String villageCode) {
        return accounts.saveAndFlush(Account.open(iin, name, phone, null, villageCode, clock.instant()));
    }

    /** Sets a password for a person who proved by other means who they are; forgets wrong tries and ends every session. */
    public void resetPassword(UUID id, String password) {
        Account account = accounts.findById(id).orElseThrow(NotFoundException::new);
        PasswordRule.requireNotOwn(account, password);
        account.setPassword(passwords.encode(password));
        accounts.saveAndFlush(account);
        guard.forget(account.iin().digits());
        sessions.endAll(id);
        devices.forget(id);
        events.publishEvent(new PasswordChanged.Reset(id));
    }

    /** Takes password and sessions from an account whose owner is not certain: only a link handed over opens it again. */
    public void voidPassword(UUID id) {
        Account account = accounts.findById(id).orElseThrow(NotFoundException::new);
        account.setPassword(null);
        events.publishEvent(
                new PasswordChanged.Reset(id)); // links and second factors of whoever was there are void, too
        accounts.saveAndFlush(account);
        sessions.endAll(id);
        devices.forget(id);
    }

    /** Gives the account to another person, whom it takes from whoever used it: their contacts, and no password. */
    public void handOver(UUID id, Phone phone, String villageCode) {
        requireVillage(villageCode);
        voidPassword(id);
        Account account = accounts.findById(id).orElseThrow(NotFoundException::new);
        account.changeContacts(phone, null, villageCode);
        accounts.saveAndFlush(account);
    }

    /** Voids the password of an account of an office that has ended, whose owner agreed to nothing and is asked first. */
    public void closeToWhoNeverAgreed(UUID id) {
        if (consents.latest(id).isEmpty()) {
            voidPassword(id);
        }
    }

    /** Shuts an account at once, with every session, or opens it again. */
    public void setDisabled(UUID id, boolean disabled) {
        Account account = accounts.findById(id).orElseThrow(NotFoundException::new);
        account.disable(disabled ? clock.instant() : null);
        accounts.saveAndFlush(account);
        sessions.endAll(id);
        devices.forget(id);
    }

    /**
     * Writes how sure the portal is who the person is. Only {@code account.confirmation} calls it, which keeps why.
     *
     * @param name as the document or certificate has it, null to leave it
     */
    public void setIdentity(UUID id, IdentityLevel level, @Nullable PersonName name) {
        Account account = accounts.findById(id).orElseThrow(NotFoundException::new);
        account.setIdentity(level);
        accounts.saveAndFlush(account);
        if (name != null) {
            rename(id, name);
        }
    }

    /** Writes another name, as a document has it; the one before stays in the history. */
    public void rename(UUID id, PersonName name) {
        Account account = accounts.findById(id).orElseThrow(NotFoundException::new);
        if (!account.name().equals(name)) {
            formerNames.keep(id);
            account.rename(name);
            accounts.saveAndFlush(account);
        }
    }

    /** Holds the accounts, in one order, until the transaction ends: whoever asks about the same people waits. */
    public void hold(Collection<UUID> ids) {
        jdbc.sql("select id from account where id in (:ids) order by id for no key update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    /** Holds the account with this IIN, if there is one, until the transaction ends: before it is read and decided on. */
    public void hold(Iin iin) {
        jdbc.sql("select id from account where iin = ? for no key update")
                .param(iin.digits())
                .query((row, n) -> true)
                .list();
    }

    /** The account with this IIN, for invitations and appointments. Never shown to whoever asked. */
    @Transactional(readOnly = true)
    public Optional<Account> findByIin(Iin iin) {
        return accounts.findByIin(iin.digits());
    }

    /** The IIN of an account, for rules. Never shown to anybody else. */
    @Transactional(readOnly = true)
    public Iin iin(UUID id) {
        return accounts.findById(id).orElseThrow(NotFoundException::new).iin();
    }

    /** Names by account, in one query however many. */
    @Transactional(readOnly = true)
    public Map<UUID, PersonName> names(Collection<UUID> ids) {
        return accounts.findAllByIdIn(ids).stream().collect(Collectors.toMap(Account::getId, Account::name));
    }

    /** Accounts by id, in one query however many. */
    @Transactional(readOnly = true)
    public Map<UUID, Account> findAll(Collection<UUID> ids) {
        return accounts.findAllByIdIn(ids).stream().collect(Collectors.toMap(Account::getId, Function.identity()));
    }

    private void requireVillage(String code) {
        if (territories.find(code).filter(Territory::isOpenSettlement).isEmpty()) {
            throw new RuleViolationException("error.village");
        }
    }
}
