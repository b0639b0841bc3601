package kz.yntymaq.cooperative.ending;

import static java.util.Objects.requireNonNull;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the member whose exclusion is proposed of every step, and the chair of what is to be done. */
@Component
class ExclusionMessages {

    private final CooperativeInbox inbox;
    private final ExclusionRepository exclusions;

    ExclusionMessages(CooperativeInbox inbox, ExclusionRepository exclusions) {
        this.inbox = inbox;
        this.exclusions = exclusions;
    }

    @ApplicationModuleListener
    void on(ExclusionMoved event) {
        Exclusion about = exclusions
                .findByIdAndCooperativeId(event.id(), event.cooperativeId())
                .orElseThrow();
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = ExclusionController.page(event.cooperativeId(), event.id());
        switch (event.what()) {
            case PROPOSED -> {
                inbox.tell(
                        about.getAccountId(),
                        "ending.message.proposed",
                        page,
                        facts,
                        new RecordedValue.Day(about.getAnswerUntil()));
                if (!event.by().equals(facts.chairId())) {
                    inbox.tellChair(facts, "ending.message.proposed-by-member", page, event.by());
                }
            }
            case ANSWERED -> {
                inbox.tellChair(facts, "ending.message.answered", page, event.by());
                if (!about.getProposedBy().equals(facts.chairId())) {
                    inbox.tell(about.getProposedBy(), "ending.message.answered-proposer", page, facts);
                }
            }
            case TAKEN_BACK -> inbox.tell(about.getAccountId(), "ending.message.taken-back", page, facts);
            case NOT_EXCLUDED -> inbox.tell(about.getAccountId(), "ending.message.not-excluded", page, facts);
            case EXCLUDED -> {
                inbox.tell(about.getAccountId(), "ending.message.excluded", page, facts);
                inbox.tell(
                        facts.chairId(),
                        "ending.message.notice-due",
                        page,
                        facts,
                        new RecordedValue.Day(requireNonNull(about.getNoticeDueOn())));
                inbox.tellOthers(event.cooperativeId(), facts.chairId(), "ending.message.excluded-others", "/members");
            }
        }
    }
}
