package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first act of an appointment: an administrator proposes a person for an office. */
@Service
@Transactional
public class Proposing {

    private final ProposalRepository proposals;
    private final AppointmentRepository appointments;
    private final Administrators administrators;
    private final ProposalMessages messages;
    private final Offices offices;
    private final Accounts accounts;
    private final Territories territories;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Proposing(
            ProposalRepository proposals,
            AppointmentRepository appointments,
            Administrators administrators,
            ProposalMessages messages,
            Offices offices,
            Accounts accounts,
            Territories territories,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.appointments = appointments;
        this.administrators = administrators;
        this.messages = messages;
        this.offices = offices;
        this.accounts = accounts;
        this.territories = territories;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes a person by IIN. Where there is no account, one is opened without a password. One that exists stays as
     * it is, with its password and its sessions: a proposal takes nothing from anybody. The person is told, and who
     * may confirm.
     *
     * @param person for an IIN that has no account yet, else not used
     * @param compared whether the administrator has seen whose account it is
     * @param key of the page on which the button stood
     * @return the proposal
     * @throws RuleViolationException when there is no account and no person, an account was not looked at, an office
     *     is held already, the same proposal waits already, or nobody could confirm it
     */
    public UUID propose(
            Actor actor, UUID officeId, Iin iin, AppointForm.@Nullable NewPerson person, boolean compared, UUID key) {
        offices.managed(actor, officeId);
        administrators.hold(actor);
        Office office = offices.held(actor, officeId);
        Press press = Press.of(key, actor.accountId(), "account.appointment-proposed", officeId, iin, person, compared);
        return UUID.fromString(once.run(press, () -> {
            office.requireOpen();
            List<UUID> others = whoMayConfirm(actor, office);
            accounts.hold(iin); // it is shut, or appointed elsewhere, at the same moment
            Optional<Account> registered = accounts.findByIin(iin);
            if (registered.isPresent() && !compared) {
                throw new FieldViolationException("confirmed", "account.appoint.confirm");
            }
            Account account = registered.orElseGet(() -> open(actor, iin, person));
            requireFree(account, office);
            var proposal = proposals.saveAndFlush(
                    new Proposal(officeId, account.getId(), registered.isEmpty(), actor.accountId(), clock.instant()));
            messages.proposed(proposal, office, actor, others);
            audit.note(
                    actor.accountId(),
                    "account.appointment-proposed",
                    account.getId(),
                    office.getKind() + " " + officeId);
            return proposal.getId().toString();
        }));
    }

    private void requireFree(Account account, Office office) {
        if (account.phone() == null) {
            throw new RuleViolationException("mandate.assisted.no-office"); // nobody can sign in to it
        }
        if (account.isDisabled()
                || appointments.findByAccountIdAndEndedAtIsNull(account.getId()).isPresent()) {
            throw new RuleViolationException("account.appoint.holds-office");
        }
        proposals.holdOpen(account.getId(), office.getId()).ifPresent(open -> {
            if (open.stateAt(clock.instant()).isOpen()) {
                throw new RuleViolationException("account.proposal.waits-already");
            }
            open.lapse(clock.instant());
            proposals.saveAndFlush(open);
        });
    }

    private List<UUID> whoMayConfirm(Actor actor, Office office) {
        List<UUID> others = administrators.of(office.getTerritoryCode()).stream()
                .filter(one -> !one.equals(actor.accountId()))
                .toList();
        if (others.isEmpty()
                && !administrators.isAlone(actor.accountId(), office.getKind(), office.getTerritoryCode())) {
            throw new RuleViolationException("account.proposal.nobody-confirms");
        }
        return others;
    }

    private Account open(Actor actor, Iin iin, AppointForm.@Nullable NewPerson person) {
        if (person == null) {
            throw new RuleViolationException("account.appoint.unknown");
        }
        if (territories
                .find(person.villageCode())
                .filter(Territory::isOpenSettlement)
                .isEmpty()) {
            throw new RuleViolationException("error.village");
        }
        Account account = accounts.open(iin, person.name(), person.phone(), person.villageCode());
        audit.note(actor.accountId(), "account.opened", account.getId(), null);
        return account;
    }

    /** Whether nobody has an account for the IIN yet. */
    @Transactional(readOnly = true)
    boolean isUnknown(Iin iin) {
        return accounts.findByIin(iin).isEmpty();
    }

    /**
     * The name and phone with which an IIN is registered, for the administrator who is about to propose the
     * person and compares them with the identity card. The look is noted.
     */
    public Optional<Registered> findRegistered(Actor actor, UUID officeId, Iin iin) {
        offices.managed(actor, officeId);
        return accounts.findByIin(iin).map(account -> {
            audit.note(actor.accountId(), "account.looked-up", account.getId(), officeId.toString());
            return new Registered(account.name(), account.phone());
        });
    }

    /** As whom an IIN is registered. */
    public record Registered(PersonName name, @Nullable Phone phone) {}
}
