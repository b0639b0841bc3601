package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.OfficeClosed;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How proposals end that do not come into force. */
@Component
class ProposalEnd {

    private final ProposalRepository proposals;
    private final ProposalList list;
    private final AppointmentRepository appointments;
    private final ProposalMessages messages;
    private final PasswordLinks links;
    private final Offices offices;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    ProposalEnd(
            ProposalRepository proposals,
            ProposalList list,
            AppointmentRepository appointments,
            ProposalMessages messages,
            PasswordLinks links,
            Offices offices,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.list = list;
        this.appointments = appointments;
        this.messages = messages;
        this.links = links;
        this.offices = offices;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the end. An account that was opened for it is closed again, unless the person has agreed to have one. */
    void of(Proposal proposal) {
        proposals.saveAndFlush(proposal);
        UUID account = proposal.getAccountId();
        accounts.hold(List.of(account)); // a link is made for it at the same moment
        if (proposal.hasOpenedAccount()
                && appointments.findByAccountIdAndEndedAtIsNull(account).isEmpty()) {
            links.forget(account);
            accounts.closeToWhoNeverAgreed(account);
        }
    }

    void withdraw(Proposal proposal, Office office, UUID by) {
        proposal.withdraw(by, clock.instant());
        of(proposal);
        messages.withdrawn(proposal, office);
        audit.note(
                by, "account.appointment-withdrawn", proposal.getAccountId(), office.getKind() + " " + office.getId());
    }

    /** What somebody proposed or confirmed who administers no more falls with the office. */
    void ofAdministrator(UUID administrator, UUID by) {
        open(proposals.holdOpenBy(administrator))
                .forEach(proposal -> withdraw(proposal, offices.find(proposal.getOfficeId()), by));
    }

    /** Nobody is appointed to a closed office. */
    @EventListener
    void on(OfficeClosed event) {
        open(proposals.holdOpenOfOffice(event.office()))
                .forEach(proposal -> withdraw(proposal, offices.find(proposal.getOfficeId()), event.by()));
    }

    private List<Proposal> open(List<Proposal> held) {
        return held.stream()
                .filter(proposal -> proposal.stateAt(clock.instant()).isOpen())
                .toList();
    }

    /** Writes down which proposals nobody acted on in time, and tells those who wait. */
    @Scheduled(cron = "0 40 3 * * *", zone = "${yntymaq.zone}")
    @Transactional
    public void lapse() {
        for (UUID id : list.overdue()) {
            ProposalView seen = list.find(id).orElseThrow(NotFoundException::new);
            Office office = offices.hold(seen.officeId());
            accounts.hold(List.of(seen.accountId()));
            proposals.hold(id).filter(proposal -> proposal.getState().isOpen()).ifPresent(proposal -> {
                proposal.lapse(clock.instant());
                of(proposal);
                messages.lapsed(proposal, office);
                audit.note(
                        null,
                        "account.appointment-lapsed",
                        proposal.getAccountId(),
                        office.getKind() + " " + office.getId());
            });
        }
    }
}
