package kz.yntymaq.cooperative.ballot;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.meeting.MeetingQuestions;
import kz.yntymaq.voting.slip.SlipTaken;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a member that a slip was issued in their name, so that nobody takes one for another. */
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
        questions.cooperativeOf(event.sitting()).ifPresent(cooperative -> {
            CooperativeFacts facts = inbox.facts(cooperative);
            String page = CooperativeInbox.cabinet(facts) + "/meetings/" + event.sitting() + "/questions/"
                    + event.question() + "/ballot";
            inbox.tell(event.voter(), event.onPaper() ? "ballot.message.paper" : "ballot.message.taken", page, facts);
        });
    }
}
