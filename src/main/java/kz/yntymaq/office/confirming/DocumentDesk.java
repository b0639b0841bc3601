package kz.yntymaq.office.confirming;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.OutOfReach;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.PasswordLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an official of a district or an oblast, or an administrator, has a person of the own territory before them with
 * an identity document. Every look at an account is noted, and what one official enters a day has a limit.
 */
@Service
@Transactional
class DocumentDesk {

    private final Confirmations confirmations;
    private final Accounts accounts;
    private final Actors actors;
    private final PasswordLinks links;
    private final SignInGuard guard;
    private final DeskLimit limit;
    private final OutOfReach outOfReach;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    DocumentDesk(
            Confirmations confirmations,
            Accounts accounts,
            Actors actors,
            PasswordLinks links,
            SignInGuard guard,
            DeskLimit limit,
            OutOfReach outOfReach,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.confirmations = confirmations;
        this.accounts = accounts;
        this.actors = actors;
        this.links = links;
        this.guard = guard;
        this.limit = limit;
        this.outOfReach = outOfReach;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * An account as the official compares it with the person and the document.
     *
     * @param phone with its middle hidden: the person names the whole; null for a person who has none
     * @param own whether it is the official's own
     * @param holdsOffice whether the person is appointed somewhere now
     * @param outOfReach whether nobody can sign in to it, so that the name is corrected here
     * @param signs whether the actor enters what they sign to a co-operative
     * @param link the password link that was asked for and waits to be confirmed; null for none
     */
    record Seen(
            UUID id,
            PersonName name,
            @Nullable String phone,
            String villageCode,
            boolean confirmed,
            boolean own,
            boolean disabled,
            boolean holdsOffice,
            boolean outOfReach,
            boolean signs,
            PasswordLinks.@Nullable Waiting link) {

        /** Whether there is anything to confirm. */
        public boolean isOpen() {
            return !confirmed && !own && !disabled;
        }

        /** Whether the person can take the consent back here: it is certain whose account it is. */
        public boolean mayWithdraw() {
            return (confirmed || phone == null) && !own && !disabled;
        }

        /** Whether a link can be asked for here, should the person have forgotten the password. */
        public boolean mayGetLink() {
            return confirmed && !own && !disabled && !holdsOffice;
        }
    }

    /** @throws NotFoundException for whoever may confirm nobody */
    void requireWitness(Actor actor) {
        if (!Witness.is(actor)) {
            throw new NotFoundException();
        }
    }

    /**
     * The account with this IIN. Whether it is nobody's or lies elsewhere reads the same.
     *
     * @throws RuleViolationException when there is none in the actor's territory
     */
    UUID find(Actor actor, Iin iin) {
        requireWitness(actor);
        return accounts.findByIin(iin)
                .filter(account -> Witness.covers(actor, account))
                .map(Account::getId)
                .orElseThrow(() -> new RuleViolationException("account.desk.unknown"));
    }

    /** An account of the actor's territory; the look is noted. */
    Seen see(Actor actor, UUID id) {
        Account account = visible(actor, id);
        audit.note(actor.accountId(), "account.looked-up", id, null);
        return seen(actor, account);
    }

    private Seen seen(Actor actor, Account account) {
        boolean alone = outOfReach.is(account);
        return new Seen(
                account.getId(),
                account.name(),
                Optional.ofNullable(account.phone()).map(Phone::masked).orElse(null),
                account.getVillageCode(),
                account.isConfirmed(),
                actor.accountId().equals(account.getId()),
                account.isDisabled(),
                holdsOffice(account.getId()),
                alone,
                alone && Witness.isOfPlace(actor) && !actor.is(Role.SERVICE_POINT) && !account.isDisabled(),
                links.asked(account.getId()).orElse(null));
    }

    /**
     * Confirms the person.
     *
     * @param named the whole phone that the person names: whoever claimed another's IIN has a phone of their own
     * @throws FieldViolationException when the account has another phone, or another name than the document
     */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted and noted
    void confirm(Actor actor, UUID id, DocumentKind kind, PersonName asInDocument, Phone named) {
        requirePhone(actor, id, named);
        transaction.executeWithoutResult(status -> {
            accounts.hold(List.of(id));
            requireSame(named, visible(actor, id));
            limit.count(actor);
            confirmations.byDocument(actor, id, kind, asInDocument);
        });
    }

    /** @throws RuleViolationException once the person is confirmed: then nothing typed is of use */
    @Transactional(readOnly = true)
    void requireUnconfirmed(Actor actor, UUID id) {
        if (visible(actor, id).isConfirmed()) {
            throw new RuleViolationException("account.confirmation.already");
        }
    }

    /** @throws FieldViolationException when the document has another name than the account */
    @Transactional(readOnly = true)
    void requireSameName(Actor actor, UUID id, PersonName asInDocument) {
        Confirmations.requireSameName(visible(actor, id), asInDocument);
    }

    /** Refuses another phone than the account's; wrong ones are noted, and each further one has to wait longer. */
    private void requirePhone(Actor actor, UUID id, Phone named) {
        Tries tries = Tries.ofNamedPhone(actor.accountId(), id);
        guard.require(tries);
        try {
            requireSame(named, visible(actor, id));
        } catch (FieldViolationException wrong) {
            transaction.executeWithoutResult(
                    status -> audit.note(actor.accountId(), "account.phone-not-named", id, null));
            throw wrong;
        }
        guard.succeeded(tries);
    }

    private static void requireSame(Phone named, Account account) {
        if (!named.equals(account.phone())) {
            throw new FieldViolationException("phone", "account.confirmation.other-phone");
        }
    }

    /**
     * Gives an account that somebody else claimed to the person whose IIN it is: password and sessions end, and a link
     * for a new one is asked for, which an administrator of the country confirms and hands over.
     *
     * @throws RuleViolationException when the account is confirmed, shut or the official's own, the person holds an
     *     office, or no administrator could confirm a link
     */
    void takeOver(Actor actor, UUID id, DocumentKind kind, PersonName asInDocument, Phone phone, String villageCode) {
        visible(actor, id);
        if (holdsOffice(id)) {
            throw new RuleViolationException("account.desk.holds-office");
        }
        limit.count(actor);
        confirmations.takeOver(actor, id, kind, asInDocument, phone, villageCode);
        links.askByWitness(actor, id);
    }

    /**
     * Asks for a link for a confirmed person who forgot the password and is here with the document. An administrator of
     * the country confirms it and hands it over: the official alone gets nobody's account.
     *
     * @param named the whole phone that the person names
     * @throws FieldViolationException when the account has another phone
     * @throws RuleViolationException for an account of which that cannot be asked here, or when the actor asked already
     */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted and noted
    void askForLink(Actor actor, UUID id, Phone named) {
        requirePhone(actor, id, named);
        transaction.executeWithoutResult(status -> {
            accounts.hold(List.of(id));
            Account account = visible(actor, id);
            requireSame(named, account);
            if (!seen(actor, account).mayGetLink()) {
                throw new RuleViolationException("account.desk.forgotten.not");
            }
            if (links.askedBy(id).filter(actor.accountId()::equals).isPresent()) {
                throw new RuleViolationException("account.password-link.asked-already");
            }
            limit.count(actor);
            links.askByWitness(actor, id);
        });
    }

    /** An account of the actor's territory. @throws NotFoundException for any other */
    Account visible(Actor actor, UUID id) {
        return Optional.ofNullable(accounts.findAll(List.of(id)).get(id))
                .filter(account -> Witness.covers(actor, account))
                .orElseThrow(NotFoundException::new);
    }

    /** A person without a phone. @throws NotFoundException for who can sign in, and of another territory */
    Account outOfReach(Actor actor, UUID id) {
        return Optional.of(visible(actor, id)).filter(outOfReach::is).orElseThrow(NotFoundException::new);
    }

    private boolean holdsOffice(UUID id) {
        return actors.find(id).filter(person -> !person.is(Role.FARMER)).isPresent();
    }
}
