package kz.yntymaq.cooperative.meeting.demand;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that are prepared, called and held on members' demands. */
@Service
@Transactional
public class DemandedMeetings {

    private final Sittings sittings;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemandedMeetings(Sittings sittings, JdbcClient jdbc, Clock clock) {
        this.sittings = sittings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A meeting on a demand.
     *
     * @param state prepared, called or open
     * @param until when others may prepare another one, if nobody goes on with this; null for one that is open
     */
    public record Taken(
            UUID id,
            SittingState state,
            Instant startsAt,
            @Nullable Instant until) {

        public String key() {
            return "meeting.demand.taken." + state.name();
        }
    }

    /** Meetings on open demands that are not over, by demand, the last one first. */
    @Transactional(readOnly = true)
    Map<UUID, List<Called>> on(UUID cooperativeId) {
        List<Called> all = jdbc.sql("""
                select m.id, m.demand_id, m.planned_at, m.starts_at,
                       exists (select from cooperative_meeting_demand_member s
                                 join cooperative_member_v v on v.account_id = s.account_id and v.cooperative_id = m.cooperative_id
                                where s.demand_id = m.demand_id and s.account_id = m.called_by) as kept
                  from cooperative_meeting m join cooperative_meeting_demand d on d.id = m.demand_id
                 where m.cooperative_id = ? and d.met_at is null order by m.planned_at desc, m.id""")
                .param(cooperativeId)
                .query((row, n) -> new Called(
                        row.getObject("id", UUID.class),
                        row.getObject("demand_id", UUID.class),
                        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("kept"),
                        SittingState.PLANNED))
                .list();
        Map<UUID, Sittings.Facts> sitting =
                sittings.findAll(all.stream().map(Called::id).toList());
        return all.stream()
                .map(each -> each.in(requireNonNull(sitting.get(each.id)).state()))
                .collect(Collectors.groupingBy(Called::demand));
    }

    /** A meeting on a demand. @param kept whether who prepared it is a member and stands behind the demand still */
    record Called(UUID id, UUID demand, Instant plannedAt, Instant startsAt, boolean kept, SittingState state) {

        Called in(SittingState now) {
            return new Called(id, demand, plannedAt, startsAt, kept, now);
        }

        /** Whether nobody else may prepare another one. */
        boolean binds(Instant now) {
            return switch (state) {
                case PLANNED -> kept && now.isBefore(until());
                case CALLED -> now.isBefore(until());
                case OPEN -> true;
                case CLOSED, CALLED_OFF -> false;
            };
        }

        private Instant until() {
            return state == SittingState.PLANNED
                    ? DemandRule.leastOf(startsAt, DemandRule.callUntil(plannedAt))
                    : DemandRule.openUntil(startsAt);
        }

        Taken taken() {
            return new Taken(id, state, startsAt, state == SittingState.OPEN ? null : until());
        }
    }

    /** Meetings that were prepared or called on a demand and bind nobody any more: whoever takes it up calls them off. */
    @Transactional(readOnly = true)
    public List<UUID> given(UUID cooperativeId, UUID demand) {
        return on(cooperativeId).getOrDefault(demand, List.of()).stream()
                .filter(each -> each.state == SittingState.PLANNED || each.state == SittingState.CALLED)
                .map(Called::id)
                .toList();
    }

    /** Whether somebody is among the members who stand behind a demand. */
    @Transactional(readOnly = true)
    public boolean isBehind(Actor actor, UUID demand) {
        return jdbc.sql("""
                select exists (select from cooperative_meeting_demand_member s
                                 join cooperative_meeting_demand d on d.id = s.demand_id
                                 join cooperative_member_v v on v.cooperative_id = d.cooperative_id and v.account_id = s.account_id
                                where s.demand_id = ? and s.account_id = ?)""")
                .params(demand, actor.accountId())
                .query(Boolean.class)
                .single();
    }

    /** A meeting has voted on all its questions: the demand is met. */
    public void meet(UUID demand) {
        jdbc.sql("update cooperative_meeting_demand set met_at = ? where id = ? and met_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), demand)
                .update();
    }
}
