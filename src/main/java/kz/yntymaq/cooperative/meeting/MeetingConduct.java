package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.meeting.demand.DemandedMeetings;
import kz.yntymaq.cooperative.membership.NamedAccounts;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a general meeting is held: opened, who is there, votes, closed, its minutes confirmed. */
@Service
@Transactional
public class MeetingConduct {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final Members members;
    private final NamedAccounts people;
    private final Sittings sittings;
    private final Votes votes;
    private final DecisionEffects decisions;
    private final DemandedMeetings demands;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingConduct(
            MeetingAccess access,
            MeetingRepository meetings,
            Members members,
            NamedAccounts people,
            Sittings sittings,
            Votes votes,
            DecisionEffects decisions,
            DemandedMeetings demands,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.members = members;
        this.people = people;
        this.sittings = sittings;
        this.votes = votes;
        this.decisions = decisions;
        this.demands = demands;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens it, not before its time. @param presiding account of a member @param secretary account of another */
    public void open(Actor actor, UUID cooperativeId, UUID id, UUID presiding, UUID secretary) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        Sittings.Facts now = seen.sitting();
        if (presiding.equals(now.presiding()) && secretary.equals(now.secretary())) {
            return; // pressed twice
        }
        seen.meeting().requireTime(clock.instant());
        sittings.open(actor, id, presiding, secretary);
        if (!presiding.equals(actor.accountId())) {
            tell(cooperativeId, id, presiding, "meeting.message.presiding");
        }
        if (!secretary.equals(actor.accountId())) {
            tell(cooperativeId, id, secretary, "meeting.message.secretary");
        }
    }

    private void tell(UUID cooperativeId, UUID id, UUID person, String key) {
        events.publishEvent(new MeetingMessages.Told(cooperativeId, id, person, key));
    }

    /** Takes part by the own account. */
    public void attend(Actor actor, UUID cooperativeId, UUID id) {
        access.seen(actor, cooperativeId, id);
        sittings.arrive(actor, id, actor.accountId(), Way.REMOTE);
    }

    /** Takes part no longer. */
    public void goAway(Actor actor, UUID cooperativeId, UUID id) {
        access.seen(actor, cooperativeId, id);
        sittings.leave(actor, id, actor.accountId());
    }

    /** Members whom whoever leads it sees in the room. */
    public void arrived(Actor actor, UUID cooperativeId, UUID id, Collection<UUID> seen) {
        access.led(actor, cooperativeId, id);
        List<UUID> came = sittings.arriveAll(actor, id, Set.copyOf(seen)).stream()
                .filter(member -> !member.equals(actor.accountId()))
                .toList();
        if (!came.isEmpty()) {
            events.publishEvent(new MeetingMessages.Marked(cooperativeId, id, came));
        }
    }

    /** A member whom whoever leads it saw leave. */
    public void left(Actor actor, UUID cooperativeId, UUID id, UUID member) {
        access.led(actor, cooperativeId, id);
        sittings.leave(actor, id, member);
    }

    /**
     * A member takes part through a representative: a capable person with a notarised power, who is no member (law,
     * article 34, point 6).
     *
     * @param iin of the representative; kept nowhere
     * @param power number and day of the power, and the notary
     */
    public void represent(Actor actor, UUID cooperativeId, UUID id, UUID member, String name, Iin iin, String power) {
        access.led(actor, cooperativeId, id);
        if (people.find(actor.accountId(), iin, found -> !members.mayRepresent(cooperativeId, found.getId()))
                .isPresent()) {
            throw new FieldViolationException("iin", "meeting.refused.representative-member");
        }
        if (!members.voters(cooperativeId).contains(member)) {
            throw new FieldViolationException("member", "error.choice");
        }
        sittings.represent(actor, id, member, name, power, iin.digits());
        tell(cooperativeId, id, member, "meeting.message.represented");
    }

    /** Opens the vote on a question. */
    public void openQuestion(Actor actor, UUID cooperativeId, UUID id, UUID question) {
        Sittings.Facts sitting = access.led(actor, cooperativeId, id).sitting();
        if (stateOf(id, question) != QuestionState.OPEN) {
            requireBothThere(actor, sitting);
            decisions.requireStands(cooperativeId, id, question);
            votes.open(actor, id, question);
        }
    }

    /**
     * Nobody holds a whole meeting alone: of who presides and the secretary, who answer for its minutes, each begins the vote or
     * takes part by the own account. This is the portal's own.
     */
    private void requireBothThere(Actor actor, Sittings.Facts sitting) {
        Set<UUID> own = sittings.presences(sitting.id()).stream()
                .filter(each -> each.until() == null
                        && (each.way() == Way.REMOTE || each.voter().equals(actor.accountId())))
                .map(Sittings.Presence::voter)
                .collect(Collectors.toSet());
        boolean both = Stream.of(sitting.presiding(), sitting.secretary())
                .filter(each -> !decisions.hasEnded(
                        sitting.id(), each)) // whom a vote of this meeting let go takes part no more
                .allMatch(own::contains);
        if (sitting.state() == SittingState.OPEN && !both) {
            throw new RuleViolationException("meeting.refused.both-there");
        }
    }

