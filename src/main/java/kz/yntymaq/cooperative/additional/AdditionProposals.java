package kz.yntymaq.cooperative.additional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was drafted on the agenda of a general meeting that is being prepared, and keeps which question is on it. */
@Component
public class AdditionProposals {

    private final Meetings meetings;
    private final JdbcClient jdbc;
    private final Clock clock;

    AdditionProposals(Meetings meetings, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws FieldViolationException by {@code meeting} for a last day before the meeting */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireDay(Actor chair, UUID cooperative, UUID meeting, LocalDate dueOn) {
        LocalDate day = meetings.day(chair, cooperative, meeting);
        if (dueOn.isBefore(day)) {
            throw new FieldViolationException("meeting", "additional.refused.meeting-later", dueOn, day);
        }
    }

    /**
     * Puts a question on a contribution.
     *
     * @param key of the press; the meeting keeps another one
     * @return id of the question
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID putContribution(
            Actor chair, UUID cooperative, UUID meeting, Meetings.Put question, UUID contribution, UUID key) {
        return put(chair, cooperative, meeting, question, contribution, null, key);
    }

    /**
     * Puts a question on a pay-out.
     *
     * @param key of the press; the meeting keeps another one
     * @return id of the question
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID putPayout(Actor chair, UUID cooperative, UUID meeting, Meetings.Put question, UUID payout, UUID key) {
        return put(chair, cooperative, meeting, question, null, payout, key);
    }

    private UUID put(
            Actor chair,
            UUID cooperative,
            UUID meeting,
            Meetings.Put question,
            @Nullable UUID contribution,
            @Nullable UUID payout,
            UUID key) {
        UUID id = meetings.put(chair, cooperative, meeting, question, Press.within(key, "additional.put"));
        jdbc.sql("insert into additional_proposal (question_id, contribution_id, payout_id, meeting_id, put_at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(id)
                .param(contribution)
                .param(payout)
                .param(meeting)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
