package kz.yntymaq.review.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.worker.CaseWorkers;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves many cases by one press, in one transaction: each is judged for itself, what cannot be is skipped and the report
 * says why, and a second press gets the report of the first. Cases are held in the order of their ids, so that two such
 * presses wait for each other and never block.
 */
@Service
@Transactional
class BulkMoves {

    /** So many cases at a press; the portal's own measure. */
    static final int MOST = 500;

    private final CaseMoves moves;
    private final CaseWorkers workers;
    private final EvenShares shares;
    private final Batches batches;
    private final WorkHistory history;
    private final Inbox inbox;
    private final OnceOnly once;
    private final JdbcClient jdbc;

    BulkMoves(
            CaseMoves moves,
            CaseWorkers workers,
            EvenShares shares,
            Batches batches,
            WorkHistory history,
            Inbox inbox,
            OnceOnly once,
            JdbcClient jdbc) {
        this.moves = moves;
        this.workers = workers;
        this.shares = shares;
        this.batches = batches;
        this.history = history;
        this.inbox = inbox;
        this.once = once;
        this.jdbc = jdbc;
    }

    /**
     * Does it.
     *
     * @param cases at most {@link #MOST}; those that the actor may not see are left out without a word
     * @param to the colleague, null to take them
     * @return id of the report
     * @throws kz.yntymaq.kernel.FieldViolationException when the colleague works in the office no longer
     */
    UUID move(
            Actor actor,
            BulkAct act,
            Collection<UUID> cases,
            @Nullable UUID to,
            @Nullable String reason,
            UUID onceKey) {
        var press = Press.of(onceKey, actor.accountId(), "review.cases-moved", act, List.copyOf(cases), to, reason);
        return UUID.fromString(once.run(press, () -> {
            Colleague receiver = moves.hold(actor, to == null ? actor.accountId() : to);
            List<Batches.Outcome> outcomes = visible(actor, cases).stream()
                    .map(id -> one(actor, act, id, receiver, reason))
                    .toList();
            tell(actor, outcomes);
            return batches.keep(actor, act, outcomes).toString();
        }));
    }

    /** Gives what is nobody's to all at work. @return id of the report */
    UUID shareOut(Actor actor, UUID onceKey) {
        return UUID.fromString(once.run(Press.of(onceKey, actor.accountId(), "review.cases-shared-out"), () -> {
            moves.holdOffice(actor);
            Map<UUID, Colleague> plan = shares.plan(actor).byCase();
            List<Batches.Outcome> outcomes = new TreeSet<>(plan.keySet())
                    .stream()
                            .map(id -> one(actor, BulkAct.SHARE_OUT, id, Objects.requireNonNull(plan.get(id)), null))
                            .toList();
            tell(actor, outcomes);
            return batches.keep(actor, BulkAct.SHARE_OUT, outcomes).toString();
        }));
    }

    private Batches.Outcome one(Actor actor, BulkAct act, UUID id, Colleague to, @Nullable String reason) {
        try {
            Optional<UUID> worker = workers.hold(id);
            if (act != BulkAct.HAND_OVER && worker.isPresent()) {
                return new Batches.Outcome(id, null, "review.work.error.taken", history.name(worker.orElseThrow()));
            }
            if (act == BulkAct.TAKE) {
                moves.take(actor, id);
            } else {
                moves.give(actor, id, to, reason);
            }
            return new Batches.Outcome(id, to.id(), null, null);
        } catch (RuleViolationException refused) {
            return new Batches.Outcome(
                    id,
                    null,
                    refused.key(),
                    refused.arguments().length == 0 ? null : String.valueOf(refused.arguments()[0]));
        }
    }

    private List<UUID> visible(Actor actor, Collection<UUID> cases) {
        var asked = new ArrayList<>(new TreeSet<>(cases));
        if (asked.isEmpty() || actor.scope() == null) {
            return List.of();
        }
        return jdbc.sql("select a.id from application_case_v a where a.id in (:ids) and a.number is not null and "
                        + actor.scope().condition("a", "village_code") + " order by a.id")
                .params(actor.scope().parameters())
                .param("ids", asked.subList(0, Math.min(MOST, asked.size())))
                .query(UUID.class)
                .list();
    }

    /** One message a person, however many cases. */
    private void tell(Actor actor, List<Batches.Outcome> outcomes) {
        var counts = new LinkedHashMap<UUID, Integer>();
        outcomes.stream()
                .map(Batches.Outcome::to)
                .filter(Objects::nonNull)
                .filter(to -> !to.equals(actor.accountId()))
                .forEach(to -> counts.merge(to, 1, Integer::sum));
        counts.forEach((to, many) -> inbox.deliver(
                to,
                "review.work.message.many",
                "/office?tab=mine",
                new RecordedValue.Count(many),
                new RecordedValue.Words(actor.name())));
    }
}
