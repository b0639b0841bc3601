package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people who asks to join or leave a co-operative and what came of it. */
@Component
class MembershipMessages {

    private final CooperativeInbox inbox;
    private final MembershipRepository memberships;
    private final Charters charters;
    private final MemberNames names;

    MembershipMessages(CooperativeInbox inbox, MembershipRepository memberships, Charters charters, MemberNames names) {
        this.inbox = inbox;
        this.memberships = memberships;
        this.charters = charters;
        this.names = names;
    }

    @ApplicationModuleListener
    void on(JoiningAsked event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        Bilingual who =
                names.now(event.cooperativeId(), List.of(event.accountId())).get(event.accountId());
        inbox.tellChair(
                facts,
                "cooperative.message.joining-asked",
                members(facts),
                CooperativeInbox.onPaper(
                        who == null ? RecordedValue.words(null) : RecordedValue.named(who), event.office()));
    }

    @ApplicationModuleListener
    void on(JoiningTakenBack event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(
                facts, "cooperative.message.joining-taken-back", members(facts), event.accountId(), event.office());
    }

    @ApplicationModuleListener
    void on(JoiningDecided event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = "/cooperatives/" + facts.id();
        Optional<Membership> admitted = memberships
                .findOpen(event.cooperativeId(), event.accountId())
                .filter(found -> event.admitted() && found.getDecision() != null);
        Optional<FoundingTerms.Given> terms = charters.termsOf(event.cooperativeId(), CharterItem.CONTRIBUTIONS);
        if (admitted.isPresent() && terms.isPresent()) {
            LocalDate on = requireNonNull(admitted.get().getDecision()).on();
            inbox.tell(
                    event.accountId(),
                    "cooperative.message.admitted.due",
                    page,
                    facts,
                    RecordedValue.money(admitted.get().getShare()),
                    new RecordedValue.Day(terms.get().shareDue(on)),
                    RecordedValue.money(terms.get().entranceFee()),
                    new RecordedValue.Day(terms.get().feeDue(on)));
            return;
        }
        inbox.tell(
                event.accountId(),
                event.admitted() ? "cooperative.message.admitted" : "cooperative.message.not-admitted",
                page,
                facts);
    }

    @ApplicationModuleListener
    void on(MemberJoined event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(event.accountId(), "cooperative.message.joined", cabinet(facts), facts);
    }

    @ApplicationModuleListener
    void on(LeavingAsked event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.leaving-asked", members(facts), event.accountId(), event.office());
    }

    @ApplicationModuleListener
    void on(LeavingTakenBack event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.stays", members(facts), event.accountId(), event.office());
    }

    @ApplicationModuleListener
    void on(MemberLeft event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(event.accountId(), "cooperative.message.left", cabinet(facts) + "/share", facts);
    }

    @ApplicationModuleListener
    void on(ChairElected event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        if (facts.chairId().equals(event.accountId())) {
            inbox.tell(event.accountId(), "cooperative.message.chair", cabinet(facts), facts);
        }
    }

    /** @see OutsideMeeting#tell */
    @ApplicationModuleListener
    void on(OutsideMeeting.Recorded event) {
        Bilingual who =
                names.now(event.cooperativeId(), List.of(event.person())).get(event.person());
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellAll(
                Stream.concat(memberships.findVoters(event.cooperativeId()).stream(), Stream.of(event.person()))
                        .distinct()
                        .filter(each -> !each.equals(event.by()))
                        .toList(),
                "cooperative.message.outside." + event.what(),
                cabinet(facts),
                facts,
                who == null ? RecordedValue.words(null) : RecordedValue.named(who),
                new RecordedValue.Day(event.decision().on()),
                RecordedValue.count(event.decision().present()),
                RecordedValue.count(event.decision().votesFor()));
    }

    private static String members(CooperativeFacts facts) {
        return cabinet(facts) + "/members";
    }
}
