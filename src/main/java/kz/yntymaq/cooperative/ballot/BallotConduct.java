package kz.yntymaq.cooperative.ballot;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingQuestions;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.slip.PaperWishes;
import kz.yntymaq.voting.slip.PrintedSlips;
import kz.yntymaq.voting.slip.SecrecyDemands;
import kz.yntymaq.voting.slip.SecretVotes;
import kz.yntymaq.voting.slip.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What members and who leads a meeting do for a secret vote, until slips are cast. Counting is the meeting's own. */
@Service
@Transactional
public class BallotConduct {

    private final MeetingQuestions questions;
    private final SecrecyDemands demands;
    private final SecretVotes votes;
    private final PaperWishes wishes;
    private final PrintedSlips printed;

    BallotConduct(
            MeetingQuestions questions,
            SecrecyDemands demands,
            SecretVotes votes,
            PaperWishes wishes,
            PrintedSlips printed) {
        this.questions = questions;
        this.demands = demands;
        this.votes = votes;
        this.wishes = wishes;
        this.printed = printed;
    }

    /** A question of a meeting of a co-operative. */
    public record Place(UUID cooperative, UUID meeting, UUID question) {}

    /** Demands a secret vote by the own account. No transaction is around it: a key may have to be waited for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void demand(Actor actor, Place at) {
        seen(actor, at);
        demands.demand(actor, at.meeting(), at.question());
    }

    /** Writes down who in the room raised a hand for a secret vote. @param members accounts */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void note(Actor actor, Place at, Collection<UUID> members) {
        led(actor, at);
        demands.note(actor, at.meeting(), at.question(), members);
    }

    /**
     * Takes a slip on the own device.
     *
     * @param blinded what the device made, in base64url; null where it made nothing
     * @throws RuleViolationException for what no device makes
     */
    public void take(Actor actor, Place at, @Nullable String blinded) {
        seen(actor, at);
        votes.take(actor, at.meeting(), at.question(), decoded(blinded));
    }

    private static byte[] decoded(@Nullable String blinded) {
        try {
            return Base64.getUrlDecoder().decode(blinded == null ? "" : blinded);
        } catch (IllegalArgumentException garbled) {
            throw new RuleViolationException("voting.slip.refused.slip");
        }
    }

    /** Asks for a printed slip by the own account. */
    public void askPaper(Actor actor, Place at) {
        seen(actor, at);
        wishes.ask(actor, at.meeting(), at.question());
    }

    /** Members who get a printed slip. @param members accounts */
    public void onPaper(Actor actor, Place at, Collection<UUID> members) {
        led(actor, at);
        votes.onPaper(actor, at.meeting(), at.question(), members);
    }

    /**
     * Makes the printed slips.
     *
     * @param prints how often they were printed, as whoever presses sees it
     * @param anew whether it is known that those handed out become void
     * @return their codes, which are stored nowhere
     */
    public List<String> print(Actor actor, Place at, int prints, boolean anew) {
        led(actor, at);
        return printed.print(actor, at.meeting(), at.question(), prints, anew);
    }

    /**
     * Ends the taking of slips; casting begins.
     *
     * @param anyway whether it is known that somebody who takes part has no slip, and so cannot vote
     * @throws RuleViolationException when it is not known
     */
    public void beginCasting(Actor actor, Place at, boolean anyway) {
        led(actor, at);
        int without = wishes.withoutSlip(at.meeting(), at.question()).size();
        if (!anyway
                && without > 0
                && votes.find(at.question())
                        .filter(each -> each.stage() == Stage.TAKING && each.issued() > 0)
                        .isPresent()) {
            throw new RuleViolationException("ballot.refused.without-slip", without);
        }
        votes.beginCasting(actor, at.meeting(), at.question());
    }

    /** Begins the secret vote anew: slips and ballots of before are void. @param round which one whoever presses sees */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void beginAgain(Actor actor, Place at, int round) {
        led(actor, at);
        votes.beginAgain(actor, at.meeting(), at.question(), round);
    }

    private void seen(Actor actor, Place at) {
        questions.seen(actor, at.cooperative(), at.meeting(), at.question());
    }

    private void led(Actor actor, Place at) {
        questions.led(actor, at.cooperative(), at.meeting(), at.question());
    }
}
