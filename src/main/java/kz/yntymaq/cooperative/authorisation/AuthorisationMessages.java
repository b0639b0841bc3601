package kz.yntymaq.cooperative.authorisation;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells each member what the chair recorded in their name, so that nobody applies behind their backs. */
@Component
class AuthorisationMessages {

    private final MembershipRepository memberships;
    private final RecordedAuthorisationRepository recorded;
    private final CooperativeInbox inbox;

    AuthorisationMessages(
            MembershipRepository memberships, RecordedAuthorisationRepository recorded, CooperativeInbox inbox) {
        this.memberships = memberships;
        this.recorded = recorded;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(AuthorisationRecorded event) {
        RecordedAuthorisation about = recorded.findByIdAndCooperativeId(event.id(), event.cooperativeId())
                .orElseThrow();
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellAll(
                memberships.findVoters(event.cooperativeId()).stream()
                        .filter(account -> !account.equals(event.by()))
                        .toList(),
                "authorisation.message.recorded",
                AuthorisationController.page(event.cooperativeId()),
                facts,
                new RecordedValue.Day(about.getDecidedOn()),
                RecordedValue.money(about.getSum()));
    }
}
