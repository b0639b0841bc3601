package kz.yntymaq.review.sitting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells an official, in the cabinet and at the desk, that a sitting of their commission waits for their votes, or for their confirmation of its protocol. */
@Component
@Order(2)
class SittingWaits implements Waiting, DeskWork {

    private final SittingStore store;
    private final VotesTogether votes;
    private final CommissionSittings sittings;
    private final SittingViews views;
    private final Texts texts;

    SittingWaits(
            SittingStore store, VotesTogether votes, CommissionSittings sittings, SittingViews views, Texts texts) {
        this.store = store;
        this.votes = votes;
        this.sittings = sittings;
        this.views = views;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null || actor.scope().code() == null) {
            return List.of();
        }
        return store.ofVotes(votes.awaited(actor)).stream()
                .flatMap(sitting -> Stream.concat(vote(actor, sitting).stream(), protocol(actor, sitting).stream()))
                .toList();
    }

    @Override
    public List<Line> desk(Actor actor) {
        return of(actor).stream()
                .map(matter -> new Line(matter.title(), matter.link()))
                .toList();
    }

    private Optional<Matter> vote(Actor actor, Sitting sitting) {
        List<String> open = views.open(actor, sitting, 0);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matter(
                        Kind.VOTE,
                        texts.get("review.sitting.waits", (long) sitting.number(), (long) open.size()),
                        texts.get("review.sitting.waits.text"),
                        texts.get("review.sitting.vote"),
                        open.get(0)));
    }

    private Optional<Matter> protocol(Actor actor, Sitting sitting) {
        return sittings.isOver(actor, sitting) && views.awaits(actor, sitting)
                ? Optional.of(new Matter(
                        Kind.VOTE,
                        texts.get("review.sitting.protocol.waits", (long) sitting.number()),
                        texts.get("review.commission.protocol.waits.text"),
                        texts.get("review.commission.protocol.read"),
                        sitting.address() + "/protocol"))
                : Optional.empty();
    }
}
