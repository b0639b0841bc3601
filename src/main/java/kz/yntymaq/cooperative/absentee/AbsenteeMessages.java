package kz.yntymaq.cooperative.absentee;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.membership.MemberJoined;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members that they are asked, that an answer on paper was recorded for them, and what came of it. */
@Component
class AbsenteeMessages {

    private final CooperativeInbox inbox;
    private final AbsenteeVotes votes;
    private final AbsenteeAnswers answers;
    private final MembershipRepository memberships;
    private final Clock clock;

    AbsenteeMessages(
            CooperativeInbox inbox,
            AbsenteeVotes votes,
            AbsenteeAnswers answers,
            MembershipRepository memberships,
            Clock clock) {
        this.inbox = inbox;
        this.votes = votes;
        this.answers = answers;
        this.memberships = memberships;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(AbsenteeMoved event) {
        UUID cooperative = event.cooperativeId();
        AbsenteeVote vote = votes.findById(event.id()).orElseThrow();
        CooperativeFacts facts = inbox.facts(cooperative);
        String page = AbsenteeController.page(cooperative, event.id());
        switch (event.what()) {
            case ASKED ->
                inbox.tellAll(memberships.findVoters(cooperative), "absentee.message.asked", page, facts, until(vote));
            case REMINDED ->
                inbox.tellAll(answers.silent(event.id()), "absentee.message.reminded", page, facts, until(vote));
            case RECORDED -> recorded(event, facts, page, vote);
            case CLOSED ->
                inbox.tellAll(
                        memberships.findVoters(cooperative),
                        "absentee.message." + vote.getState().name(),
                        page,
                        facts);
        }
    }

    private void recorded(AbsenteeMoved event, CooperativeFacts facts, String page, AbsenteeVote vote) {
        UUID person = requireNonNull(event.person());
        answers.of(event.id(), person)
                .filter(answer -> answer.signedOn() != null)
                .ifPresent(answer -> inbox.tell(
                        person,
                        "absentee.message.recorded",
                        page,
                        facts,
                        RecordedValue.key(answer.choice().key()),
                        new RecordedValue.Day(requireNonNull(answer.signedOn())),
                        until(vote)));
    }

    private static RecordedValue until(AbsenteeVote vote) {
        return new RecordedValue.Day(requireNonNull(vote.getUntilOn()));
    }

    /** Who became a member after the others were asked is asked too: who is one at the count counts. */
    @ApplicationModuleListener
    void on(MemberJoined event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        LocalDate today = LocalDate.now(clock);
        votes.findByCooperativeIdAndState(event.cooperativeId(), AbsenteeState.RUNNING).stream()
                .filter(each -> each.isAnswered(today))
                .forEach(each -> inbox.tell(
                        event.accountId(),
                        "absentee.message.asked",
                        AbsenteeController.page(event.cooperativeId(), each.getId()),
                        facts,
                        until(each)));
    }
}
