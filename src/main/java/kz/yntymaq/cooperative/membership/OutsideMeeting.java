package kz.yntymaq.cooperative.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks whether a general meeting that was held outside the portal can have been as it is written down, and has its members told. */
@Component
public class OutsideMeeting {

    private final MembershipRepository memberships;
    private final Endings endings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutsideMeeting(MembershipRepository memberships, Endings endings, ApplicationEventPublisher events, Clock clock) {
        this.memberships = memberships;
        this.endings = endings;
        this.events = events;
        this.clock = clock;
    }

    /** What such a meeting is said to have decided about a person. */
    public enum Decided {
        ADMISSION,
        NO_ADMISSION,
        EXIT,
        EXCLUSION,
        NO_EXCLUSION;

        /** What a vote on it came to; an exit stands however the meeting voted. */
        private Decided by(MeetingDecision decision) {
            return switch (this) {
                case ADMISSION -> decision.isFor() ? this : NO_ADMISSION;
                case EXCLUSION -> decision.isFor() ? this : NO_EXCLUSION;
                default -> this;
            };
        }
    }

    /** It was recorded: those who are said to have been there are told, so that nobody decides behind their backs. @param by who recorded it */
    record Recorded(UUID cooperativeId, Decided what, UUID person, MeetingDecision decision, UUID by) {}

    /** Has each member, and whom it is about, told what was recorded in their name. @param by who recorded it */
    public void tell(UUID cooperativeId, Decided what, UUID person, MeetingDecision decision, UUID by) {
        events.publishEvent(new Recorded(cooperativeId, what.by(decision), person, decision, by));
    }

    /**
     * Refuses a meeting that cannot have been: on no such day, or without enough of those who were members then.
     *
     * @param earliest day on which it can have been, null for any
     * @throws kz.yntymaq.kernel.FieldViolationException by the field of the vote that says so
     */
    public void require(UUID cooperativeId, MeetingDecision decision, @Nullable LocalDate earliest) {
        require(cooperativeId, decision, earliest, null);
    }

    /**
     * The same of a meeting whose decision ends a membership.
     *
     * @param ends the membership, whose holder did nothing as a member after that day; null where none ends
     */
    public void require(
            UUID cooperativeId, MeetingDecision decision, @Nullable LocalDate earliest, @Nullable UUID ends) {
        RecordedDay.require("on", decision.on(), earliest, LocalDate.now(clock));
        MeetingVoteRule.require(decision, memberships.countMembersOn(cooperativeId, decision.on()));
        if (ends != null) {
            endings.requireNoLaterAct(ends, "on", decision.on());
        }
    }
}
