package kz.yntymaq.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.PasswordLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shuts accounts and opens them again: for administrators of the whole country, found by IIN. Every look is noted. */
@Service
@Transactional
class AccountAccess {

    private final Accounts accounts;
    private final AuditLog audit;
    private final Actors actors;
    private final PasswordLinks links;

    AccountAccess(Accounts accounts, AuditLog audit, Actors actors, PasswordLinks links) {
        this.links = links;
        this.accounts = accounts;
        this.audit = audit;
        this.actors = actors;
    }

    /**
     * An account as an administrator sees it.
     *
     * @param holdsOffice whether the person is appointed somewhere now
     * @param link how it stands with a password link for the person
     */
    record Seen(
            UUID id,
            PersonName name,
            @Nullable Phone phone,
            boolean disabled,
            boolean holdsOffice,
            PasswordLinks.State link) {}

    /** The account with this IIN, to be looked at. */
    @Transactional(readOnly = true)
    public Optional<UUID> find(Actor actor, Iin iin) {
        requireCountry(actor);
        return accounts.findByIin(iin).map(Account::getId);
    }

    /** An account by its address; the look is noted, for an address comes from a list, a message or a bookmark too. */
    public Seen see(Actor actor, UUID id) {
        Seen seen = read(actor, id);
        audit.note(actor.accountId(), "account.looked-up", id, null);
        return seen;
    }

    private Seen read(Actor actor, UUID id) {
        requireCountry(actor);
        Account account =
                Optional.ofNullable(accounts.findAll(List.of(id)).get(id)).orElseThrow(NotFoundException::new);
        boolean holdsOffice =
                actors.find(id).filter(seen -> !seen.is(Role.FARMER)).isPresent();
        return new Seen(id, account.name(), account.phone(), account.isDisabled(), holdsOffice, links.state(actor, id));
    }

    /**
     * Shuts an account, at once and with every session and password link, or opens it again.
     *
     * @throws RuleViolationException when the person holds an office: the appointment is ended first
     */
    public void setDisabled(Actor actor, UUID id, boolean disabled) {
        requireCountry(actor);
        accounts.hold(List.of(id)); // a link is made or used at the same moment
        Seen account = read(actor, id);
        if (account.holdsOffice()) {
            throw new RuleViolationException("account.access.holds-office");
        }
        if (account.disabled() == disabled) {
            return;
        }
        accounts.setDisabled(id, disabled);
        links.forget(id);
        audit.note(actor.accountId(), disabled ? "account.disabled" : "account.enabled", id, null);
    }

    private static void requireCountry(Actor actor) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
    }
}