    /** Votes on a question by the own account, or changes the own vote. */
    public void cast(Actor actor, UUID cooperativeId, UUID id, UUID question, Choice choice) {
        access.seen(actor, cooperativeId, id);
        votes.cast(actor, id, question, choice);
    }

    /** Writes raised hands down. @param hands by account; null for who raised none */
    public void raise(Actor actor, UUID cooperativeId, UUID id, UUID question, Map<UUID, @Nullable Choice> hands) {
        access.led(actor, cooperativeId, id);
        votes.raise(actor, id, question, hands);
    }

    /**
     * Ends the vote on a question, as {@link #closeQuestion}, unless somebody who is there has not voted.
     *
     * @param known how many who are there are known not to have voted
     */
    public Votes.Facts count(Actor actor, UUID cooperativeId, UUID id, UUID question, int known) {
        access.led(actor, cooperativeId, id);
        Votes.Facts now = votes.find(id, question).orElseThrow(NotFoundException::new);
        int waiting = now.state() == QuestionState.OPEN ? votes.waiting(now) : 0;
        if (waiting > known) {
            throw new RuleViolationException("meeting.refused.not-all-voted", waiting);
        }
        return closeQuestion(actor, cooperativeId, id, question);
    }

    /** Ends the vote on a question: it is counted, and what was decided takes effect. */
    public Votes.Facts closeQuestion(Actor actor, UUID cooperativeId, UUID id, UUID question) {
        access.led(actor, cooperativeId, id);
        if (stateOf(id, question) == QuestionState.CLOSED) {
            return votes.find(id, question).orElseThrow();
        }
        Votes.Facts closed = votes.close(actor, id, question);
        decisions.takeEffect(actor, cooperativeId, closed);
        return closed;
    }

    /** Message key of what is told to who ended a vote. */
    @Transactional(readOnly = true)
    public String told(Votes.Facts closed) {
        return decisions.told(closed);
    }

    private QuestionState stateOf(UUID id, UUID question) {
        return votes.find(id, question).orElseThrow(NotFoundException::new).state();
    }

    /**
     * Closes it, as {@link #close}, unless questions of it were not voted on.
     *
     * @param anyway whether it is known that they stay so
     * @return whether a demand on which it was called stays open
     */
    public boolean close(Actor actor, UUID cooperativeId, UUID id, boolean anyway) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        long unvoted = decisions.unvoted(id);
        if (unvoted > 0 && !anyway && seen.sitting().state() == SittingState.OPEN) {
            throw new RuleViolationException("meeting.refused.unvoted", unvoted);
        }
        close(actor, cooperativeId, id);
        return unvoted > 0 && seen.meeting().getDemandId() != null;
    }

    /** Closes it: a demand is met when all its questions were voted on. Who is to confirm the minutes and is no member any more is told, for nothing else leads there. */
    public void close(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        Sittings.Facts sitting = seen.sitting();
        if (sitting.state() == SittingState.CLOSED) {
            return;
        }
        sittings.close(actor, id);
        UUID demand = seen.meeting().getDemandId();
        if (demand != null && decisions.unvoted(id) == 0) {
            demands.meet(demand);
        }
        var members = Set.copyOf(this.members.voters(cooperativeId));
        Stream.of(requireNonNull(sitting.presiding()), requireNonNull(sitting.secretary()))
                .filter(each -> !members.contains(each))
                .forEach(each -> events.publishEvent(new MeetingMessages.MinutesWait(cooperativeId, id, each)));
    }

    /** Who presided, or the secretary, confirms the minutes, also when they are no member any more; again is the same. */
    public void confirm(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.seen(actor, cooperativeId, id);
        Sittings.Facts sitting = seen.sitting();
        boolean presided = actor.accountId().equals(sitting.presiding());
        if (!presided && !actor.accountId().equals(sitting.secretary())) {
            throw new NotFoundException();
        }
        if (sitting.state() != SittingState.CLOSED) {
            throw new RuleViolationException("voting.refused.state");
        }
        if (presided) {
            seen.meeting().confirmAsPresiding(clock.instant());
        } else {
            seen.meeting().confirmAsSecretary(clock.instant());
        }
        meetings.saveAndFlush(seen.meeting());
        audit.note(actor.accountId(), "meeting.confirmed", id, null);
    }

    /**
     * Members who neither take part in a meeting nor did so by the own account, to choose from.
     *
     * @param typed words of a name, null for all
     * @param chosen who stays among them, found or not
     */
    @Transactional(readOnly = true)
    Members.Found absent(UUID cooperativeId, UUID id, @Nullable String typed, Set<UUID> chosen) {
        Set<UUID> there = sittings.presences(id).stream()
                .filter(each -> each.until() == null || each.way() == Way.REMOTE)
                .map(Sittings.Presence::voter)
                .collect(Collectors.toSet());
        return members.find(cooperativeId, there, typed, chosen);
    }
}
