package kz.yntymaq.account.confirmation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.IdentityLevel;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Sessions;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms who people are, by a certificate, a document that was seen or the state's base; and takes it back. */
@Service
@Transactional
public class Confirmations {

    private final Accounts accounts;
    private final ConfirmationHistory history;
    private final Sessions sessions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(
            Accounts accounts,
            ConfirmationHistory history,
            Sessions sessions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A certificate of this IIN signs in, and nothing else is known of who sits there. An account that was only
     * claimed is taken by the certificate's owner: it gets the name of the certificate, and its password and sessions
     * end, since whoever made them may be somebody else.
     *
     * @param name as the certificate has it
     * @return the account to sign in to; empty when nobody registered the IIN
     */
    public Optional<UUID> byCertificate(Iin iin, PersonName name) {
        return accounts.findByIin(iin).map(found -> {
            Account account = hold(found.getId());
            if (!account.isConfirmed()) {
                boolean used = account.passwordHash() != null;
                accounts.voidPassword(account.getId());
                confirm(account, How.CERTIFICATE, null, name);
                if (used) {
                    history.noteTakeOver(account.getId(), null, clock.instant());
                    audit.note(account.getId(), "account.taken-over", account.getId(), How.CERTIFICATE.name());
                }
            }
            return account.getId();
        });
    }

    /**
     * A person who is signed in shows a certificate: the same person has the password and the key, so both stay.
     *
     * @param name as the certificate has it, which becomes the name of the account
     * @throws RuleViolationException when it is a certificate of another IIN
     */
    public void byOwnCertificate(UUID id, Iin iin, PersonName name) {
        Account account = hold(id);
        if (!account.iin().equals(iin)) {
            throw new RuleViolationException("account.confirmation.other-iin");
        }
        if (!account.isConfirmed()) {
            confirm(account, How.CERTIFICATE, null, name);
        }
    }

    /**
     * The state's base has answered that it is this person.
     *
     * @param name about which it was asked, with the phone: what was changed since is not confirmed
     */
    void byStateBase(UUID id, PersonName name, Phone phone) {
        Account account = hold(id);
        if (!account.name().equals(name) || !phone.equals(account.phone())) {
            throw new RuleViolationException("account.identity.base.DIFFERS");
        }
        if (!account.isConfirmed()) {
            confirm(account, How.STATE_BASE, null, null);
        }
    }

    /** Who installs the portal names its first administrator, for there is nobody yet who could see a document. */
    public void byInstallation(UUID id) {
        Account account = hold(id);
        if (!account.isConfirmed()) {
            confirm(account, How.INSTALLATION, null, null);
        }
    }

    /**
     * An official or an administrator has seen the identity document of a person of the own territory.
     *
     * @param asInDocument the name as it stands there
     * @throws NotFoundException when the person is not of the official's territory
     * @throws RuleViolationException when it is the official's own account, is confirmed already or is shut, the
     *     person objected to this official before, or the name differs
     */
    public void byDocument(Actor official, UUID id, DocumentKind kind, PersonName asInDocument) {
        Account account = hold(id);
        Bilingual office = witness(official, account);
        requireSameName(account, asInDocument);
        confirm(account, How.DOCUMENT_SEEN, new ConfirmationHistory.Seen(official.accountId(), office, kind), null);
    }

    /** @throws FieldViolationException when the document has another name than the account */
    public static void requireSameName(Account account, PersonName asInDocument) {
        if (!account.name().isSameAs(asInDocument)) {
            throw new FieldViolationException(
                    "familyName",
                    "account.confirmation.other-name",
                    account.name().full());
        }
    }

    /**
     * Gives an account that somebody else claimed to the person whose document an official saw: password and sessions
     * end, name, phone and village become this person's, who then keeps or drops what the account holds.
     *
     * @throws NotFoundException when the account is not of the official's territory
     * @throws RuleViolationException when it is the official's own, is confirmed already or is shut, or there is no such
     *     village
     */
    public void takeOver(
            Actor official, UUID id, DocumentKind kind, PersonName asInDocument, Phone phone, String villageCode) {
        Account account = hold(id);
        Bilingual office = witness(official, account);
        accounts.handOver(id, phone, villageCode);
        confirm(
                account,
                How.DOCUMENT_SEEN,
                new ConfirmationHistory.Seen(official.accountId(), office, kind),
                asInDocument);
        history.noteTakeOver(id, official.accountId(), clock.instant());
        audit.note(official.accountId(), "account.taken-over", id, How.DOCUMENT_SEEN + " " + kind);
    }

    /** The office of who vouches; not of one to whose word this person objected before. */
    private Bilingual witness(Actor official, Account account) {
        Bilingual office = Witness.require(official, account);
        if (account.isConfirmed()) {
            throw new RuleViolationException("account.confirmation.already");
        }
        if (history.of(account.getId()).stream()
                .anyMatch(each -> official.accountId().equals(each.by()) && each.objectedAt() != null)) {
            throw new RuleViolationException("account.confirmation.objected-to");
        }
        return office;
    }

    private void confirm(Account account, How how, ConfirmationHistory.@Nullable Seen seen, @Nullable PersonName name) {
        accounts.setIdentity(account.getId(), IdentityLevel.CONFIRMED, name);
        UUID confirmation = history.add(account.getId(), how, seen, clock.instant());
        UUID by = seen == null ? account.getId() : seen.by();
        audit.note(how == How.INSTALLATION ? null : by, "account.confirmed", account.getId(), detail(how, seen));
        if (seen != null) {
            events.publishEvent(new IdentityDocumentSeen(account.getId(), confirmation));
        }
    }

    private static String detail(How how, ConfirmationHistory.@Nullable Seen seen) {
        return seen == null ? how.name() : how + " " + seen.kind();
    }

    /**
     * The person says that no official saw their document: the account is only claimed again, and whoever else sits in
     * it is signed out.
     *
     * @param session id of the session that goes on
     * @throws RuleViolationException when there is nothing to object to, or the day is over
     */
    public void object(UUID id, String session) {
        Account account = hold(id);
        Confirmation objected = of(id).stream()
                .findFirst()
                .filter(latest -> account.isConfirmed() && latest.canBeObjectedTo(clock.instant()))
                .orElseThrow(() -> new RuleViolationException("account.confirmation.too-late"));
        history.object(objected.id(), clock.instant());
        accounts.setIdentity(id, IdentityLevel.CLAIMED, null);
        sessions.endOthers(id, session);
        audit.note(id, "account.confirmation-objected", id, null);
        events.publishEvent(new IdentityObjected(id, objected.id()));
    }

    /** The confirmations of an account, the newest first. */
    @Transactional(readOnly = true)
    public List<Confirmation> of(UUID account) {
        return history.of(account);
    }

    /** One confirmation. */
    @Transactional(readOnly = true)
    public Confirmation find(UUID id) {
        return history.find(id).orElseThrow(NotFoundException::new);
    }

    /** The account, held until the transaction ends, as it is now. */
    private Account hold(UUID id) {
        accounts.hold(List.of(id));
        return Optional.ofNullable(accounts.findAll(List.of(id)).get(id)).orElseThrow(NotFoundException::new);
    }
}
