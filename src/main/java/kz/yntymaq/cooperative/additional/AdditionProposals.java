package kz.yntymaq.cooperative.additional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was drafted on the agenda of a general meeting that is being prepared, and keeps which question is on it. */
@Component
class AdditionProposals {

    private final Meetings meetings;
    private final Format format;
    private final JdbcClient jdbc;
    private final Clock clock;

    AdditionProposals(Meetings meetings, Format format, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.format = format;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a question on a contribution or on a pay-out.
     *
     * @param key of the press; the meeting keeps another one
     * @return id of the question
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID put(
            Actor chair,
            UUID cooperative,
            UUID meeting,
            Meetings.Put question,
            @Nullable UUID contribution,
            @Nullable UUID payout,
            UUID key) {
        UUID id = meetings.put(
                chair,
                cooperative,
                meeting,
                question,
                UUID.nameUUIDFromBytes(("additional.put:" + key).getBytes(StandardCharsets.UTF_8)));
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

    /** Meetings that the chair is preparing, to be chosen from. */
    @Transactional(readOnly = true)
    public List<Option> agendas(UUID cooperative) {
        return jdbc.sql("""
                select m.id, m.starts_at, m.place from cooperative_meeting m join voting_sitting_v s on s.id = m.id
                 where m.cooperative_id = ? and m.demand_id is null and s.state = 'PLANNED'
                 order by m.starts_at desc limit 100""")
                .param(cooperative)
                .query((row, n) -> new Option(
                        row.getString(1),
                        format.time(row.getObject(2, OffsetDateTime.class).toInstant()) + ", " + row.getString(3)))
                .list();
    }
}
