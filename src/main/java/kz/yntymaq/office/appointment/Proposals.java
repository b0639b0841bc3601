package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.FirstDay;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second and the third act of an appointment: another administrator confirms, the person accepts. Whoever acts
 * holds the office first, then the account, then the proposal, so that of two at the same moment one waits.
 */
@Service
@Transactional
public class Proposals {

    private final ProposalRepository proposals;
    private final ProposalList list;
    private final ProposalEnd end;
    private final AppointmentRepository appointments;
    private final Administrators administrators;
    private final FirstDay firstDay;
    private final ProposalMessages messages;
    private final Offices offices;
    private final Accounts accounts;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            ProposalList list,
            ProposalEnd end,
            AppointmentRepository appointments,
            Administrators administrators,
            FirstDay firstDay,
            ProposalMessages messages,
            Offices offices,
            Accounts accounts,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.list = list;
        this.end = end;
        this.appointments = appointments;
        this.administrators = administrators;
        this.firstDay = firstDay;
        this.messages = messages;
        this.offices = offices;
        this.accounts = accounts;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** A proposal for an office that the administrator manages. */
    @Transactional(readOnly = true)
    ProposalView findVisibleTo(Actor actor, UUID officeId, UUID id) {
        offices.managed(actor, officeId);
        return list.find(id).filter(found -> found.officeId().equals(officeId)).orElseThrow(NotFoundException::new);
    }

    /** Proposals for an office that the administrator manages, the open ones first. */
    @Transactional(readOnly = true)
    List<ProposalView> ofOffice(Actor actor, UUID officeId) {
        offices.managed(actor, officeId);
        return list.ofOffice(officeId);
    }

    /** A proposal about the actor. */
    @Transactional(readOnly = true)
    ProposalView findOwn(Actor actor, UUID id) {
        return list.find(id)
                .filter(found -> found.accountId().equals(actor.accountId()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Another administrator of the same territory confirms.
     *
     * @param key of the page on which the button stood
     * @throws RuleViolationException when it is the proposer or in the first day of an administrator, the proposal is
     *     confirmed or over, its proposer administers no more, the office is closed or the person holds one
     */
    public void confirm(Actor actor, UUID officeId, UUID id, UUID key) {
        offices.managed(actor, officeId);
        administrators.hold(actor);
        Office office = offices.held(actor, officeId);
        Proposal proposal = proposals
                .hold(id)
                .filter(found -> found.getOfficeId().equals(officeId))
                .orElseThrow(NotFoundException::new);
        once.run(Press.of(key, actor.accountId(), "account.appointment-confirmed", id), () -> {
            proposal.confirm(actor.accountId(), clock.instant());
            firstDay.requireOver(actor);
            requirePossible(proposal, office);
            proposals.saveAndFlush(proposal);
            messages.confirmed(proposal, office, actor);
            note(actor.accountId(), "account.appointment-confirmed", proposal, office);
            return id.toString();
        });
    }

    /**
     * The person accepts: from this moment the office is held.
     *
     * @param key of the page on which the button stood
     * @return what the office does that is held now
     * @throws RuleViolationException when it is not confirmed or over, it is not confirmed who the person is, who
     *     proposed or confirmed administers no more, the office is closed or another one is held
     */
    public Office.Kind accept(Actor actor, UUID id, UUID key) {
        UUID officeId = list.officeOf(id, actor.accountId()).orElseThrow(NotFoundException::new);
        administrators.holdOfCountry(); // of two who were proposed by the only administrator the second needs another
        Office office = offices.hold(officeId);
        accounts.hold(List.of(actor.accountId()));
        Proposal proposal = proposals.hold(id).orElseThrow(NotFoundException::new);
        once.run(Press.of(key, actor.accountId(), "account.appointed", id), () -> {
            Instant now = clock.instant();
            boolean alone = proposal.getConfirmedBy() == null
                    && administrators.isAlone(proposal.getProposedBy(), office.getKind(), office.getTerritoryCode());
            proposal.requireAcceptable(alone, now);
            requirePossible(proposal, office);
            if (!accounts.own(actor).isConfirmed()) {
                throw new RuleViolationException("account.proposal.identity");
            }
            Appointment appointment = appointments.saveAndFlush(
                    new Appointment(actor.accountId(), officeId, now, proposal.getProposedBy()));
            proposal.accept(appointment.getId(), now);
            proposals.saveAndFlush(proposal);
            messages.accepted(proposal, office);
            note(actor.accountId(), "account.appointed", proposal, office);
            if (alone) {
                audit.note(
                        proposal.getProposedBy(), "account.appointed-by-one", actor.accountId(), officeId.toString());
            }
            return appointment.getId().toString();
        });
        return office.getKind();
    }

    private void requirePossible(Proposal proposal, Office office) {
        office.requireOpen();
        if (appointments
                .findByAccountIdAndEndedAtIsNull(proposal.getAccountId())
                .isPresent()) {
            throw new RuleViolationException("account.proposal.holds-office");
        }
        List<UUID> administer = administrators.of(office.getTerritoryCode());
        boolean stands = administer.contains(proposal.getProposedBy())
                && (proposal.getConfirmedBy() == null || administer.contains(proposal.getConfirmedBy()));
        if (!stands) {
            throw new RuleViolationException("account.proposal.administrator-gone");
        }
    }

    /** The person declines; a second press changes nothing. @throws RuleViolationException when it is over otherwise */
    public void decline(Actor actor, UUID id) {
        UUID officeId = list.officeOf(id, actor.accountId()).orElseThrow(NotFoundException::new);
        Office office = offices.hold(officeId);
        accounts.hold(List.of(actor.accountId()));
        Proposal proposal = proposals.hold(id).orElseThrow(NotFoundException::new);
        if (proposal.getState() == Proposal.State.DECLINED) {
            return;
        }
        proposal.decline(clock.instant());
        end.of(proposal);
        messages.declined(proposal, office);
        note(actor.accountId(), "account.appointment-declined", proposal, office);
    }

    /** An administrator takes it back; a second press changes nothing. @throws RuleViolationException when it is over otherwise */
    public void withdraw(Actor actor, UUID officeId, UUID id) {
        Office office = offices.held(actor, officeId);
        Proposal proposal = proposals
                .hold(id)
                .filter(found -> found.getOfficeId().equals(officeId))
                .orElseThrow(NotFoundException::new);
        if (proposal.getState() != Proposal.State.WITHDRAWN) {
            end.withdraw(proposal, office, actor.accountId());
        }
    }

    private void note(UUID by, String action, Proposal proposal, Office office) {
        audit.note(by, action, proposal.getAccountId(), office.getKind() + " " + office.getId());
    }
}
