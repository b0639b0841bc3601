package kz.yntymaq.cooperative.meeting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.meeting.demand.DemandedMeetings;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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
    private final Agenda agenda;
    private final Demands demands;
    private final DemandedMeetings demanded;
    private final Planning planning;
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
            Agenda agenda,
            Demands demands,
            DemandedMeetings demanded,
            Planning planning,
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
        this.agenda = agenda;
        this.demands = demands;
        this.demanded = demanded;
        this.planning = planning;
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
     * @param wordsRu the words in Russian, null where the same words serve both languages
     * @param change another wording of an item of the charter, null for any other matter
     * @param programme code of the programme that is to be applied for, null for any other matter
     * @param year of whose results it is, null where it names none
     */
    public record Put(
            Topic topic,
            @Nullable UUID person,
            @Nullable String words,
            @Nullable BigDecimal sum,
            @Nullable String use,
            @Nullable String wordsRu,
            CharterWording.@Nullable Change change,
            @Nullable String programme,
            @Nullable Integer year) {

        /** An application, with the same words in both languages. */
        public static Put application(String programme, String words, BigDecimal sum, String use) {
            return new Put(Topic.AUTHORISATION, null, words, sum, use, null, null, programme, null);
        }

        /** A question told in words of both official languages. @param russian null where the words serve both */
        public static Put of(Topic topic, String kazakh, @Nullable String russian) {
            return new Put(topic, null, kazakh, null, null, russian, null, null, null);
        }

        /** The same on the results of a year. */
        public Put ofYear(int of) {
            return new Put(topic, person, words, sum, use, wordsRu, change, programme, of);
        }

        /** Another wording of an item of the charter. */
        public static Put of(CharterWording.Change change) {
            return new Put(
                    Topic.CHARTER, null, change.item().source().toString(), null, null, null, change, null, null);
        }

        /** A question told in words. */
        public static Put of(Topic topic, String words) {
            return of(topic, words, null);
        }

        /** A question about a person. */
        public static Put of(Topic topic, UUID person) {
            return new Put(topic, person, null, null, null, null, null, null, null);
        }
    }

    /** What a decision on another room's matters brings about; answered by that room. */
    public interface Decided {

        /** Whether matters of this topic are its own. */
        boolean isFor(Topic topic);

        /**
         * Carries out what was adopted, in the transaction in which the votes are counted.
         *
         * @param question on which was voted
         * @param by account of who ended the vote
         * @return false when it could not be done; what was decided stays decided
         */
        boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by);

        /** Why what a question asks for cannot be carried out as things stand: message key, null when it can, or no one reason is known. */
        default @Nullable String whyNot(UUID cooperative, UUID question) {
            return null;
        }

        /** The last day on which a question may be decided on, so that its meeting moves to none after it; null for no such day. */
        default @Nullable LocalDate lastDay(UUID cooperative, UUID question) {
            return null;
        }

        /** Whether something of its own waits for a decision that comes before the results of a year (article 23, point 2). */
        default boolean comesBefore(UUID cooperative, int year) {
            return false;
        }
    }

    /** A question was taken from the agenda of a meeting that nobody was called to; told in the same transaction. */
    public record Removed(UUID question) {}

    /** Begins to prepare a meeting. Its questions are put next. @return its id */
    public UUID plan(Actor actor, UUID cooperativeId, Plan plan, UUID key) {
        Cooperative cooperative = access.cooperative(actor, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, actor.accountId(), "meeting.planned", cooperativeId, plan), () -> {
                    Integer notice = planning.noticeDays(cooperativeId, plan);
                    UUID demand = cooperative.isChairedBy(actor.accountId()) ? null : demand(actor, cooperativeId);
                    UUID id = sittings.prepare(Members.KIND, cooperativeId);
                    Meeting meeting = Meeting.plan(
                            id, cooperativeId, plan.startsAt(), plan.place(), notice, actor.accountId(), demand, clock);
                    meeting.keepSource(access.noticeDays(cooperativeId));
                    meetings.saveAndFlush(meeting);
                    audit.note(actor.accountId(), "meeting.planned", id, null);
                    return id.toString();
                }));
    }

    /** The demand on which the actor calls a meeting. One before that was never called, or never opened, is called off. */
    private UUID demand(Actor actor, UUID cooperativeId) {
        UUID demand = demands.take(actor, cooperativeId);
        meetings.findByIdIn(demanded.given(cooperativeId, demand)).forEach(before -> end(actor, before, null));
        return demand;
    }

    /** The day on which a meeting is to be held, for who leads it. */
    public LocalDate day(Actor actor, UUID cooperativeId, UUID id) {
        return LocalDate.ofInstant(
                access.led(actor, cooperativeId, id).meeting().getStartsAt(), clock.getZone());
    }

    /** Puts a question on the agenda. @return its id */
    public UUID put(Actor actor, UUID cooperativeId, UUID id, Put put, UUID key) {
        Meeting meeting = access.led(actor, cooperativeId, id).meeting();
        return UUID.fromString(once.run(Press.of(key, actor.accountId(), "meeting.matter-put", id, put), () -> {
            UUID question = votes.put(id, put.topic().majority());
            meetings.findUnmoved(id).orElseThrow(); // what was read before may have moved while this waited
            matters.saveAndFlush(agenda.matter(cooperativeId, meeting, question, put));
            audit.note(
                    actor.accountId(),
                    "meeting.matter-put",
                    question,
                    put.topic().name());
            return question.toString();
        }));
    }

    /** Takes a question from the agenda, before members were called; of a demanded meeting only who calls it. */
    public void remove(Actor actor, UUID cooperativeId, UUID id, UUID question) {
        owned(actor, cooperativeId, id);
        matters.delete(matters.findByIdAndMeetingId(question, id).orElseThrow(NotFoundException::new));
        votes.remove(id, question);
        events.publishEvent(new Removed(question));
        audit.note(actor.accountId(), "meeting.matter-removed", question, null);
    }

    /** Calls the members: each is told, and the agenda stands from now on. */
    public void call(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        if (seen.sitting().state() == SittingState.CALLED) {
            return; // pressed twice
        }
        frequency.require("meeting.call", actor.accountId(), cooperativeId.toString(), MOST_CALLS, DAYS);
        sittings.call(actor, id);
        Meeting meeting = meetings.findUnmoved(id).orElseThrow();
        meeting.requireNotice(access.noticeDays(cooperativeId), clock);
        events.publishEvent(MeetingCalled.of(meeting, false));
    }

    /**
     * The meeting will not be; members who were called are told why. A demand on which it was called is open again.
     *
     * @param reason in words; needed once members were called
     */
    public void callOff(Actor actor, UUID cooperativeId, UUID id, @Nullable String reason) {
        Meeting meeting = owned(actor, cooperativeId, id).meeting();
        if (end(actor, meeting, reason) && reason == null) {
            throw new FieldViolationException("reason", "error.reason");
        }
    }

    /** Whether members were called to it. @throws NotFoundException unless the actor may call it off */
    @Transactional(readOnly = true)
    public boolean isCalled(Actor actor, UUID cooperativeId, UUID id) {
        SittingState state = owned(actor, cooperativeId, id).sitting().state();
        if (state != SittingState.PLANNED && state != SittingState.CALLED) {
            throw new MovedOnException(MeetingsController.address(cooperativeId, id), "voting.refused.state");
        }
        return state == SittingState.CALLED;
    }

    private boolean end(Actor actor, Meeting meeting, @Nullable String reason) {
        boolean called = sittings.callOff(actor, meeting.getId()) == SittingState.CALLED;
        meeting.callOff(reason, called);
        if (called) {
            events.publishEvent(MeetingCalled.of(meeting, true));
        }
        return called;
    }

    private MeetingAccess.Seen owned(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        if (!seen.owns()) {
            throw new NotFoundException();
        }
        return seen;
    }
}
