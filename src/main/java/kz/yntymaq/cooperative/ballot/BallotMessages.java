package kz.yntymaq.cooperative.ballot;

import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.meeting.MeetingQuestions;
import kz.yntymaq.voting.slip.SlipTaken;
import kz.yntymaq.voting.slip.SlipVoided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a member that a slip was issued in their name, so that nobody takes one for another, and that one on paper holds no more. */
@Component
class BallotMessages {

    private final CooperativeInbox inbox;
    private final MeetingQuestions questions;

    BallotMessages(CooperativeInbox inbox, MeetingQuestions questions) {
        this.inbox = inbox;
        this.questions = questions;
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

    private void tell(UUID sitting, UUID question, UUID voter, String words) {
        questions.cooperativeOf(sitting).ifPresent(cooperative -> {
            CooperativeFacts facts = inbox.facts(cooperative);
            String page =
                    CooperativeInbox.cabinet(facts) + "/meetings/" + sitting + "/questions/" + question + "/ballot";
            inbox.tell(voter, words, page, facts);
        });
    }
}
