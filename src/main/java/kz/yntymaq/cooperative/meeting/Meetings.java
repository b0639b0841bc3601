package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a general meeting is prepared and called: by the chair as the executive body, or on the demand of a third of the members. */
@Service
@Transactional
public class Meetings {

    /** How often one person may call the members of a co-operative, each of whom is told. */
    private static final int MOST_CALLS = 10;

    private static final int DAYS = 30;

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final MatterRepository matters;
    private final Demands demands;
    private final MembershipRepository memberships;
    private final Exclusions exclusions;
    private final Sittings sittings;
    private final Votes votes;
    private final OnceOnly once;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingAccess access,
            MeetingRepository meetings,
            MatterRepository matters,
            Demands demands,
            MembershipRepository memberships,
            Exclusions exclusions,
            Sittings sittings,
            Votes votes,
            OnceOnly once,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.matters = matters;
        this.demands = demands;
        this.memberships = memberships;
        this.exclusions = exclusions;
        this.sittings = sittings;
        this.votes = votes;
        this.once = once;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * When and where.
     *
     * @param noticeDays how many days before it members are told by the charter, null where it names none
     */
    public record Plan(
            Instant startsAt, String place, @Nullable Integer noticeDays) {}

    /**
     * What a question says.
     *
     * @param person of whom it is: a membership's id of who joins or leaves, an account of who is to chair
     * @param words of what else it is
     * @param sum tenge to be applied for
     * @param use what the money is for
     */
    public record Put(
            Topic topic,
            @Nullable UUID person,
            @Nullable String words,
            @Nullable BigDecimal sum,
            @Nullable String use) {

        /** A question told in words. */
        public static Put of(Topic topic, String words) {
            return new Put(topic, null, words, null, null);
        }

        /** A question about a person. */
        public static Put of(Topic topic, UUID person) {
            return new Put(topic, person, null, null, null);
        }
    }

    /** Begins to prepare a meeting. Its questions are put next. @return its id */
    public UUID plan(Actor actor, UUID cooperativeId, Plan plan, UUID key) {
        Cooperative cooperative = access.cooperative(actor, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, actor.accountId(), "meeting.planned", cooperativeId, plan), () -> {
                    Integer notice = noticeDays(cooperativeId, plan);
                    UUID demand = cooperative.isChairedBy(actor.accountId()) ? null : demand(actor, cooperativeId);
                    UUID id = sittings.prepare(Members.KIND, cooperativeId);
                    meetings.saveAndFlush(Meeting.plan(
                            id,
                            cooperativeId,
                            plan.startsAt(),
                            plan.place(),
                            notice,
                            actor.accountId(),
                            demand,
                            clock));
                    audit.note(actor.accountId(), "meeting.planned", id, null);
                    return id.toString();
                }));
    }

    /** The charter's days where the portal knows them, and none less. */
    private @Nullable Integer noticeDays(UUID cooperativeId, Plan plan) {
        Integer charter = access.noticeDays(cooperativeId).orElse(null);
        Integer given = plan.noticeDays();
        if (charter != null && given != null && given < charter) {
            throw new FieldViolationException("noticeDays", "meeting.refused.notice-less", charter);
        }
        return given == null ? charter : given;
    }

    /** The demand on which the actor calls a meeting. One that was prepared on it and never called is called off. */
    private UUID demand(Actor actor, UUID cooperativeId) {
        UUID demand = demands.take(actor, cooperativeId);
        meetings.findByDemandId(demand).ifPresent(before -> {
            if (sittings.callOff(actor, before.getId()) != SittingState.PLANNED) {
                throw new RuleViolationException("voting.refused.state");
            }
            before.freeDemand();
            meetings.saveAndFlush(before);
        });
        return demand;
    }

    /** Puts a question on the agenda. @return its id */
    public UUID put(Actor actor, UUID cooperativeId, UUID id, Put put, UUID key) {
        Meeting meeting = access.led(actor, cooperativeId, id).meeting();
        return UUID.fromString(once.run(Press.of(key, actor.accountId(), "meeting.matter-put", id, put), () -> {
            UUID question = votes.put(id, put.topic().majority());
            Matter matter = matter(cooperativeId, id, question, put);
            if (put.topic() == Topic.EXCLUSION) {
                exclusions.requireOpen(
                        requireNonNull(matter.getMembershipId()),
                        LocalDate.ofInstant(meeting.getStartsAt(), clock.getZone()));
            }
            matters.saveAndFlush(matter);
            audit.note(
                    actor.accountId(),
                    "meeting.matter-put",
                    question,
                    put.topic().name());
            return question.toString();
        }));
    }

    private Matter matter(UUID cooperativeId, UUID id, UUID question, Put put) {
        if (!put.topic().isOfPerson()) {
            return Matter.ofWords(question, id, put.topic(), requireNonNull(put.words()), put.sum(), put.use());
        }
        UUID person = requireNonNull(put.person());
        Membership about = (put.topic() == Topic.CHAIR
                        ? memberships.findOpen(cooperativeId, person)
                        : memberships.findByIdAndCooperativeId(person, cooperativeId))
                .filter(found -> isFor(put.topic(), found.getState()))
                .orElseThrow(() -> new FieldViolationException("person", "error.choice"));
        if (matters.findByMeetingId(id).stream()
                .anyMatch(each ->
                        each.getTopic() == put.topic() && about.getAccountId().equals(each.getPerson()))) {
            throw new FieldViolationException("person", "meeting.refused.twice");
        }
        return Matter.ofPerson(question, id, put.topic(), about.getAccountId(), about.getId());
    }

    /** Whether it is decided of somebody who stands so to the co-operative. */
    static boolean isFor(Topic topic, MembershipState state) {
        return switch (topic) {
            case ADMISSION -> state == MembershipState.APPLIED;
            case EXIT -> state == MembershipState.LEAVING;
            case EXCLUSION -> state == MembershipState.MEMBER || state == MembershipState.LEAVING;
            default -> state == MembershipState.MEMBER;
        };
    }

    /** Takes a question from the agenda, before members were called; of a demanded meeting only who calls it. */
    public void remove(Actor actor, UUID cooperativeId, UUID id, UUID question) {
        owned(actor, cooperativeId, id);
        matters.delete(matters.findByIdAndMeetingId(question, id).orElseThrow(NotFoundException::new));
        votes.remove(id, question);
        audit.note(actor.accountId(), "meeting.matter-removed", question, null);
    }

    /** Calls the members: each is told, and the agenda stands from now on. */
    public void call(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        Meeting meeting = seen.meeting();
        if (seen.sitting().state() == SittingState.CALLED) {
            return; // pressed twice
        }
        frequency.require("meeting.call", actor.accountId(), cooperativeId.toString(), MOST_CALLS, DAYS);
        sittings.call(actor, id);
        meeting.requireNotice(access.noticeDays(cooperativeId), clock);
        events.publishEvent(new MeetingCalled(cooperativeId, id, meeting.getStartsAt(), false));
    }

    /** The meeting will not be; members who were called are told. A demand on which it was called is open again. */
    public void callOff(Actor actor, UUID cooperativeId, UUID id) {
        Meeting meeting = owned(actor, cooperativeId, id).meeting();
        boolean called = sittings.callOff(actor, id) == SittingState.CALLED;
        meeting.freeDemand();
        meetings.saveAndFlush(meeting);
        if (called) {
            events.publishEvent(new MeetingCalled(cooperativeId, id, meeting.getStartsAt(), true));
        }
    }

    private MeetingAccess.Seen owned(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        if (!seen.owns()) {
            throw new NotFoundException();
        }
        return seen;
    }
}
