package kz.yntymaq.cooperative.meeting.demand;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.ending.Proposers;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members demand a general meeting, each by the own account: a third of them has it called (law, article 34, point 4). */
@Service
@Transactional
public class Demands implements Proposers {

    /** Message key for who would call a meeting alone. */
    public static final String NO_THIRD = "meeting.refused.no-third";

    /** How often one person may stand behind a demand: the chair is told of each that is reached. */
    private static final int MOST = 5;

    private static final int DAYS = 30;
    private static final int MOST_OPEN = 20;

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final DemandedMeetings meetings;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Demands(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            DemandedMeetings meetings,
            JdbcClient jdbc,
            OnceOnly once,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.meetings = meetings;
        this.jdbc = jdbc;
        this.once = once;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A demand that no meeting has voted on yet.
     *
     * @param words what the meeting is to decide
     * @param behind how many of those who are members now stand behind it
     * @param least how many are needed
     * @param mine whether the actor does
     * @param begunByMe whether the actor began it
     * @param anybodys whether each who stands behind it may call: who began it, or prepared the meeting, does so no longer, or
     *     has let the time for it pass
     * @param meeting that is prepared, called or held on it now; null while none is, or none that binds anybody
     */
    public record Demand(
            UUID id,
            String words,
            OffsetDateTime begunAt,
            int behind,
            int least,
            boolean mine,
            boolean begunByMe,
            boolean anybodys,
            DemandedMeetings.@Nullable Taken meeting) {

        public boolean isReached() {
            return behind >= least;
        }

        /** Whether the actor may call the meeting on it. */
        public boolean isMineToCall() {
            return isReached() && mine && meeting == null && (begunByMe || anybodys);
        }
    }

    /** Those that are open, the latest first. */
    @Transactional(readOnly = true)
    public List<Demand> open(Actor actor, UUID cooperativeId) {
        cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState().isMet())
                .orElseThrow(NotFoundException::new);
        int least = DemandRule.least(memberships.countVoters(cooperativeId));
        Map<UUID, List<DemandedMeetings.Called>> called = meetings.on(cooperativeId);
        Instant now = clock.instant();
        return jdbc.sql("""
                with behind as (
                  select s.demand_id, s.account_id from cooperative_meeting_demand_member s
                    join cooperative_meeting_demand d on d.id = s.demand_id
                    join cooperative_member_v v on v.cooperative_id = d.cooperative_id and v.account_id = s.account_id
                   where d.cooperative_id = :cooperative)
                select d.id, d.words, d.begun_at, d.begun_by = :actor as begun_by_me, d.reached_at,
                       (select count(*) from behind b where b.demand_id = d.id) as behind,
                       (d.id, :actor) in (select demand_id, account_id from behind) as mine,
                       (d.id, d.begun_by) not in (select demand_id, account_id from behind) as leaderless
                  from cooperative_meeting_demand d
                 where d.cooperative_id = :cooperative and d.met_at is null and d.id in (select demand_id from behind)
                 order by d.begun_at desc, d.id limit :most""")
                .param("actor", actor.accountId())
                .param("cooperative", cooperativeId)
                .param("most", MOST_OPEN)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    List<DemandedMeetings.Called> on = called.getOrDefault(id, List.of());
                    return new Demand(
                            id,
                            row.getString("words"),
                            row.getObject("begun_at", OffsetDateTime.class),
                            row.getInt("behind"),
                            least,
                            row.getBoolean("mine"),
                            row.getBoolean("begun_by_me"),
                            row.getBoolean("leaderless")
                                    || DemandRule.isOverdue(
                                            row.getObject("reached_at", OffsetDateTime.class),
                                            on.isEmpty() ? null : on.get(0).plannedAt(),
                                            now),
                            on.stream()
                                    .filter(each -> each.binds(now))
                                    .map(DemandedMeetings.Called::taken)
                                    .findFirst()
                                    .orElse(null));
                })
                .list();
    }

    private void requireMember(Actor actor, UUID cooperativeId) {
        cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The demand, held until the commit, on which this person now calls a meeting.
     *
     * @throws RuleViolationException where no third of the members demands one, or not of this person (law, article 34, point 4)
     */
    public UUID take(Actor actor, UUID cooperativeId) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        return reachedOf(actor, cooperativeId).orElseThrow(() -> new RuleViolationException(NO_THIRD));
    }

    /** The demand on which this person may call a meeting. */
    @Transactional(readOnly = true)
    public Optional<UUID> reachedOf(Actor actor, UUID cooperativeId) {
        return open(actor, cooperativeId).stream()
                .filter(Demand::isMineToCall)
                .map(Demand::id)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayCall(Actor actor, UUID cooperativeId) {
        return reachedOf(actor, cooperativeId).isPresent();
    }

    /** Begins a demand, and stands behind it. @return its id */
    public UUID begin(Actor actor, UUID cooperativeId, String words, UUID key) {
        requireMember(actor, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, actor.accountId(), "meeting.demanded", cooperativeId, words), () -> {
                    cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
                    if (open(actor, cooperativeId).stream().anyMatch(each -> each.begunByMe() && each.mine())) {
                        throw new RuleViolationException("meeting.refused.demanded");
                    }
                    UUID id = UUID.randomUUID();
                    jdbc.sql("""
                            insert into cooperative_meeting_demand (id, cooperative_id, words, begun_by, begun_at)
                            values (?, ?, ?, ?, ?)""")
                            .params(
                                    id,
                                    cooperativeId,
                                    words,
                                    actor.accountId(),
                                    clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    audit.note(actor.accountId(), "meeting.demanded", id, null);
                    events.publishEvent(new DemandMessages.Begun(cooperativeId, actor.accountId()));
                    add(actor, cooperativeId, id);
                    return id.toString();
                }));
    }

    /** Stands behind a demand; again is the same. */
    public void join(Actor actor, UUID cooperativeId, UUID id) {
        find(actor, cooperativeId, id);
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        if (!find(actor, cooperativeId, id).mine()) {
            add(actor, cooperativeId, id);
        }
    }

    private void add(Actor actor, UUID cooperativeId, UUID id) {
        frequency.require("meeting.demand", actor.accountId(), cooperativeId.toString(), MOST, DAYS);
        jdbc.sql("insert into cooperative_meeting_demand_member (demand_id, account_id, at) values (?, ?, ?)")
                .params(id, actor.accountId(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.note(actor.accountId(), "meeting.demand-joined", id, null);
        Demand now = find(actor, cooperativeId, id);
        if (now.isReached() && isFirstReached(id)) {
            events.publishEvent(new DemandMessages.Reached(cooperativeId, begunBy(id)));
        }
    }

    private UUID begunBy(UUID id) {
        return jdbc.sql("select begun_by from cooperative_meeting_demand where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** The chair is told once, however often somebody leaves and comes again. */
    private boolean isFirstReached(UUID id) {
        return jdbc.sql("update cooperative_meeting_demand set reached_at = ? where id = ? and reached_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** Stands behind it no longer. */
    public void leave(Actor actor, UUID cooperativeId, UUID id) {
        find(actor, cooperativeId, id);
        jdbc.sql("delete from cooperative_meeting_demand_member where demand_id = ? and account_id = ?")
                .params(id, actor.accountId())
                .update();
        audit.note(actor.accountId(), "meeting.demand-left", id, null);
    }

    private Demand find(Actor actor, UUID cooperativeId, UUID id) {
        return open(actor, cooperativeId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
