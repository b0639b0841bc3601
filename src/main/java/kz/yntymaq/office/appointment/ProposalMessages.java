package kz.yntymaq.office.appointment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Office;
import org.springframework.stereotype.Component;

/** Tells of each act those who must act next, and those who acted before. */
@Component
class ProposalMessages {

    private final Inbox inbox;
    private final Accounts accounts;

    ProposalMessages(Inbox inbox, Accounts accounts) {
        this.inbox = inbox;
        this.accounts = accounts;
    }

    void proposed(Proposal proposal, Office office, Actor by, List<UUID> whoMayConfirm) {
        whoMayConfirm.forEach(other -> inbox.deliver(
                other,
                "account.message.appointment-to-confirm",
                page(proposal),
                name(proposal.getAccountId()),
                named(office),
                RecordedValue.words(by.name())));
        toPerson(proposal, "account.message.appointment-proposed", named(office), RecordedValue.words(by.name()));
    }

    void confirmed(Proposal proposal, Office office, Actor by) {
        toPerson(proposal, "account.message.appointment-confirmed", named(office), RecordedValue.words(by.name()));
    }

    void accepted(Proposal proposal, Office office) {
        toAdministrators(proposal, "account.message.appointment-accepted", office);
    }

    void declined(Proposal proposal, Office office) {
        toAdministrators(proposal, "account.message.appointment-declined", office);
    }

    void withdrawn(Proposal proposal, Office office) {
        toPerson(proposal, "account.message.appointment-withdrawn", named(office));
    }

    void lapsed(Proposal proposal, Office office) {
        toPerson(proposal, "account.message.appointment-lapsed", named(office));
        toAdministrators(proposal, "account.message.appointment-lapsed-of", office);
    }

    private void toPerson(Proposal proposal, String key, RecordedValue... arguments) {
        inbox.deliver(proposal.getAccountId(), key, ProposalView.offer(proposal.getId()), arguments);
    }

    private void toAdministrators(Proposal proposal, String key, Office office) {
        Stream.of(proposal.getProposedBy(), proposal.getConfirmedBy())
                .filter(one -> one != null)
                .forEach(one -> inbox.deliver(
                        requireNonNull(one), key, page(proposal), name(proposal.getAccountId()), named(office)));
    }

    private RecordedValue name(UUID account) {
        return RecordedValue.words(
                requireNonNull(accounts.names(List.of(account)).get(account)).full());
    }

    private static RecordedValue named(Office office) {
        return new RecordedValue.Named(office.getNameKk(), office.getNameRu());
    }

    private static String page(Proposal proposal) {
        return ProposalView.page(proposal.getOfficeId(), proposal.getId());
    }
}
