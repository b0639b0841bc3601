package kz.yntymaq.cooperative.control;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
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

/**
 * Members begin an initiative group or the demand of an audit, others join by one press, each by the own account (law on
 * agricultural co-operatives, article 36, point 1, and article 38). Who joins and who leaves holds the co-operative, so that the
 * third is counted once.
 */
@Service
@Transactional
public class Initiatives {

    /** How often one person may begin something of which all members are told; the portal's own. */
    private static final int MOST_BEGUN = 5;

    /** How often one person may join in a co-operative; the portal's own. */
    private static final int MOST_JOINED = 20;

    private static final int DAYS = 30;

    private final CooperativeRepository cooperatives;
    private final InitiativeRows rows;
    private final Stages stages;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Initiatives(
            CooperativeRepository cooperatives,
            InitiativeRows rows,
            Stages stages,
            JdbcClient jdbc,
            OnceOnly once,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.stages = stages;
        this.jdbc = jdbc;
        this.once = once;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is begun.
     *
     * @param words what is to be looked at
     * @param auditor who audits, of an audit at the own cost alone
     */
    public record Wish(Aim aim, String words, @Nullable String auditor) {}

    /** Begins it, and stands behind it. @return its id */
    public UUID begin(Actor actor, UUID cooperativeId, Wish wish, UUID key) {
        requireMember(actor, cooperativeId);
        return UUID.fromString(once.run(Press.of(key, actor.accountId(), "control.begun", cooperativeId, wish), () -> {
            hold(cooperativeId);
            requireApart(actor, cooperativeId, wish.aim());
            if (rows.of(actor, cooperativeId).stream()
                    .anyMatch(each -> each.aim() == wish.aim()
                            && each.mine()
                            && each.begunBy().equals(actor.accountId())
                            && stages.of(each).isJoined())) {
                throw new RuleViolationException("control.refused.begun");
            }
            frequency.require("control.begun", actor.accountId(), cooperativeId.toString(), MOST_BEGUN, DAYS);
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into control_initiative (id, cooperative_id, aim, words, auditor, begun_by, begun_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(cooperativeId)
                    .param(wish.aim().name())
                    .param(wish.words())
                    .param(wish.auditor())
                    .param(actor.accountId())
                    .param(now())
                    .update();
            audit.note(actor.accountId(), "control.begun", id, wish.aim().name());
            tell(cooperativeId, id, ControlEvent.What.BEGUN, actor);
            add(actor, cooperativeId, id);
            return id.toString();
        }));
    }

    /** Joins; again is the same. */
    public void join(Actor actor, UUID cooperativeId, UUID id) {
        Initiative found = joined(actor, cooperativeId, id);
        requireApart(actor, cooperativeId, found.aim());
        if (!found.mine()) {
            add(actor, cooperativeId, id);
        }
    }

    private void add(Actor actor, UUID cooperativeId, UUID id) {
        frequency.require("control.joined", actor.accountId(), cooperativeId.toString(), MOST_JOINED, DAYS);
        jdbc.sql("insert into control_initiative_member (initiative_id, account_id, at) values (?, ?, ?)")
                .params(id, actor.accountId(), now())
                .update();
        audit.note(actor.accountId(), "control.joined", id, null);
        Initiative now = rows.find(actor, cooperativeId, id).orElseThrow(NotFoundException::new);
        if (now.aim().needsThird() && now.isReached() && isFirstReached(id)) {
            tell(cooperativeId, id, ControlEvent.What.REACHED, actor);
        }
    }

    /** They are told once, however often somebody leaves and comes again. */
    private boolean isFirstReached(UUID id) {
        return jdbc.sql("update control_initiative set reached_at = ? where id = ? and reached_at is null")
                        .params(now(), id)
                        .update()
                > 0;
    }

    /**
     * Withdraws. A group that falls below a third by it ends, and so does what nobody stands behind any more – but no audit that
     * stands on an agenda: the meeting decides on it, whoever still demands it.
     */
    public void leave(Actor actor, UUID cooperativeId, UUID id) {
        Initiative before = joined(actor, cooperativeId, id);
        jdbc.sql("delete from control_initiative_member where initiative_id = ? and account_id = ?")
                .params(id, actor.accountId())
                .update();
        audit.note(actor.accountId(), "control.left", id, null);
        Initiative after = rows.find(actor, cooperativeId, id).orElseThrow(NotFoundException::new);
        if (before.isAtWork() && !after.isAtWork()) {
            rows.end(id, Initiative.Why.BELOW);
            tell(cooperativeId, id, ControlEvent.What.BELOW, actor);
        } else if (after.behind() == 0 && stages.of(after) != Stage.PUT) {
            rows.end(id, Initiative.Why.GIVEN_UP);
        }
    }

    /** What may still be joined and left; the co-operative is held. */
    private Initiative joined(Actor actor, UUID cooperativeId, UUID id) {
        requireMember(actor, cooperativeId);
        hold(cooperativeId);
        Initiative found = rows.find(actor, cooperativeId, id).orElseThrow(NotFoundException::new);
        if (!stages.of(found).isJoined()) {
            throw new RuleViolationException("control.refused.over");
        }
        return found;
    }

    private void requireApart(Actor actor, UUID cooperativeId, Aim aim) {
        ApartGroupRule.require(aim, actor.accountId(), rows.executive(cooperativeId, LocalDate.now(clock)));
    }

    private void requireMember(Actor actor, UUID cooperativeId) {
        cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    private void hold(UUID cooperativeId) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
    }

    private void tell(UUID cooperativeId, UUID id, ControlEvent.What what, Actor by) {
        events.publishEvent(new ControlEvent(cooperativeId, id, what, by.accountId()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
