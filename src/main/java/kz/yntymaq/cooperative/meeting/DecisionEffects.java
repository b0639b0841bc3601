package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import org.springframework.stereotype.Component;

/** What a meeting decided takes effect by itself, in the transaction in which it is counted. */
@Component
class DecisionEffects {

    private final MatterRepository matters;
    private final Sittings sittings;
    private final MeetingEffects effects;
    private final Exclusions exclusions;
    private final AuditLog audit;
    private final Clock clock;

    DecisionEffects(
            MatterRepository matters,
            Sittings sittings,
            MeetingEffects effects,
            Exclusions exclusions,
            AuditLog audit,
            Clock clock) {
        this.matters = matters;
        this.sittings = sittings;
        this.effects = effects;
        this.exclusions = exclusions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Carries out what was decided. A person who took an application back, or left, in between changes nothing of the
     * count: the question stays decided, and it is on record that nothing came of it.
     */
    void takeEffect(Actor by, UUID cooperative, Votes.Facts closed) {
        Matter matter =
                matters.findByIdAndMeetingId(closed.id(), closed.sitting()).orElseThrow(NotFoundException::new);
        if (matter.getTopic() == Topic.AUTHORISATION && closed.outcome() == Outcome.ADOPTED) {
            matter.tookEffect(true); // it is shown where the application is checked
            matters.saveAndFlush(matter);
        }
        UUID person = matter.getPerson();
        if (person == null || (matter.getTopic() == Topic.CHAIR && closed.outcome() != Outcome.ADOPTED)) {
            return;
        }
        MeetingDecision decision = decision(requireNonNull(closed.count()), LocalDate.now(clock));
        boolean done = switch (matter.getTopic()) {
            case ADMISSION ->
                effects.admit(cooperative, requireNonNull(matter.getMembershipId()), decision, by.accountId());
            case EXIT -> effects.end(cooperative, requireNonNull(matter.getMembershipId()), decision, by.accountId());
            case EXCLUSION ->
                exclusions.voted(cooperative, requireNonNull(matter.getMembershipId()), decision, by.accountId());
            case CHAIR ->
                !isChairElected(closed.sitting()) && effects.elect(cooperative, person, decision, by.accountId());
            default -> throw new IllegalStateException("no person in " + matter.getTopic());
        };
        if (matter.getTopic() == Topic.EXCLUSION && closed.outcome() != Outcome.ADOPTED) {
            return; // the member stays
        }
        if (done && (matter.getTopic() == Topic.EXIT || matter.getTopic() == Topic.EXCLUSION)) {
            sittings.leave(by, closed.sitting(), person); // counted no more, neither among the members nor as there
        }
        matter.tookEffect(done);
        matters.saveAndFlush(matter);
        audit.note(by.accountId(), "meeting.took-effect", matter.getId(), done ? "DONE" : "IMPOSSIBLE");
    }

    /** Of several candidates the first whom most are for is elected; whom most are for later is not. */
    private boolean isChairElected(UUID meeting) {
        return matters.existsByMeetingIdAndTopicAndEffect(meeting, Topic.CHAIR, Effect.DONE);
    }

    /** Message key of what is told to who ended a vote: a membership ends however it was voted. */
    String told(Votes.Facts closed) {
        Matter matter =
                matters.findByIdAndMeetingId(closed.id(), closed.sitting()).orElseThrow(NotFoundException::new);
        if (matter.getTopic() == Topic.EXIT && matter.getEffect() == Effect.DONE) {
            return "meeting.done.exit";
        }
        return closed.outcome() == Outcome.ADOPTED ? "meeting.done.adopted" : "meeting.done.not-adopted";
    }

    /** As a membership keeps it: who said nothing stands with those who abstained, for neither is for it. */
    private static MeetingDecision decision(Count count, LocalDate on) {
        return new MeetingDecision(on, count.present(), count.yes(), count.no(), count.abstained() + count.silent());
    }
}
