package kz.yntymaq.cooperative.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a founding meeting is held in the portal: who takes part, and the votes on its items. */
@Service
@Transactional
public class AssemblyConduct {

    private final AssemblyAccess access;
    private final AssemblyRepository assemblies;
    private final Sittings sittings;
    private final Votes votes;
    private final ApplicationEventPublisher events;

    AssemblyConduct(
            AssemblyAccess access,
            AssemblyRepository assemblies,
            Sittings sittings,
            Votes votes,
            ApplicationEventPublisher events) {
        this.access = access;
        this.assemblies = assemblies;
        this.sittings = sittings;
        this.votes = votes;
        this.events = events;
    }

    /** A founder takes part by the own account. */
    public void attend(Actor actor, UUID cooperativeId, UUID id) {
        access.open(actor, cooperativeId, id);
        sittings.arrive(actor, id, actor.accountId(), Way.REMOTE);
    }

    /** Takes part no longer. */
    public void goAway(Actor actor, UUID cooperativeId, UUID id) {
        access.open(actor, cooperativeId, id);
        sittings.leave(actor, id, actor.accountId());
    }

    /** Founders without a phone whom the secretary sees in the room; each is told. */
    public void arrived(Actor actor, UUID cooperativeId, UUID id, Collection<UUID> seen) {
        access.written(actor, cooperativeId, id);
        List<UUID> came = sittings.arriveAll(actor, id, Set.copyOf(seen)).stream()
                .filter(each -> !each.equals(actor.accountId()))
                .toList();
        if (!came.isEmpty()) {
            events.publishEvent(new AssemblyMessages.Marked(cooperativeId, id, came));
        }
    }

    /** A founder whom the secretary saw leave. */
    public void left(Actor actor, UUID cooperativeId, UUID id, UUID founder) {
        access.written(actor, cooperativeId, id);
        sittings.leave(actor, id, founder);
    }

    /**
     * Who presides opens the vote on an item. Nothing happens when it is open or was voted on.
     *
     * @throws RuleViolationException while two thirds of the founders, who presides or the secretary are not there: both are the
     *     portal's own
     */
    public void openQuestion(Actor actor, UUID cooperativeId, UUID id, UUID question) {
        AssemblyAccess.Seen seen = access.presidedHeld(actor, cooperativeId, id);
        if (find(id, question).state() != QuestionState.PLANNED) {
            return;
        }
        seen.assembly().requirePapersStill();
        Map<UUID, Way> there = there(id);
        if (Stream.of(seen.sitting().presiding(), seen.sitting().secretary())
                .anyMatch(each -> there.get(each) != Way.REMOTE)) {
            throw new RuleViolationException("assembly.refused.both-there");
        }
        votes.open(actor, id, question, "assembly.refused.quorum");
        seen.assembly().agenda().vote(question);
        assemblies.saveAndFlush(seen.assembly());
    }

    private Map<UUID, Way> there(UUID id) {
        var there = new HashMap<UUID, Way>();
        sittings.presences(id).stream()
                .filter(each -> each.until() == null)
                .forEach(each -> there.put(each.voter(), each.way()));
        return there;
    }

    /** A founder votes by the own account, or changes the own vote. */
    public void cast(Actor actor, UUID cooperativeId, UUID id, UUID question, Choice choice) {
        access.open(actor, cooperativeId, id);
        votes.cast(actor, id, question, choice);
    }

    /**
     * The secretary writes raised hands of those in the room down; each is told of it. A vote by the own account stays.
     *
     * @param hands by account; null for who raised none
     */
    public void raise(Actor actor, UUID cooperativeId, UUID id, UUID question, Map<UUID, @Nullable Choice> hands) {
        AssemblyAccess.Seen seen = access.written(actor, cooperativeId, id);
        Map<UUID, Votes.Ballot> before = ballots(question);
        votes.raise(actor, id, question, hands);
        int place = seen.assembly().agenda().placeOf(question);
        var told = new ArrayList<AssemblyMessages.Hand>();
        ballots(question).forEach((founder, ballot) -> {
            if (ballot.raised() && !founder.equals(actor.accountId()) && !ballot.equals(before.get(founder))) {
                told.add(new AssemblyMessages.Hand(cooperativeId, id, founder, place, ballot.choice()));
            }
        });
        told.forEach(events::publishEvent);
    }

    private Map<UUID, Votes.Ballot> ballots(UUID question) {
        return votes.ballots(question).stream().collect(Collectors.toMap(Votes.Ballot::voter, each -> each));
    }

    /**
     * Who presides ends the vote on an item, and it is counted. Again is the same.
     *
     * @param known how many who are there are known not to have voted
     */
    public Votes.Facts closeQuestion(Actor actor, UUID cooperativeId, UUID id, UUID question, int known) {
        access.presided(actor, cooperativeId, id);
        Votes.Facts now = find(id, question);
        if (now.state() == QuestionState.CLOSED) {
            return now;
        }
        int waiting = now.state() == QuestionState.OPEN ? votes.waiting(now) : 0;
        if (waiting > known) {
            throw new RuleViolationException("assembly.refused.not-all-voted", waiting);
        }
        return votes.close(actor, id, question);
    }

    private Votes.Facts find(UUID id, UUID question) {
        return votes.find(id, question).orElseThrow(NotFoundException::new);
    }
}
