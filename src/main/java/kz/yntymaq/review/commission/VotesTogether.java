package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.review.ReviewAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes on several cases by one press, for the room that holds sittings. What cannot be done with a case is told by a message
 * key, and the others go on; nothing that was done is lost by it.
 */
@Service
@Transactional
public class VotesTogether {

    /** The case waits for no conclusion of the office any more. */
    public static final String MOVED_ON = "review.together.moved-on";

    /** Too few are left who may vote on it. */
    public static final String TOO_FEW = "review.together.too-few";

    private static final String ASKED = "review.commission.error.asked";
    private static final String OTHERS = "review.together.others";
    static final String AWAITED = "review.together.awaited";
    static final String NOT_YOURS = "review.together.not-yours";

    private final CaseVotes cases;
    private final VoteStore votes;
    private final ReviewAccess access;
    private final Applications applications;
    private final AuditLog audit;
    private final Clock clock;

    VotesTogether(
            CaseVotes cases,
            VoteStore votes,
            ReviewAccess access,
            Applications applications,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.votes = votes;
        this.access = access;
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a case.
     *
     * @param vote null when it was not put to the vote
     * @param why message key of the reason then; null else
     */
    public record Put(@Nullable UUID vote, @Nullable String why) {}

    /**
     * Puts a case to a commission, without those whom a tie keeps from it. Who voted on it before and is still able to is a member
     * again.
     *
     * @param actor an official of the office that concludes, also one whom a tie keeps from this case
     * @param able members who work in the office and are there
     */
    public Put put(Actor actor, UUID id, Map<UUID, Seat> able) {
        Application application = access.findVisibleTo(actor, id);
        applications.hold(application);
        if (!isOnTurn(actor, application)) {
            return new Put(null, MOVED_ON);
        }
        List<CaseVote> before = votes.of(id);
        if (!CaseVotes.mayAsk(before)) {
            return new Put(null, ASKED);
        }
        var all = new TreeMap<>(able);
        if (!before.isEmpty()) {
            Set<UUID> can = cases.eligible(actor, application).stream()
                    .map(one -> one.id())
                    .collect(toSet());
            boolean others = before.stream()
                    .flatMap(vote -> vote.members().stream())
                    .anyMatch(one -> one.voted() && can.contains(one.id()) && !all.containsKey(one.id()));
            if (others) { // nobody is left out for how they voted, and none sits here whom the order does not name
                return new Put(null, OTHERS);
            }
        }
        all.keySet().removeIf(one -> access.tie(one, application).isPresent());
        if (all.size() < CommissionRule.LEAST) {
            return new Put(null, TOO_FEW);
        }
        UUID vote = votes.begin(
                id,
                before.size() + 1,
                requireNonNull(application.getStage()).code(),
                requireNonNull(requireNonNull(actor.scope()).code()),
                all,
                actor.accountId(),
                clock.instant());
        cases.note(actor, application, "review.commission-asked");
        return new Put(vote, null);
    }

    /** Why cases cannot be put to a vote now: the commission votes on them, or has settled them. None of the others. */
    @Transactional(readOnly = true)
    public Map<UUID, String> inTheWay(Collection<UUID> ids) {
        var found = new TreeMap<UUID, String>();
        votes.last(ids).stream()
                .filter(VoteStore.Last::isInTheWay)
                .forEach(last -> found.put(last.application(), ASKED));
        return found;
    }

    private static boolean isOnTurn(Actor actor, Application application) {
        return application.getState() == ApplicationState.SUBMITTED
                && application.getStage() != null
                && application.getStage().kind() == StageEntry.Kind.OPINION
                && actor.isOfficialOf(application.getStage().level());
    }

    /** Ends the vote on a case, if the actor may. @return why it goes on; empty when it has ended */
    public Optional<String> end(Actor actor, UUID id) {
        Application application = access.findVisibleTo(actor, id);
        if (votes.held(id).isEmpty()) {
            return Optional.empty();
        }
        CaseVote open = cases.last(id);
        if (!isOnTurn(actor, application)) {
            return Optional.of(MOVED_ON);
        }
        if (access.tie(actor.accountId(), application).isPresent() || !cases.mayEnd(actor, application, open)) {
            return Optional.of(NOT_YOURS);
        }
        if (cases.isAwaited(actor, application, open)) {
            return Optional.of(AWAITED);
        }
        cases.close(actor, application, open);
        return Optional.empty();
    }

    /**
     * A vote that waits for somebody.
     *
     * @param goesOn whether the vote itself is waited for; else the confirmation of its protocol
     */
    public record Awaiting(UUID vote, boolean goesOn) {}

    /** What waits for the actor, without what a tie keeps from them; in as many statements however much it is. */
    @Transactional(readOnly = true)
    public List<Awaiting> awaited(Actor actor) {
        List<VoteStore.Awaited> all = votes.awaited(
                actor.accountId(), requireNonNull(requireNonNull(actor.scope()).code()));
        if (all.isEmpty()) {
            return List.of();
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        return all.stream()
                .filter(one -> !kept.holds(one.applicant(), one.application()))
                .map(one -> new Awaiting(one.vote(), one.goesOn()))
                .toList();
    }

    private boolean awaits(Actor actor, Application application, UUID vote) {
        return votes.find(vote)
                .filter(one -> !one.goesOn() && isOnTurn(actor, application))
                .filter(one -> access.tie(actor.accountId(), application).isEmpty())
                .flatMap(one -> one.member(actor.accountId()))
                .filter(own -> own.voted() && own.confirmed() == null)
                .isPresent();
    }

    /** The actor confirms the protocol of a vote. @return false for who did not vote, whom a tie keeps from it, or who has confirmed it */
    public boolean confirm(Actor actor, UUID id, UUID vote) {
        Application application = access.findVisibleTo(actor, id);
        if (!awaits(actor, application, vote) || !votes.confirm(vote, actor.accountId(), clock.instant())) {
            return false;
        }
        String number = requireNonNull(application.getNumber());
        audit.note(actor.accountId(), "review.commission-confirmed", number, null);
        return true;
    }
}
