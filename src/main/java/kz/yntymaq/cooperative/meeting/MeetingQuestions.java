package kz.yntymaq.cooperative.meeting;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of a meeting as the room of secret ballots sees them. */
@Service
@Transactional(readOnly = true)
public class MeetingQuestions {

    private final MeetingViews views;
    private final MeetingAccess access;
    private final Sittings sittings;

    MeetingQuestions(MeetingViews views, MeetingAccess access, Sittings sittings) {
        this.views = views;
        this.access = access;
        this.sittings = sittings;
    }

    /**
     * A question as somebody may see it.
     *
     * @param name of the co-operative
     * @param title in the language of the page
     * @param proposal to exclude a member, null for any other matter
     * @param leads whether the actor leads the meeting
     * @param mine how the actor takes part now, null when they do not
     * @param mayVote whether the actor is among those who vote on it
     * @param meetingPage address of the meeting's page
     */
    public record Seen(
            UUID cooperative,
            UUID meeting,
            UUID id,
            String name,
            int place,
            String title,
            @Nullable UUID proposal,
            Majority majority,
            QuestionState state,
            boolean secret,
            @Nullable Count count,
            @Nullable Outcome outcome,
            boolean leads,
            @Nullable Way mine,
            boolean mayVote,
            String meetingPage) {}

    /** For members, and for who presided and the secretary. */
    public Seen seen(Actor actor, UUID cooperative, UUID meeting, UUID question) {
        MeetingViews.Page page = views.page(actor, cooperative, meeting);
        MeetingViews.Item item = page.items().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new Seen(
                cooperative,
                meeting,
                question,
                page.name(),
                item.place(),
                item.title(),
                item.proposal(),
                item.majority(),
                item.state(),
                item.secret(),
                item.count(),
                item.outcome(),
                page.leads(),
                page.mine(),
                item.mayVote(),
                page.address());
    }

    /** The same for who leads the meeting. */
    public Seen led(Actor actor, UUID cooperative, UUID meeting, UUID question) {
        access.led(actor, cooperative, meeting);
        return seen(actor, cooperative, meeting, question);
    }

    /** The co-operative whose meeting a sitting is; empty for another body's. */
    public Optional<UUID> cooperativeOf(UUID sitting) {
        return sittings.find(sitting).map(Sittings.Facts::body);
    }
}
