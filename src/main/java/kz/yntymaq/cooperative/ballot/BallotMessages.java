package kz.yntymaq.cooperative.ballot;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.meeting.MeetingQuestions;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.voting.slip.SlipTaken;
import kz.yntymaq.voting.slip.SlipVoided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells a member that a slip was issued in their name, so that nobody takes one for another, and that one on paper holds no more; and
 * all members that a secret vote is counted again.
 */
@Component
class BallotMessages {

    private final CooperativeInbox inbox;
    private final MeetingQuestions questions;
    private final MemberNames members;

    BallotMessages(CooperativeInbox inbox, MeetingQuestions questions, MemberNames members) {
        this.inbox = inbox;
        this.questions = questions;
        this.members = members;
    }

    @ApplicationModuleListener
    void on(SlipTaken event) {
        tell(
                event.sitting(),
                event.question(),
                event.voter(),
                event.onPaper() ? "ballot.message.paper" : "ballot.message.taken");
    }

    @ApplicationModuleListener
    void on(SlipVoided event) {
        tell(event.sitting(), event.question(), event.voter(), "ballot.message.voided");
    }

    @ApplicationModuleListener
    void on(Recounts.Opened event) {
        UUID cooperative = event.at().cooperative();
        Bilingual who = members.now(cooperative, List.of(event.by())).get(event.by());
        inbox.tellOthers(
                cooperative,
                event.by(),
                "ballot.message.recounted",
                "/meetings/" + event.at().meeting() + "/questions/" + event.at().question() + "/ballot/recount",
                who == null ? RecordedValue.words(null) : RecordedValue.named(who),
                RecordedValue.words(event.reason()));
    }

    private void tell(UUID sitting, UUID question, UUID voter, String words) {
        questions.cooperativeOf(sitting).ifPresent(cooperative -> {
            CooperativeFacts facts = inbox.facts(cooperative);
            String page =
                    CooperativeInbox.cabinet(facts) + "/meetings/" + sitting + "/questions/" + question + "/ballot";
            inbox.tell(voter, words, page, facts);
        });
    }
}
