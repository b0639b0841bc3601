package kz.yntymaq.review.sitting;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells an official, in the cabinet and at the desk, that a sitting of their commission waits for their votes, for their
 * confirmation of its protocol, or for who leads it to end
 * the votes, and at the desk that a colleague entered a commission which somebody else has to confirm. It asks as many statements however many sittings there are.
 */
@Component
@Order(2)
class SittingWaits implements Waiting, DeskWork {

    private final SittingStore store;
    private final VotesTogether votes;
    private final Commissions commissions;
    private final Texts texts;

    SittingWaits(SittingStore store, VotesTogether votes, Commissions commissions, Texts texts) {
        this.store = store;
        this.votes = votes;
        this.commissions = commissions;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return office(actor).isEmpty() ? List.of() : matters(waiting(actor));
    }

    @Override
    public List<Line> desk(Actor actor) {
        return office(actor)
                .map(office -> {
                    Map<UUID, Boolean> waiting = waiting(actor);
                    return Stream.of(
                                    matters(waiting).stream().map(matter -> new Line(matter.title(), matter.link())),
                                    entered(actor),
                                    lead(actor, office, waiting).stream())
                            .flatMap(Function.identity())
                            .limit(MOST)
                            .toList();
                })
                .orElse(List.of());
    }

    private static Optional<String> office(Actor actor) {
        return Optional.ofNullable(actor.scope())
                .filter(scope -> actor.is(Role.OFFICIAL))
                .map(scope -> scope.code());
    }

    /** Votes that wait for the actor; false where it is the protocol that waits. */
    private Map<UUID, Boolean> waiting(Actor actor) {
        return votes.awaited(actor).stream()
                .collect(toMap(VotesTogether.Awaiting::vote, VotesTogether.Awaiting::goesOn));
    }

    private List<Matter> matters(Map<UUID, Boolean> waiting) {
        List<Sitting> sittings = store.ofVotes(waiting.keySet());
        return sittings.stream()
                .flatMap(sitting -> matter(sitting, waiting).stream())
                .toList();
    }

    private Optional<Matter> matter(Sitting sitting, Map<UUID, Boolean> waiting) {
        List<Sitting.Item> open = open(sitting, waiting);
        if (!open.isEmpty()) {
            return Optional.of(new Matter(
                    Kind.VOTE,
                    texts.get("review.sitting.waits", (long) sitting.number(), (long) open.size()),
                    texts.get("review.sitting.waits.text"),
                    texts.get("review.sitting.vote"),
                    CaseAddress.of(open.get(0).application()) + "/commission/vote"));
        }
        return !sitting.isOver()
                ? Optional.empty()
                : Optional.of(new Matter(
                        Kind.VOTE,
                        texts.get("review.sitting.protocol.waits", (long) sitting.number()),
                        texts.get("review.commission.protocol.waits.text"),
                        texts.get("review.commission.protocol.read"),
                        sitting.address() + "/protocol"));
    }

    /** The cases of an agenda on which the actor still votes. */
    private static List<Sitting.Item> open(Sitting sitting, Map<UUID, Boolean> waiting) {
        return sitting.items().stream()
                .filter(item -> item.vote() != null && waiting.getOrDefault(Objects.requireNonNull(item.vote()), false))
                .toList();
    }

    /** A commission that a colleague entered, and the actor may confirm. */
    private Stream<Line> entered(Actor actor) {
        return commissions.waiting(actor).filter(one -> !one.isEnteredBy(actor.accountId())).stream()
                .map(one -> new Line(texts.get("review.sitting.desk.confirm", one.namedBy()), Commissions.PAGE));
    }

    /** Sittings whose votes only who leads them can end, once the leader has voted. */
    private List<Line> lead(Actor actor, String office, Map<UUID, Boolean> waiting) {
        List<Sitting> mine = store.openOf(office).stream()
                .filter(sitting -> open(sitting, waiting).isEmpty())
                .toList();
        return mine.isEmpty()
                        || commissions
                                .current(actor)
                                .filter(one -> one.isLedBy(actor.accountId()))
                                .isEmpty()
                ? List.of()
                : mine.stream()
                        .map(sitting -> new Line(
                                texts.get("review.sitting.desk.lead", (long) sitting.number()), sitting.address()))
                        .toList();
    }
}
