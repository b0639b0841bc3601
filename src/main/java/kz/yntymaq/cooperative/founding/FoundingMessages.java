package kz.yntymaq.cooperative.founding;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people how the founding of their co-operative goes on. */
@Component
class FoundingMessages {

    private final CooperativeInbox inbox;
    private final Adoption adoption;

    FoundingMessages(CooperativeInbox inbox, Adoption adoption) {
        this.inbox = inbox;
        this.adoption = adoption;
    }

    @ApplicationModuleListener
    void on(FounderInvited event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.accountId(),
                "cooperative.message.invited-to",
                "/cabinet/invitations/" + event.invitationId(),
                facts,
                kinds(facts),
                new RecordedValue.Place(facts.seatCode()));
    }

    private static RecordedValue kinds(CooperativeFacts facts) {
        var parts = new ArrayList<RecordedValue>();
        facts.kinds().stream().sorted().forEach(kind -> {
            if (!parts.isEmpty()) {
                parts.add(RecordedValue.words(", "));
            }
            parts.add(new RecordedValue.Key(kind.key()));
        });
        return new RecordedValue.Line(parts);
    }

    @ApplicationModuleListener
    void on(FounderAnswered event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(
                facts,
                event.accepted() ? "cooperative.message.accepted" : "cooperative.message.declined",
                cabinet(facts),
                event.accountId(),
                event.office());
    }

    @ApplicationModuleListener
    void on(Terms.Changed event) {
        inbox.tellOthers(event.cooperativeId(), event.by(), "cooperative.message.terms-changed", "/charter");
    }

    @ApplicationModuleListener
    void on(Founding.Described.Anew event) {
        var changed = new ArrayList<RecordedValue>();
        for (String key : event.changed()) {
            if (!changed.isEmpty()) {
                changed.add(RecordedValue.words(", "));
            }
            changed.add(RecordedValue.key(key));
        }
        inbox.tellOthers(
                event.cooperativeId(),
                event.by(),
                event.changed().contains(Founding.Described.NAME)
                        ? "cooperative.message.described"
                        : "cooperative.message.described.rest",
                "",
                new RecordedValue.Line(changed),
                RecordedValue.named(event.before()));
    }

    @ApplicationModuleListener
    void on(FounderLeft event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.founder-left", cabinet(facts), event.accountId(), event.office());
    }

    @ApplicationModuleListener
    void on(CooperativeFounded event) {
        inbox.tellMembers(event.cooperativeId(), "cooperative.message.founded");
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        adoption.find(event.cooperativeId()).ifPresent(decided -> {
            elected(facts, facts.chairId(), decided.board().isEmpty() ? "chair" : "head", "/registration");
            decided.board().stream()
                    .filter(each -> !each.equals(facts.chairId()))
                    .forEach(each -> elected(facts, each, "board", ""));
            elected(facts, decided.signer(), "signer", "");
            Optional.ofNullable(decided.valuer()).ifPresent(each -> elected(facts, each, "valuer", ""));
        });
    }

    /** Who was elected is told what for and what they do next. @param page of the co-operative */
    private void elected(CooperativeFacts facts, UUID account, String post, String page) {
        inbox.tell(account, "cooperative.message.elected." + post, cabinet(facts) + page, facts);
    }

    @ApplicationModuleListener
    void on(FoundingGivenUp event) {
        inbox.tell(event.accountId(), "cooperative.message.given-up", "/cabinet", inbox.facts(event.cooperativeId()));
    }

    @ApplicationModuleListener
    void on(RegistrationClaimed event) {
        inbox.tellOthers(event.cooperativeId(), event.by(), "cooperative.message.claimed-signed", "");
    }

    @ApplicationModuleListener
    void on(CooperativeConfirmed event) {
        inbox.tellMembers(event.cooperativeId(), "cooperative.message.confirmed");
    }

    @ApplicationModuleListener
    void on(CooperativeReturned event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                facts.chairId(),
                "cooperative.message.sent-back",
                cabinet(facts) + "/registration",
                facts,
                RecordedValue.words(event.reason()));
    }
}
